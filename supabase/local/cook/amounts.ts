/** How much of each food, and what is in it. */
import type { Ingredient, RecipeContent } from '../../functions/_shared/contract/recipe.ts'
import type { Food } from './foods/food.ts'

/** What one person eats at a sitting; a long list of ingredients means less of each. */
const MAX_SOLID_GRAMS = 620
const NOT_SOLID = new Set(['liquid', 'milk'])

/** A line of the list before it is rounded and named. */
export interface Portion {
  food: Food
  /** Said behind the name ("ready-cooked"). */
  note: string
}

/** @returns by how much the usual amounts are multiplied, at most 1. */
export function portionFactor(foods: readonly Food[]): number {
  const grams = foods
    .filter(({ kind }) => !NOT_SOLID.has(kind))
    .reduce((sum, food) => sum + food.amount * food.gramsPerUnit, 0)
  return Math.min(1, MAX_SOLID_GRAMS / Math.max(grams, 1))
}

export function toIngredient({ food, note }: Portion, servings: number, factor: number): Ingredient {
  const quantity = food.amount === 0 ? null : roundAmount(food.amount * servings * factor, food)
  const isOne = quantity !== null && quantity <= 1 && food.unit === ''
  const name = food.plural !== '' && food.plural !== food.name && !isOne ? food.plural : food.name
  return { quantity, unit: food.unit, name, ...(note === '' ? {} : { note }) }
}

/** Whether the list names several of it, as "the carrots are". */
export function isSeveral(food: Food, servings: number, factor: number): boolean {
  if (food.plural === '') return false
  return food.plural === food.name || toIngredient({ food, note: '' }, servings, factor).name === food.plural
}

/** As a person would measure it: eggs whole, onions by the half, flour by ten grams. */
export function roundAmount(amount: number, { unit, kind }: Pick<Food, 'unit' | 'kind'>): number {
  if (unit === 'clove' || kind === 'egg' || kind === 'wrap') return Math.max(1, Math.round(amount))
  if (unit === 'g' || unit === 'ml') {
    const step = amount >= 100 ? 10 : amount >= 20 ? 5 : 1
    return Math.max(1, Math.round(amount / step) * step)
  }
  if (unit === 'tsp' || unit === 'tbsp') return amount < 0.5 ? 0.25 : Math.round(amount * 2) / 2
  return amount >= 3 ? Math.round(amount) : Math.max(0.5, Math.round(amount * 2) / 2)
}

/** Per serving, from the rounded amounts; calories are what protein, carbohydrate and fat bring (4-4-9). */
export function nutritionOf(
  lines: readonly { food: Food; ingredient: Ingredient }[],
  servings: number,
): RecipeContent['nutrition'] {
  const perServing = (nutrient: 'protein' | 'carbs' | 'fat') =>
    lines.reduce(
      (sum, { food, ingredient }) =>
        sum + ((ingredient.quantity ?? 0) * food.gramsPerUnit * food[nutrient]) / 100 / servings,
      0,
    )
  const proteinG = Math.round(perServing('protein'))
  const carbsG = Math.round(perServing('carbs'))
  const fatG = Math.round(perServing('fat'))
  return { calories: proteinG * 4 + carbsG * 4 + fatG * 9, proteinG, carbsG, fatG }
}
