/** Whether the order's own ingredients were heeded. */
import type { GenerateRecipeRequest, WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { isSafeLine } from './food-safety.ts'
import { wrong, type Problem } from './problem.ts'
import type { Wishes } from './wishes.ts'
import { shareWord } from './same-food.ts'

type Given = Pick<GenerateRecipeRequest, 'ingredients'>

/**
 * At least one of those that the order's own allergies and diets allow. A cook who is more careful than our tables
 * (walnuts for whoever named almonds) may leave them out and say so.
 */
export function checkWishedIngredients(
  order: Given,
  wishes: Wishes,
  recipe: Pick<WrittenRecipe, 'ingredients' | 'summary'>,
): Problem[] {
  const allowed = order.ingredients.filter((name) => isSafeLine(wishes, { name }))
  const isUsed = allowed.some((given) => recipe.ingredients.some(({ name }) => shareWord(name, given)))
  const isExplained = wishes.bans.length > 0 && order.ingredients.some((given) => shareWord(recipe.summary, given))
  // What is too much carbohydrate for a diet the numbers tell, and no table.
  if (allowed.length === 0 || isUsed || isExplained || wishes.diets.includes('low-carb')) return []
  return [
    wrong(
      'ingredients must use at least one of the given ingredients, named as given.',
      'The recipe used none of your ingredients.',
      { rule: 'wished-ingredients' },
    ),
  ]
}
