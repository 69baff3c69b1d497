import { describe, expect, it } from 'vitest'
import type { RecipeContent } from '@contract/recipe'
import { formatIngredient, formatMinutes, recipeAsText } from './recipe-text'

const content: RecipeContent = {
  title: 'Garlic rice',
  summary: 'Quick and warm.',
  servings: 2,
  prepMinutes: 10,
  cookMinutes: 65,
  difficulty: 'easy',
  diet: [],
  allergens: ['milk'],
  ingredients: [
    { quantity: 150, unit: 'g', name: 'rice' },
    { quantity: 1, unit: 'clove', name: 'garlic', note: 'crushed' },
    { quantity: null, unit: '', name: 'salt' },
  ],
  steps: ['Boil the rice.', 'Stir in the garlic.'],
  nutrition: { calories: 401.6, proteinG: 9, carbsG: 70, fatG: 8 },
  tip: 'Rest it.',
}

describe('a recipe in words', () => {
  it('writes an ingredient as a cook would, for the servings asked for', () => {
    expect(
      content.ingredients.map((ingredient) => formatIngredient(ingredient, 2, { servings: 4, units: 'metric' })),
    ).toEqual(['300 g rice', '2 cloves garlic, crushed', 'salt'])
  })
  it('writes times', () => {
    expect([5, 60, 75, 0].map(formatMinutes)).toEqual(['5 min', '1 h', '1 h 15 min', '0 min'])
  })
  it('copies whole and scaled', () => {
    expect(recipeAsText(content, { servings: 1, units: 'metric' })).toBe(`Garlic rice
Quick and warm.

1 serving · 1 h 15 min · Easy
Contains: milk

Ingredients
- 75 g rice
- ½ clove garlic, crushed
- salt

Method
1. Boil the rice.
2. Stir in the garlic.

Tip: Rest it.

Per serving, estimated: 402 kcal, protein 9 g, carbs 70 g, fat 8 g`)
  })
  it('copies the amounts of its steps scaled, or says for how many they are', () => {
    const copy = (step: string) =>
      recipeAsText({ ...content, steps: [step] }, { servings: 6, units: 'metric' })
        .split('Method\n')[1]
        ?.split('\n\n')[0]
    expect(copy('Boil 150 g rice.')).toBe('1. Boil 450 g rice.')
    expect(copy('Boil 1 l water.')).toBe(
      'The amounts in the steps are for 2 servings; the list has yours.\n1. Boil 1 l water.',
    )
  })
})
