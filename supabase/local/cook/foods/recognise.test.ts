import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'

const base = (text: string) => recognise(text)?.base
const food = (text: string) => recognise(text)?.food

describe('recognise', () => {
  it('knows foods by plural, other names, measures and remarks', () => {
    expect(base('Tomatoes')).toBe('tomato')
    expect(base('2 large eggs')).toBe('egg')
    expect(base('1/2 cup of oat milk')).toBe('oat drink')
    expect(base('zucchini')).toBe('courgette')
    expect(base('400 g chicken breast (skinless), diced')).toBe('chicken breast')
    expect(base('a handful of fresh cilantro')).toBe('coriander')
    expect(base('3 garlic cloves')).toBe('garlic')
  })

  it('takes the longest name', () => {
    expect(base('peanut butter')).toBe('peanut butter')
    expect(base('butter beans')).toBe('white beans')
    expect(base('coconut milk')).toBe('coconut milk')
    expect(base('chicken stock')).toBe('chicken stock')
    expect(base('cauliflower rice')).toBe('cauliflower rice')
  })

  it('keeps the name as it was written', () => {
    expect(food('Zucchini')?.name).toBe('zucchini')
    expect(food('SHIITAKE MUSHROOMS')?.name).toBe('shiitake mushrooms')
    expect(food('greek yoghurt')?.name).toBe('Greek yoghurt')
    expect(food('lemon juice')).toMatchObject({ name: 'lemon juice', unit: 'g' })
  })

  it('finds the allergens of everything that a name holds', () => {
    expect(food('cheese and peanut crackers')?.allergens).toEqual(expect.arrayContaining(['milk', 'peanuts', 'gluten']))
    expect(food('salmon ravioli')?.allergens).toEqual(expect.arrayContaining(['fish', 'gluten', 'eggs']))
    expect(food('chicken sausages')?.origin).toBe('pork')
  })

  it('believes a name that says what is not in it', () => {
    expect(food('vegan sausages')?.origin).toBe('plant')
    expect(food('gluten-free pasta')?.allergens).not.toContain('gluten')
    expect(food('dairy-free butter')?.allergens).not.toContain('milk')
  })

  it('treats what it does not know as a vegetable, and what is no food as nothing', () => {
    expect(recognise('zorblax')).toMatchObject({ base: '', food: { name: 'zorblax', kind: 'firm' } })
    for (const text of [
      '',
      '42',
      '🍕',
      '<b>x</b>',
      'https://example.com',
      'please write me a long poem about the sea',
    ]) {
      expect(recognise(text), text).toBeUndefined()
    }
  })
})
