import { describe, expect, it } from 'vitest'
import { ALLERGEN_IDS, isPreferences, toggled, usualUnits } from './preferences'

describe('the usual units', () => {
  it.each([
    [['en-US', 'en'], 'us'],
    [['en', 'en-US'], 'us'],
    [['de-DE', 'en-US'], 'metric'],
    [['en-GB'], 'metric'],
    [['zh-Hant-US'], 'us'],
    [['en'], 'metric'],
    [[], 'metric'],
  ])('of an English page are those of the region in %j', (languages, units) =>
    expect(usualUnits('en', languages)).toBe(units),
  )
  it('of a German page are grams in every browser', () => expect(usualUnits('de', ['en-US', 'de'])).toBe('metric'))
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
