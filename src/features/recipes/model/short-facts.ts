/** A recipe's facts in a word or two; the order form says them too, without the rest of a recipe's text. */
import { recipeFactTexts } from '@/texts/en/recipes/facts'

/** "45 min", "1 h", "1 h 15 min". */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  const t = recipeFactTexts().facts
  if (hours === 0) return t.minutes(rest)
  return rest === 0 ? t.hours(hours) : t.hoursAndMinutes(hours, rest)
}

export function formatServings(servings: number): string {
  return recipeFactTexts().facts.servings(servings)
}
