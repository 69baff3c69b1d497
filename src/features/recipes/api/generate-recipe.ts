import {
  balanceEventSchema,
  partialEventSchema,
  recipeEventSchema,
  type GenerateRecipeRequest,
  type PartialRecipe,
  type RecipeEvent,
} from '@contract/recipe'
import { readErrorBody } from '@/lib/error-body'
import { AppError } from '@/lib/errors'
import { openFunctionStream } from '@/lib/functions-client'
import { createLogger } from '@/lib/log'
import { readSse, type SseEvent } from '../model/sse-parser'

const log = createLogger('recipes')

/** Longer than the server's own patience with the model, so that its answer normally comes first. */
const SILENCE_MS = 90_000

export type GenerationEvent =
  | { type: 'balance'; balance: number; version: number; cost: number }
  | { type: 'partial'; recipe: PartialRecipe; progress: number }
  | ({ type: 'recipe' } & RecipeEvent)
  | { type: 'error'; error: AppError }

/** @returns the event, or undefined for one that this version does not know or cannot read: a newer server may say more. */
function readGenerationEvent({ name, data }: SseEvent): GenerationEvent | undefined {
  let payload: unknown
  try {
    payload = JSON.parse(data)
  } catch {
    log.warn(`the event "${name}" is not JSON`)
    return undefined
  }
  if (name === 'error') {
    const error = readErrorBody(payload) ?? new AppError('internal', 'The server did not say what failed.')
    return { type: 'error', error }
  }
  const parsed =
    name === 'balance'
      ? balanceEventSchema.safeParse(payload)
      : name === 'partial'
        ? partialEventSchema.safeParse(payload)
        : name === 'recipe'
          ? recipeEventSchema.safeParse(payload)
          : undefined
  if (parsed === undefined) return undefined
  if (!parsed.success) {
    log.warn(`the event "${name}" does not have its form`, parsed.error)
    return undefined
  }
  return { type: name, ...parsed.data } as GenerationEvent
}

/**
 * Asks for a recipe and yields what the server says until it ends with `recipe` or `error`.
 *
 * @throws {AppError} with the server's code when it refuses before it streams; with `network` when the connection broke or ended without a last word, which
 * says nothing about what the server did: ask again with the same `requestId`. When `signal` aborts: whatever fetch throws.
 */
export async function* generateRecipe(
  request: GenerateRecipeRequest,
  signal: AbortSignal,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const response = await openFunctionStream('generate-recipe', request, { signal })
  if (!response.body) throw new AppError('network', 'The server sent no stream.')
  try {
    for await (const sse of readSse(response.body, SILENCE_MS)) {
      const event = readGenerationEvent(sse)
      if (!event) continue
      yield event
      if (event.type === 'recipe' || event.type === 'error') return
    }
  } catch (error) {
    if (error instanceof AppError || signal.aborted) throw error
    throw new AppError('network', 'The connection to the cook broke.')
  }
  throw new AppError('network', 'The cook stopped talking before the recipe was finished.')
}
