import { generateRecipeRequestSchema, type GenerateRecipeRequest } from '@contract/recipe'
import * as z from 'zod/mini'

/** A generation whose end this tab has not seen. Written before it is sent, so that a reload finds the same id. */
export interface PendingRequest {
  userId: string
  request: GenerateRecipeRequest
  /** In tokens, as it stood on the button. */
  cost: number
}

/** Per tab: two tabs may cook two recipes, and each joins its own again. */
const STORAGE_KEY = 'healthy-meals:pending-generation'

const pendingSchema = z.object({ userId: z.string(), request: generateRecipeRequestSchema, cost: z.number() })

export function rememberPending(pending: PendingRequest): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(pending))
  } catch {
    // Storage may be full or forbidden; then a reload does not join again, and nothing else changes.
  }
}

export function readPending(): PendingRequest | undefined {
  try {
    const parsed = pendingSchema.safeParse(JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null'))
    return parsed.success ? parsed.data : undefined
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
