import { describe, expect, it } from 'vitest'
import { recipeContent } from '../testing/event-stream'
import { NO_WISHES, quickerMinutes, toVariantRequest } from './variant'

const requestId = '11111111-1111-4111-8111-111111111111'
const original = { id: '33333333-3333-4333-8333-333333333333', content: recipeContent }
const nothing = { diets: [], allergies: [] }

describe('a variant', () => {
  it('asks for the change, and keeps what always holds', () => {
    const lasting = { diets: ['halal'], allergies: ['peanuts', 'kiwi'] }
    const wishes = { diets: ['vegan', 'halal'], isQuicker: true, notes: '  milder ' }
    expect(toVariantRequest(original, wishes, lasting, requestId)).toEqual({
      requestId,
      variantOf: original.id,
      ingredients: [],
      diet: ['vegan', 'halal'],
      allergies: ['peanuts', 'kiwi'],
      servings: 2,
      maxMinutes: 15,
      notes: 'milder',
      cuisine: undefined,
    })
  })
  it('is none without a change, or with a whole page of it', () => {
    expect(toVariantRequest(original, { ...NO_WISHES, notes: '  ' }, nothing, requestId)).toBeUndefined()
    expect(toVariantRequest(original, { ...NO_WISHES, notes: 'x'.repeat(501) }, nothing, requestId)).toBeUndefined()
  })
  it.each([
    [10, 20, 15],
    [25, 40, 35],
    [5, 5, undefined],
  ])('of %d and %d minutes is quicker at %s', (prepMinutes, cookMinutes, expected) => {
    expect(quickerMinutes({ prepMinutes, cookMinutes })).toBe(expected)
  })
})
