// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { chooseLanguage } from '@/texts/load-language'
import { allergyChoices, dietChoices, toAllergyIds, wishLabel, wishWords } from './wish-names'

afterEach(() => chooseLanguage('en'))

describe('diets and allergies', () => {
  it('are the fourteen allergens and the eight diets that code checks', () => {
    expect([allergyChoices().length, dietChoices().length]).toEqual([14, 8])
  })
  it('are shown by their labels, and somebody’s own words as they are', () => {
    expect(['tree-nuts', 'kosher-style', 'kiwi'].map(wishLabel)).toEqual(['Tree nuts', 'Kosher-style', 'kiwi'])
  })
  it('are recognised when typed, each once, and kept when they are none of them', () => {
    expect(toAllergyIds(['tree-nuts', 'Tree Nuts', 'shellfish', 'Milk'])).toEqual(['tree-nuts', 'shellfish', 'milk'])
  })
  it('are shown, spoken of and recognised in the language of the page', async () => {
    expect(wishWords('tree-nuts')).toBe('tree nuts')
    await chooseLanguage('de')
    expect(['gluten-free', 'milk', 'kiwi'].map(wishLabel)).toEqual(['Glutenfrei', 'Milch', 'kiwi'])
    expect(toAllergyIds(['milch', 'Milk', 'Kiwi'])).toEqual(['milk', 'Kiwi'])
  })
})
