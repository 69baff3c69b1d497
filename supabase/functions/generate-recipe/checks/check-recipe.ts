/** Every check that a recipe must pass before it may be sold. */
import type { GenerateRecipeRequest, WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { checkAmounts } from './amounts.ts'
import { checkCalories } from './calories.ts'
import { checkFoodSafety, foodsOf } from './food-safety.ts'
import { checkLowCarb } from './low-carb.ts'
import { checkPlainText } from './plain-text.ts'
import { wrong, type Problem } from './problem.ts'
import { checkStepIngredients } from './step-ingredients.ts'
import { checkTimes } from './times.ts'
import { checkWishedIngredients } from './wished-ingredients.ts'
import { readWishes, type Wishes } from './wishes.ts'

type Order = Pick<GenerateRecipeRequest, 'ingredients' | 'allergies' | 'diet' | 'servings' | 'maxMinutes'>

/** @returns what is wrong; empty if nothing is. */
export function checkRecipe(order: Order, recipe: WrittenRecipe, wishes: Wishes = readWishes(order)): Problem[] {
  const listed = recipe.ingredients.flatMap((line) => foodsOf(wishes, line))
  return [
    ...checkFoodSafety(wishes, recipe),
    ...checkLowCarb(wishes, recipe),
    ...checkPlainText(recipe),
    ...checkServings(order, recipe),
    ...checkWishedIngredients(order, wishes, recipe),
    ...checkCalories(recipe, listed),
    ...checkAmounts(recipe),
    ...checkTimes(order, recipe),
    ...checkStepIngredients(recipe),
  ]
}

function checkServings({ servings }: Order, recipe: WrittenRecipe): Problem[] {
  if (recipe.servings === servings) return []
  return [
    wrong(
      `servings must be ${servings}.`,
      `The recipe was not for ${servings} ${servings === 1 ? 'person' : 'people'}.`,
      { rule: 'servings', limit: servings },
    ),
  ]
}
