import { describe, expect, it } from 'vitest'
import { ALLERGY_CHOICES, DIET_CHOICES, toAllergyIds, wishLabel } from './wish-names'

describe('diets and allergies', () => {
  it('are the fourteen allergens and the eight diets that code checks', () => {
    expect([ALLERGY_CHOICES.length, DIET_CHOICES.length]).toEqual([14, 8])
  })
  it('are shown by their labels, and somebody’s own words as they are', () => {
    expect(['tree-nuts', 'kosher-style', 'kiwi'].map(wishLabel)).toEqual(['Tree nuts', 'Kosher-style', 'kiwi'])
  })
  it('are recognised when typed, each once, and kept when they are none of them', () => {
    expect(toAllergyIds(['tree-nuts', 'Tree Nuts', 'shellfish', 'Milk'])).toEqual(['tree-nuts', 'shellfish', 'milk'])
  })
})
