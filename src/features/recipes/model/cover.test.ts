import { describe, expect, it } from 'vitest'
import { coverFor, DISHES, TABLE_COUNT } from './cover'

describe('the drawn cover of a recipe', () => {
  it('is the same for the same recipe, whatever its case or white space', () => {
    expect(coverFor('Tomato rice')).toEqual(coverFor(' tomato RICE '))
  })
  it.each([
    ['Smoky lentil soup', 'soup'],
    ['Lemon spaghetti with peas', 'pasta'],
    ['Warm beetroot salad', 'salad'],
    ['Chickpea curry', 'curry'],
    ['Spinach omelette', 'breakfast'],
    ['Apple crumble', 'sweet'],
    ['Vegetable tray bake', 'bake'],
  ])('shows %s as a %s', (title, dish) => {
    expect(coverFor(title).dish).toBe(dish)
  })
  it('gives many recipes many looks, all inside the dish', () => {
    const covers = Array.from({ length: 200 }, (_, index) => coverFor(`Dish number ${index}`))
    expect(new Set(covers.map((cover) => cover.table)).size).toBe(TABLE_COUNT)
    expect(new Set(covers.map((cover) => JSON.stringify(cover))).size).toBe(200)
    for (const cover of covers) {
      expect(DISHES).toContain(cover.dish)
      for (const piece of cover.garnish) expect(piece.radius).toBeLessThanOrEqual(1)
    }
  })
  it('copes with a title of nothing and of emoji', () => {
    expect(coverFor('').garnish.length).toBeGreaterThan(0)
    expect(coverFor('🍲').garnish.length).toBeGreaterThan(0)
  })
})
