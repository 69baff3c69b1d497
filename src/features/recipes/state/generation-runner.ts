/**
 * Runs one generation at a time, outside the components: leaving the page does not stop it, and whoever comes back finds
 * it as it is. The connection and the panels that show it are loaded after the form, before anything is sent.
 */
import type { GenerateRecipeRequest } from '@contract/recipe'
import { createRequestId } from '@/lib/ids'
import { createLogger } from '@/lib/log'
import { getSessionState } from '@/lib/session'
import { isRunning } from '../model/generation'
import { reusableId } from '../model/repeated-request'
import { abandonGeneration, useGenerationStore } from './generation-store'
import { forgetPending, readPending } from './pending-request'

const log = createLogger('recipes')

const load = () => import('../generation')

/** Gets ready for a request while the person still writes it. */
export function preloadGeneration(): void {
  load().catch((error: unknown) => log.info('the kitchen is not loaded yet', error)) // Tried again when it is needed.
}

/**
 * Sends a request. Its id is kept before anything leaves, so that even a reload in this very moment finds it again.
 * When it is not known how the last request ended and the wishes are still the same, its id is used again.
 */
export async function startGeneration(userId: string, wishes: GenerateRecipeRequest, cost: number): Promise<void> {
  const loaded = await load().catch((error: unknown) => String(error))
  // Not before here: a second press while it was loading finds the first one running.
  const { generation, pending: last } = useGenerationStore.getState()
  if (getSessionState().userId !== userId || (last?.userId === userId && isRunning(generation))) return
  const request = { ...wishes, requestId: reusableId(generation, wishes) ?? wishes.requestId }
  const pending = { userId, cost, request }
  if (typeof loaded !== 'string') return loaded.runGeneration(pending, false)
  // Nothing has left: as new, or still as open as the last try was.
  const isReleased = request.requestId === wishes.requestId
  const error = { code: 'network', message: loaded, faults: [], isReleased } as const
  useGenerationStore.setState({ pending, generation: { status: 'failed', request, error } })
}

/** Joins what this tab was waiting for before a reload, if it is this person's. */
export async function resumeGeneration(userId: string): Promise<void> {
  const { generation, pending: current } = useGenerationStore.getState()
  if (current && current.userId !== userId) abandonGeneration()
  else if (isRunning(generation)) return
  if (readPending()?.userId !== userId) return forgetPending()
  const loaded = await load().catch(() => undefined)
  const pending = readPending()
  if (pending === undefined || isRunning(useGenerationStore.getState().generation)) return
  if (getSessionState().userId === userId) await loaded?.runGeneration(pending, true)
}

/** Tries again after a failure: as a new request where the tokens are surely free, otherwise as the same one. */
export function retryGeneration(): void {
  const { generation, pending } = useGenerationStore.getState()
  if (generation.status !== 'failed' || !pending) return
  void startGeneration(pending.userId, { ...generation.request, requestId: createRequestId() }, pending.cost)
}
