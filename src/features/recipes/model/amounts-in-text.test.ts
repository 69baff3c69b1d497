import type { Ingredient } from '@contract/recipe'
import { describe, expect, it } from 'vitest'
import { scaleTexts } from './amounts-in-text'

const list: Ingredient[] = [
  { quantity: 200, unit: 'g', name: 'red lentils' },
  { quantity: 500, unit: 'ml', name: 'vegetable stock' },
  { quantity: 2, unit: 'tbsp', name: 'olive oil' },
  { quantity: 2, unit: 'clove', name: 'garlic' },
  { quantity: 2, unit: '', name: 'carrots' },
  { quantity: 1, unit: '', name: 'onion' },
  { quantity: 3, unit: 'EL', name: 'Zitronensaft' },
  { quantity: null, unit: '', name: 'salt' },
]
const forFour = (...texts: string[]) => scaleTexts(texts, list, 2, 4)

describe('the amounts in the steps', () => {
  it.each<[string, string]>([
    ['Add 200 g of lentils.', 'Add 400 g of lentils.'],
    ['Add 200g red lentils and 500 ml of the stock.', 'Add 400 g red lentils and 1 l of the stock.'],
    ['Add 100 ml stock, then the other 400 ml stock.', 'Add 200 ml stock, then the other 800 ml stock.'],
    ['Heat ½ tablespoon of olive oil.', 'Heat 1 tablespoon of olive oil.'],
    ['Heat 1 1/2 tbsp oil.', 'Heat 3 tbsp oil.'],
    ['Fry 2 garlic cloves for 3 minutes at 180 °C.', 'Fry 4 garlic cloves for 3 minutes at 180 °C.'],
    ['Slice the 2 carrots into 1 cm coins.', 'Slice the 4 carrots into 1 cm coins.'],
    ['Tip in the lentils (200 g).', 'Tip in the lentils (400 g).'],
    ['Mit 3 EL Zitronensaft abschmecken.', 'Mit 6 EL Zitronensaft abschmecken.'],
    ['Simmer for 10–12 minutes, or 1 hour at gas mark 4, turning 2 times.', ''],
    ['Add a pinch of salt to the pan and stir one last time.', ''],
  ])('follow the list: %s', (written, scaled) => {
    expect(forFour(written)).toEqual({ texts: [scaled || written], unscaled: new Set() })
  })

  it.each([
    'Loosen with 2 tbsp warm water.',
    'Add 300 g lentils.',
    'Add 200 ml lentils.',
    'Add 2–3 tbsp oil.',
    'Chop 1 onion.',
    'Chop an onion.',
    'Peel both carrots.',
    'Shape into 4 patties.',
    'Divide between 2 plates.',
    'Stir in a tablespoon of oil.',
  ])('are none of it if the list does not hold one of them: %s', (text) => {
    const first = 'Add 200 g of lentils.'
    expect(forFour(first, 'Stir.', text)).toEqual({ texts: [first, 'Stir.', text], unscaled: new Set([0, 2]) })
  })

  it('stay as written for the servings that they were written for', () => {
    expect(scaleTexts(['Add 9 kg of lentils.'], list, 2, 2)).toEqual({
      texts: ['Add 9 kg of lentils.'],
      unscaled: new Set(),
    })
  })
})
