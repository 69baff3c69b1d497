/** Paces what is shown of a growing recipe: often enough to look alive, never a text that code has not checked. */
import type { GenerateRecipeRequest, PartialRecipe } from '../_shared/contract/recipe.ts'
import type { Progress } from './answer.ts'
import { isSafeHeadline, isSafeLine } from './checks/food-safety.ts'
import { isPlainText } from './checks/plain-text.ts'
import type { Wishes } from './checks/wishes.ts'
import { readPartialRecipe } from './partial-recipe.ts'

const MIN_PAUSE_MS = 80

/** Most recipes come to about this many characters; the bar waits at the end for those that are longer. */
const USUAL_LENGTH = 2_600
const MAX_PROGRESS = 0.95
const MIN_PROGRESS_STEP = 0.04

/** @returns what to call with the whole text so far, after each piece. */
export function createPartialReporter(
  order: Pick<GenerateRecipeRequest, 'servings' | 'maxMinutes'>,
  wishes: Wishes,
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
    const recipe = onlyChecked(readPartialRecipe(text), order, wishes)
    const reached = Math.min(MAX_PROGRESS, text.length / USUAL_LENGTH)
    const showing = JSON.stringify(recipe)
    if (showing === shown && reached - progress < MIN_PROGRESS_STEP) return
    shown = showing
    // A second attempt begins a new text; the bar does not go back.
    progress = Math.max(progress, Math.round(reached * 100) / 100)
    onPartial(recipe, progress)
  }
}

/** The rest waits: a second attempt may mend it, and nobody saw what was wrong. */
function onlyChecked(
  recipe: PartialRecipe,
  { servings, maxMinutes = Infinity }: Pick<GenerateRecipeRequest, 'servings' | 'maxMinutes'>,
  wishes: Wishes,
): PartialRecipe {
  const { ingredients, ...facts } = recipe
  const lines = ingredients?.filter(
    (line) => isPlainText(`${line.unit} ${line.name} ${line.note ?? ''}`) && isSafeLine(wishes, line),
  )
  const isShown = (text: string) => isPlainText(text) && isSafeHeadline(wishes, text, lines ?? [])
  if (facts.title !== undefined && !isShown(facts.title)) delete facts.title
  if (facts.summary !== undefined && !isShown(facts.summary)) delete facts.summary
  if (facts.servings !== servings) delete facts.servings
  if ((facts.prepMinutes ?? 0) + (facts.cookMinutes ?? 0) > maxMinutes) {
    delete facts.prepMinutes
    delete facts.cookMinutes
  }
  return { ...facts, ...(lines && { ingredients: lines }) }
}
