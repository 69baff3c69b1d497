/**
 * The life of one generation, as a pure reducer: idle -> reserving -> writing -> done | failed | cancelled.
 * Every action names its request, so that what arrives late for an earlier one changes nothing.
 */
import type { ErrorCode } from '@contract/errors'
import type { RecipeFault } from '@contract/faults'
import type { GenerateRecipeRequest, PartialRecipe, RecipeEvent } from '@contract/recipe'

export type SavedRecipe = RecipeEvent['recipe']

/** `network`: no answer came, so nobody here knows what the server did. */
export interface GenerationError {
  code: ErrorCode | 'network'
  /** For the console. */
  message: string
  /** What was wrong with the recipe, where that was the reason. */
  faults: readonly RecipeFault[]
  /** Whether nothing is held any more, as far as it can be known here; see {@link isSurelyReleased}. */
  isReleased: boolean
}

export interface Running {
  request: GenerateRecipeRequest
  partial: PartialRecipe
  /** From 0 to 1; never goes back within one run. */
  progress: number
}

export type Generation =
  | { status: 'idle' }
  /** Sent; the tokens are not held yet. `attempt` counts the re-joins after a lost connection. */
  | (Running & { status: 'reserving'; attempt: number })
  /** The tokens are held and the model writes. */
  | (Running & { status: 'writing' })
  /** Stop was pressed; what the server made of it is being asked. */
  | (Running & { status: 'stopping' })
  | { status: 'done'; request: GenerateRecipeRequest; recipe: SavedRecipe; cost: number }
  | { status: 'failed'; request: GenerateRecipeRequest; error: GenerationError }
  /** `isCharged` false: the server released the hold; undefined: it could not be asked. */
  | { status: 'cancelled'; request: GenerateRecipeRequest; isCharged: false | undefined }

export type GenerationAction =
  | { type: 'sent'; request: GenerateRecipeRequest; attempt?: number }
  | { type: 'held'; requestId: string }
  | { type: 'wrote'; requestId: string; recipe: PartialRecipe; progress: number }
  | { type: 'saved'; requestId: string; recipe: SavedRecipe; cost: number }
  | { type: 'failed'; requestId: string; error: GenerationError }
  | { type: 'stop-asked'; requestId: string }
  | { type: 'stopped'; requestId: string; isCharged: false | undefined }
  | { type: 'dismissed' }

/** What is paid for: the name of its price. */
export function featureOf(request: Pick<GenerateRecipeRequest, 'variantOf'>): 'recipe' | 'variant' {
  return request.variantOf === undefined ? 'recipe' : 'variant'
}

export const IDLE: Generation = { status: 'idle' }

/** @returns whether tokens may still move for this generation. */
export function isRunning(generation: Generation): generation is Extract<Generation, Running> {
  return generation.status === 'reserving' || generation.status === 'writing' || generation.status === 'stopping'
}

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
  if (action.type === 'dismissed') return IDLE
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

const REFUSALS: ReadonlySet<GenerationError['code']> = new Set([
  'invalid_request',
  'unauthorized',
  'insufficient_tokens',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
])

/**
 * Whether the server surely let go of the tokens. If so, another try is a new request; if not, the same `requestId`
 * must be sent again: it joins the running generation or gets the finished recipe, and never pays twice.
 *
 * @param isFromStream whether the function itself said it, in an `error` event. A 502 without a stream may come from a
 * gateway that lost patience while the function went on.
 */
export function isSurelyReleased(code: GenerationError['code'], isFromStream: boolean): boolean {
  return REFUSALS.has(code) || (code === 'provider_unavailable' && isFromStream)
}

/**
 * @returns the id of the last request if nobody knows how it ended and it asked for the very same: sent again, it joins
 * or is answered instead of being paid a second time.
 */
export function reusableId(last: Generation, wishes: GenerateRecipeRequest): string | undefined {
  const isOpen =
    (last.status === 'failed' && !last.error.isReleased) ||
    (last.status === 'cancelled' && last.isCharged === undefined)
  if (!isOpen) return undefined
  const { requestId, ...before } = last.request
  const { requestId: _unused, ...now } = wishes
  return canonical(before) === canonical(now) ? requestId : undefined
}

/** Without the order of its names; what is undefined is left out, as on the wire. */
function canonical(wishes: object): string {
  return JSON.stringify(
    Object.entries(wishes)
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .filter(([, value]) => value !== undefined),
  )
}
