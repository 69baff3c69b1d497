import { describe, expect, it } from 'vitest'
import { ALLERGEN_IDS, isPreferences, toggled, unitsOfRegion } from './preferences'

describe('unitsOfRegion', () => {
  it.each([
    [['en-US', 'en'], 'us'],
    [['en', 'en-US'], 'us'],
    [['de-DE', 'en-US'], 'metric'],
    [['en-GB'], 'metric'],
    [['zh-Hant-US'], 'us'],
    [['en'], 'metric'],
    [[], 'metric'],
  ])('measures as %j does', (languages, units) => expect(unitsOfRegion(languages)).toBe(units))
})

describe('toggled', () => {
  it('adds in the order of the list, and takes away', () => {
    expect(toggled(['milk'], 'eggs', ALLERGEN_IDS)).toEqual(['eggs', 'milk'])
    expect(toggled(['eggs', 'milk'], 'eggs', ALLERGEN_IDS)).toEqual(['milk'])
  })
})

it('knows no diet that no code checks', () => {
  expect(isPreferences({ diets: ['carnivore'], allergens: [], units: null })).toBe(false)
})
