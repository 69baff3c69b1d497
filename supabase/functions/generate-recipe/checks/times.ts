/** Whether the dish can be ready in time, and whether its times and temperatures are of this world. */
import type { GenerateRecipeRequest, WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { wrong, type Problem } from './problem.ts'

/** A stew overnight; whatever takes longer is no recipe for a day. */
const MAX_TOTAL_MINUTES = 16 * 60
/** Brining and proving may go on while nobody works: some recipes count that, some do not. */
const MAX_STEP_MINUTES = 48 * 60
/** A pizza oven at home. */
const MAX_CELSIUS = 300
const MAX_FAHRENHEIT = 575

const DURATION =
  /(\d+(?:[.,]\d+)?)\s*(minutes?|mins?|minuten|minutos?|minuti|hours?|hrs?|stunden?|heures?|horas?|ore|ora)\b/giu
const TEMPERATURE = /(\d{2,5})\s*(?:°|º|degrees?\s*)\s*([cf])/giu
/** How long leftovers keep is no time at the stove. */
const KEEPING =
  /\b(?:keep|keeps|store|stored|fridge|freez\w+|leftover\w*|up to \d+ days?|next day|ahead|optional\w*|if you have)\b/i

export function checkTimes(
  { maxMinutes }: Pick<GenerateRecipeRequest, 'maxMinutes'>,
  recipe: WrittenRecipe,
): Problem[] {
  const total = recipe.prepMinutes + recipe.cookMinutes
  if (maxMinutes !== undefined && total > maxMinutes) {
    return [
      wrong(
        `prepMinutes and cookMinutes together must be at most ${maxMinutes}.`,
        `The recipe took longer than ${maxMinutes} minutes.`,
        { rule: 'max-minutes', limit: maxMinutes },
      ),
    ]
  }
  const limit = maxMinutes ?? MAX_STEP_MINUTES
  const isTooLong = recipe.steps.some((step) => longestMinutes(step) > limit)
  const isTooHot = recipe.steps.some((step) => hasAbsurdHeat(step))
  if (total >= 1 && total <= MAX_TOTAL_MINUTES && !isTooLong && !isTooHot) return []
  return [
    wrong(
      'prepMinutes, cookMinutes and the times and temperatures in steps must be what a home kitchen needs, within maxMinutes.',
      isTooHot ? 'A temperature in the recipe made no sense.' : 'A time in the recipe made no sense.',
      { rule: 'times' },
    ),
  ]
}

function longestMinutes(step: string): number {
  const sentences = step.split(/(?<=[.!?])\s/).filter((sentence) => !KEEPING.test(sentence))
  const durations = sentences.flatMap((sentence) =>
    [...sentence.matchAll(DURATION)].map(([, amount = '', unit = '']) => {
      const isHours = /^[hso]/i.test(unit)
      return Number(amount.replace(',', '.')) * (isHours ? 60 : 1)
    }),
  )
  return Math.max(0, ...durations)
}

function hasAbsurdHeat(step: string): boolean {
  return [...step.matchAll(TEMPERATURE)].some(
    ([, degrees, scale = '']) => Number(degrees) > (scale.toLowerCase() === 'c' ? MAX_CELSIUS : MAX_FAHRENHEIT),
  )
}
