/** The connection of a generation: what the server says becomes the reducer's actions and the wallet's news. */
import { acceptWallet, beginSpend, confirmSpend, endSpend } from '@/features/tokens/public'
import { toAppError, type AppError } from '@/lib/errors'
import { createLogger } from '@/lib/log'
import { pause } from '@/lib/pause'
import { getSessionState } from '@/lib/session'
import { generateRecipe, type GenerationEvent } from '../api/generate-recipe'
import { isSurelyReleased } from '../model/repeated-request'
import { announceInsufficient, announceSaved } from './announce'
import { dispatch, hasStatus } from './dispatch-generation'
import { abandonGeneration, connection, useGenerationStore } from './generation-store'
import { forgetPending, rememberPending, type PendingRequest } from './pending-request'

const log = createLogger('recipes')

/** How long to wait before joining again after the n-th lost connection; after the last one the person is asked. */
const REJOIN_DELAYS_MS = [1_000, 3_000]

/** Sees a request through to its end, joining again where the connection is lost. */
export async function runGeneration(pending: PendingRequest, isResumed: boolean): Promise<void> {
  useGenerationStore.setState({ pending })
  rememberPending(pending)
  beginSpend(pending.request.requestId, pending.cost)
  let canBeginAnew = isResumed
  for (let attempt = 0; ; attempt += 1) {
    const end = await connect(pending, attempt)
    if (end.type === 'over' || hasStatus(pending, 'stopping')) return
    if (end.type === 'released') {
      // Whoever comes back may meet the server while it is still giving up on the connection that was lost. The
      // tokens are free then, and the same request begins anew; once, since a writer can also really fail.
      if (!canBeginAnew) return fail(pending, end.error, true)
      canBeginAnew = false
      continue
    }
    const delayMs = REJOIN_DELAYS_MS[attempt]
    if (delayMs === undefined) return fail(pending, end.error, false)
    canBeginAnew = true
    log.info(`lost the connection; joining again in ${delayMs} ms`, end.error)
    // Shown at once: a bar that stands still for seconds looks like a dead page.
    dispatch({ type: 'sent', request: pending.request, attempt: attempt + 1 })
    await pause(delayMs)
    if (!hasStatus(pending, 'reserving')) return
  }
}

/** How a connection ended. `lost`: it broke. `released`: the recipe was given up and the tokens are free. */
type ConnectionEnd = { type: 'over' } | { type: 'lost' | 'released'; error: AppError }

const OVER: ConnectionEnd = { type: 'over' }

async function connect(pending: PendingRequest, attempt: number): Promise<ConnectionEnd> {
  const { request, userId } = pending
  const controller = new AbortController()
  let hear = () => {}
  const answered = new Promise<void>((resolve) => (hear = resolve))
  connection.current = { abort: () => controller.abort(), answered }
  dispatch({ type: 'sent', request, attempt })
  try {
    for await (const event of generateRecipe(request, controller.signal)) {
      hear()
      if (getSessionState().userId !== userId) {
        abandonGeneration()
        return OVER
      }
      if (event.type === 'error' && event.error.code === 'provider_unavailable') {
        settle(pending, event.error)
        return { type: 'released', error: event.error }
      }
      handle(pending, event)
    }
    return OVER
  } catch (thrown) {
    if (controller.signal.aborted) return OVER
    const error = toAppError(thrown)
    if (error.code === 'network') return { type: 'lost', error }
    fail(pending, error, false)
    return OVER
  } finally {
    hear()
  }
}

function handle(pending: PendingRequest, event: GenerationEvent): void {
  const { requestId } = pending.request
  switch (event.type) {
    case 'balance':
      confirmSpend(requestId, { userId: pending.userId, ...event })
      return dispatch({ type: 'held', requestId })
    case 'partial':
      return dispatch({ type: 'wrote', requestId, recipe: event.recipe, progress: event.progress })
    case 'recipe':
      confirmSpend(requestId, { userId: pending.userId, ...event })
      forgetPending()
      dispatch({ type: 'saved', requestId, recipe: event.recipe, cost: event.cost })
      return announceSaved(pending.userId, event.recipe)
    case 'error':
      return fail(pending, event.error, true)
  }
}

function fail(pending: PendingRequest, error: AppError, isFromStream: boolean): void {
  const { requestId } = pending.request
  const isReleased = isSurelyReleased(error.code, isFromStream)
  log.warn('the generation failed', error)
  settle(pending, error)
  if (isReleased) forgetPending()
  if (isReleased && hasStatus(pending, 'stopping')) return dispatch({ type: 'stopped', requestId, isCharged: false })
  if (error.code === 'insufficient_tokens') announceInsufficient()
  const { code, message, faults } = error
  dispatch({ type: 'failed', requestId, error: { code, message, faults, isReleased } })
}

/** The request has failed: whatever the server said of the wallet takes the place of our guess. */
function settle(
  { userId, request }: PendingRequest,
  wallet: { balance?: number | undefined; version?: number | undefined },
) {
  const { balance, version } = wallet
  if (balance !== undefined && version !== undefined) acceptWallet({ userId, balance, version })
  endSpend(request.requestId)
}
