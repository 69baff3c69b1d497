import { endSpend } from '@/features/tokens/public'
import { pause } from '@/lib/pause'
import { findRequestOutcome } from '../api/request-outcome'
import { isRunning } from '../model/generation'
import { announceSaved } from './announce'
import { dispatch, hasStatus } from './dispatch-generation'
import { connection, useGenerationStore } from './generation-store'
import { forgetPending } from './pending-request'

/** How long Stop waits for the server's first word; what it has not heard of it cannot give up. */
const ANSWER_MS = 2_000

/** Closes the connection, which makes the server release the tokens, then asks what became of it. */
export async function stopGeneration(): Promise<void> {
  const { generation, pending } = useGenerationStore.getState()
  if (!isRunning(generation) || generation.status === 'stopping' || !pending) return
  const { requestId } = generation.request
  dispatch({ type: 'stop-asked', requestId })
  forgetPending()
  const { current } = connection
  await Promise.race([current?.answered, pause(ANSWER_MS)])
  if (!hasStatus(pending, 'stopping')) return // The recipe, or its failure, came first.
  current?.abort()
  const outcome = await findRequestOutcome(requestId)
  endSpend(requestId)
  if (outcome.status === 'saved') {
    dispatch({ type: 'saved', requestId, recipe: outcome.recipe, cost: outcome.recipe.tokensSpent })
    announceSaved(pending.userId, outcome.recipe)
  } else {
    dispatch({ type: 'stopped', requestId, isCharged: outcome.status === 'released' ? false : undefined })
  }
}
