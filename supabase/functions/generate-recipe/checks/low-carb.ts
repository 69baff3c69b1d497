/** Low-carb is a number, besides the foods that it leaves out. */
import type { WrittenRecipe } from '../../_shared/contract/recipe.ts'
import type { Problem } from './problem.ts'
import type { Wishes } from './wishes.ts'

/**
 * A third of 130 g, the most that a day of a low-carbohydrate diet holds (Feinman et al., "Dietary carbohydrate
 * restriction as the first approach in diabetes management", Nutrition 31, 2015, table 1).
 */
const MAX_CARBS_G = 43

export function checkLowCarb(
  { diets }: Pick<Wishes, 'diets'>,
  { nutrition }: Pick<WrittenRecipe, 'nutrition'>,
): Problem[] {
  if (!diets.includes('low-carb') || nutrition.carbsG <= MAX_CARBS_G) return []
  return [
    {
      grade: 'unsafe',
      fault: `nutrition: a low-carb serving holds at most ${MAX_CARBS_G} g of carbohydrate; choose other ingredients or less of them.`,
      message: 'The recipe did not keep to low-carb.',
      cause: { rule: 'diet', diet: 'low-carb' },
    },
  ]
}
