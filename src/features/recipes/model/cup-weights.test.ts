import { describe, expect, it } from 'vitest'
import { gramsInCup } from './cup-weights'

describe('a cup', () => {
  it.each([
    ['plain flour, sifted', 125],
    ['Strong white bread flour', 137],
    ['ground almonds', 95],
    ['flaked almonds', 92],
    ['icing sugar', 120],
    ['cooked basmati rice', 158],
    ['arborio rice', 200],
    ['peanut butter', 258],
    ['dried chickpeas', 200],
    ['chickpeas (drained)', 164],
    ['panko breadcrumbs', 50],
    ['maple syrup', 315],
    ['cooked green lentils', 198],
  ])('of %s weighs %d g', (name, grams) => expect(gramsInCup(name)).toBe(grams))

  it.each([
    'flour tortillas',
    'tapioca flour',
    'palm sugar',
    'sugar snap peas',
    'rice noodles',
    'cauliflower rice',
    'oat milk',
    'butter beans',
    'shea butter',
    'honey-roast ham',
    'lentil pasta',
    'spinach',
    'chicken with rice and peas',
    'almond biscotti',
    'pearl couscous',
  ])('holds no known weight of %s', (name) => expect(gramsInCup(name)).toBeUndefined())
})
