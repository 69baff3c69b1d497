import { describe, expect, it } from 'vitest'
import { checkDraft, COOK_FIELDS, EMPTY_DRAFT, settleDraft, stepServings, toRequest, withProfile } from './cook-draft'

const requestId = '0b7a6f0e-4a0c-4a52-9d7b-0f6a3c1f1a11'
const nothing = withProfile(EMPTY_DRAFT, { diets: [], allergens: [] })
const draft = { ...nothing, ingredients: ['rice', 'eggs'] }

describe('checking the cooking form', () => {
  it('asks for an ingredient and for nothing else', () => {
    expect(Object.keys(checkDraft(nothing))).toEqual(['ingredients'])
    expect(checkDraft(draft)).toEqual({})
  })
  it('counts what is still being typed as an ingredient', () => {
    expect(checkDraft({ ...nothing, ingredientText: 'rice' })).toEqual({})
  })
  it.each(['0', '13', '1000', '-1', '2.5', 'two', '', '1e3'])('refuses %s servings in words', (servings) => {
    expect(checkDraft({ ...draft, servings })).toEqual({ servings: 'Servings are a whole number from 1 to 12.' })
  })
  it('refuses 10,000 characters of notes and says how many they are', () => {
    expect(checkDraft({ ...draft, notes: 'x'.repeat(10_000) }).notes).toMatch(/under 500 characters; this has 10000/)
  })
  it('refuses 200 ingredients and keeps them where they were typed', () => {
    const ingredientText = Array.from({ length: 200 }, (_, index) => `item ${index}`).join(', ')
    const typed = { ...nothing, ingredientText }
    expect(checkDraft(typed).ingredients).toMatch(/30 ingredients are the most; 170 are left/)
    expect(toRequest(typed, requestId)).toBeUndefined()
    expect(settleDraft(typed).ingredients).toHaveLength(30)
    expect(settleDraft(typed).ingredientText).toContain('item 199')
  })
  it('notices an ingredient that is an allergy as well', () => {
    const both = { ...draft, ingredients: ['rice', 'Peanut'], allergies: ['peanuts'] }
    expect(checkDraft(both).ingredients).toMatch(/“Peanut” is among your allergies/)
    expect(checkDraft({ ...both, allergies: ['milk'] })).toEqual({})
    expect(checkDraft({ ...draft, ingredients: ['tree nuts'], allergies: ['tree-nuts'] }).ingredients).toBeDefined()
  })
  it('refuses a cuisine that is an essay', () => {
    expect(checkDraft({ ...draft, cuisine: 'x'.repeat(41) }).cuisine).toBeDefined()
  })
  it('knows every field it can complain about', () => {
    const wrong = {
      ...nothing,
      diet: Array(11).fill('x'),
      allergyText: 'x'.repeat(41),
      cuisine: 'x'.repeat(41),
      servings: '',
      maxMinutes: 1,
      notes: 'x'.repeat(501),
    }
    expect(Object.keys(checkDraft(wrong)).sort()).toEqual([...COOK_FIELDS].sort())
  })
})

describe('the servings stepper', () => {
  it('steps inside the bounds', () => {
    expect(stepServings('2', 1)).toBe('3')
    expect(stepServings('12', 1)).toBe('12')
    expect(stepServings('1', -1)).toBe('1')
  })
  it('comes back from whatever was typed', () => {
    expect(stepServings('1000', -1)).toBe('12')
    expect(stepServings('abc', 1)).toBe('2')
    expect(stepServings('0', -1)).toBe('1')
  })
})

describe('the request', () => {
  it('holds what was chosen and leaves out what was not', () => {
    expect(toRequest({ ...draft, diet: ['vegan'], maxMinutes: 30, cuisine: '  ' }, requestId)).toEqual({
      requestId,
      ingredients: ['rice', 'eggs'],
      diet: ['vegan'],
      allergies: [],
      cuisine: undefined,
      servings: 2,
      maxMinutes: 30,
      notes: undefined,
    })
  })
  it('takes along what was typed and not separated', () => {
    const request = toRequest({ ...draft, ingredientText: 'peas,corn', allergyText: 'nuts' }, requestId)
    expect(request?.ingredients).toEqual(['rice', 'eggs', 'peas', 'corn'])
    expect(request?.allergies).toEqual(['nuts'])
  })
  it('is not made of a form that has a problem', () => {
    expect(toRequest(nothing, requestId)).toBeUndefined()
    expect(toRequest({ ...draft, servings: '0' }, requestId)).toBeUndefined()
  })
  it('carries mark-up as plain text', () => {
    expect(toRequest({ ...draft, notes: '<script>alert(1)</script>' }, requestId)?.notes).toBe(
      '<script>alert(1)</script>',
    )
  })
})
