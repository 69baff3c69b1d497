/**
 * What happens to a generation, as a pure reducer. Every action names its request, so that what arrives late for an
 * earlier one changes nothing.
 */
import type { GenerateRecipeRequest, PartialRecipe } from '@contract/recipe'
import { isRunning, type Generation, type GenerationError, type Running, type SavedRecipe } from './generation'

export type GenerationAction =
  | { type: 'sent'; request: GenerateRecipeRequest; attempt?: number }
  | { type: 'held'; requestId: string }
  | { type: 'wrote'; requestId: string; recipe: PartialRecipe; progress: number }
  | { type: 'saved'; requestId: string; recipe: SavedRecipe; cost: number }
  | { type: 'failed'; requestId: string; error: GenerationError }
  | { type: 'stop-asked'; requestId: string }
  | { type: 'stopped'; requestId: string; isCharged: false | undefined }

/**
 * What was shown stays shown while the text grows. Another title means that the writer has begun anew, after a fault
 * was found: then nothing of the first attempt is left.
 */
function grow(before: PartialRecipe, now: PartialRecipe): PartialRecipe {
  const isAnother =
    before.title && now.title && !now.title.startsWith(before.title) && !before.title.startsWith(now.title)
  if (isAnother) return now
  const grown = { ...before, ...now }
  if ((before.ingredients?.length ?? 0) > (now.ingredients?.length ?? 0)) grown.ingredients = before.ingredients
  return grown
}

export function reduceGeneration(state: Generation, action: GenerationAction): Generation {
  if (action.type === 'sent') {
    const isRejoin = isRunning(state) && state.request.requestId === action.request.requestId
    return {
      status: 'reserving',
      request: action.request,
      attempt: action.attempt ?? 0,
      partial: isRejoin ? state.partial : {},
      progress: isRejoin ? state.progress : 0,
    }
  }
  if (state.status === 'idle' || state.request.requestId !== action.requestId) return state

  // A recipe that was committed belongs to the person, even if Stop was pressed a moment too late.
  if (action.type === 'saved') {
    return { status: 'done', request: state.request, recipe: action.recipe, cost: action.cost }
  }
  if (!isRunning(state)) return state

  switch (action.type) {
    case 'held':
      return state.status === 'reserving' ? { ...withoutAttempt(state), status: 'writing' } : state
    case 'wrote':
      if (state.status === 'stopping') return state
      return {
        ...withoutAttempt(state),
        status: 'writing',
        partial: grow(state.partial, action.recipe),
        progress: Math.max(state.progress, Math.min(1, action.progress)),
      }
    case 'failed':
      return { status: 'failed', request: state.request, error: action.error }
    case 'stop-asked':
      return { ...withoutAttempt(state), status: 'stopping' }
    case 'stopped':
      return { status: 'cancelled', request: state.request, isCharged: action.isCharged }
  }
}

function withoutAttempt({ request, partial, progress }: Running): Running {
  return { request, partial, progress }
}
