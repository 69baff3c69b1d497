/** Whether the calories are those of the protein, carbohydrate and fat. */
import type { WrittenRecipe } from '../../_shared/contract/recipe.ts'
import type { Found } from './found.ts'
import { wrong, type Problem } from './problem.ts'

/**
 * kcal a gram: Atwater's general factors (FAO Food and Nutrition Paper 77, 2003, table 3.1; the same in Annex XIV of
 * Regulation (EU) No 1169/2011, which also gives alcohol 7 and fibre 2).
 */
const KCAL = { proteinG: 4, carbsG: 4, fatG: 9 }
const TOLERANCE = 0.15
/** Rounding, and fibre that some count as carbohydrate and some do not: 10 g of it are 20 kcal. */
const TOLERANCE_KCAL = 25
/** A glass of wine, shared: about 14 g of alcohol. */
const ALCOHOL_KCAL = 100
/** No single serving of a home recipe holds more than a day's food. */
const MAX_KCAL = 2_500

/** @param listed what the ingredients are made of */
export function checkCalories({ nutrition }: Pick<WrittenRecipe, 'nutrition'>, listed: readonly Found[]): Problem[] {
  const { calories, proteinG, carbsG, fatG } = nutrition
  const explained = proteinG * KCAL.proteinG + carbsG * KCAL.carbsG + fatG * KCAL.fatG
  const hasAlcohol = listed.some(({ term }) => term.sources.some(({ substance }) => substance === 'alcohol'))
  const tolerance = explained * TOLERANCE + TOLERANCE_KCAL
  const isTooLow = calories < explained - tolerance
  const isTooHigh = calories > explained + tolerance + (hasAlcohol ? ALCOHOL_KCAL : 0)
  if (!isTooLow && !isTooHigh && calories <= MAX_KCAL) return []
  return [
    wrong(
      `nutrition: calories must be 4 x proteinG + 4 x carbsG + 9 x fatG for one serving, and at most ${MAX_KCAL}.`,
      'The calories of the recipe did not add up.',
      { rule: 'calories' },
    ),
  ]
}
