import { describe, expect, it } from 'vitest'
import { compareToProfile, toProfile, type Profile } from './profile-wishes'

const profile: Profile = { diets: ['vegan'], allergens: ['peanuts', 'milk'] }

describe('wishes beside the profile', () => {
  it.each([
    [['vegan'], ['milk', 'peanuts'], 'same'],
    [['vegan'], ['milk', 'peanuts', 'kiwi'], 'same'],
    [['vegan'], ['milk'], 'changed'],
    [['vegan', 'halal'], ['milk', 'peanuts'], 'changed'],
    [[], [], 'changed'],
  ] as const)('%j and %j are %s', (diet, allergies, expected) => {
    expect(compareToProfile({ diet, allergies }, profile)).toBe(expected)
  })
  it('are nothing to speak of where both are empty', () => {
    expect(compareToProfile({ diet: [], allergies: ['kiwi'] }, { diets: [], allergens: [] })).toBe('empty')
  })
  it('are remembered as far as a profile can hold them', () => {
    expect(toProfile({ diet: ['paleo', 'halal'], allergies: ['kiwi', 'milk'] })).toEqual({
      diets: ['halal'],
      allergens: ['milk'],
    })
  })
})
