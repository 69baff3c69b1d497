import type { GenerateRecipeRequest } from '@contract/recipe'
import { arrayOf, isInteger, isNumber, isString, optional, parseStored, shape } from '@/lib/shape'

/** A generation whose end this tab has not seen. Written before it is sent, so that a reload finds the same id. */
export interface PendingRequest {
  userId: string
  request: GenerateRecipeRequest
  /** In tokens, as it stood on the button. */
  cost: number
}

/** Per tab: two tabs may cook two recipes, and each joins its own again. */
const STORAGE_KEY = 'healthy-meals:pending-generation'

const isPending = shape<PendingRequest>({
  userId: isString,
  request: shape<GenerateRecipeRequest>({
    requestId: isString,
    variantOf: optional(isString),
    ingredients: arrayOf(isString),
    diet: arrayOf(isString),
    allergies: arrayOf(isString),
    cuisine: optional(isString),
    servings: isInteger,
    maxMinutes: optional(isInteger),
    notes: optional(isString),
  }),
  cost: isNumber,
})

export function rememberPending(pending: PendingRequest): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(pending))
  } catch {
    // Storage may be full or forbidden; then a reload does not join again, and nothing else changes.
  }
}

export function readPending(): PendingRequest | undefined {
  try {
    return parseStored(sessionStorage.getItem(STORAGE_KEY), isPending)
  } catch {
    return undefined
  }
}

export function forgetPending(): void {
  try {
    sessionStorage.removeItem(STORAGE_KEY)
  } catch {
    // See above.
  }
}
