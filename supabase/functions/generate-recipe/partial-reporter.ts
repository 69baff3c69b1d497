/** Paces what is shown of a growing recipe: often enough to look alive, never a line that breaks the order. */
import type { GenerateRecipeRequest } from '../_shared/contract/recipe.ts'
import type { Progress } from './answer.ts'
import { readPartialRecipe } from './partial-recipe.ts'
import { isAllowedIngredient } from './recipe-check.ts'

const MIN_PAUSE_MS = 80

/** Most recipes come to about this many characters; the bar waits at the end for those that are longer. */
const USUAL_LENGTH = 2_600
const MAX_PROGRESS = 0.95
const MIN_PROGRESS_STEP = 0.04

/** @returns what to call with the whole text so far, after each piece. */
export function createPartialReporter(
  order: Pick<GenerateRecipeRequest, 'allergies'>,
  onPartial: Progress['onPartial'],
  now: () => number = () => performance.now(),
): (text: string) => void {
  let nextAt = 0
  let shown = ''
  let progress = 0
  return (text) => {
    const at = now()
    if (at < nextAt) return
    nextAt = at + MIN_PAUSE_MS
    const recipe = readPartialRecipe(text)
    recipe.ingredients = recipe.ingredients?.filter((ingredient) => isAllowedIngredient(order, ingredient))
    const reached = Math.min(MAX_PROGRESS, text.length / USUAL_LENGTH)
    const showing = JSON.stringify(recipe)
    if (showing === shown && reached - progress < MIN_PROGRESS_STEP) return
    shown = showing
    // A second attempt begins a new text; the bar does not go back.
    progress = Math.max(progress, Math.round(reached * 100) / 100)
    onPartial(recipe, progress)
  }
}
