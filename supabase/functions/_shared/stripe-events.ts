/** The log of webhook events. It tells the operator what came; it guards nothing (two events can tell of one payment). */
import type Stripe from 'stripe'
import * as z from 'zod/mini'
import { callFunction, callFunctionForRow, type Database } from './db.ts'

const recordSchema = z.object({ outcome: z.enum(['recorded', 'already_handled']) })

/** The one outcome that leaves an event unhandled in the log. */
const FAILED = 'failed'

function recordStripeEvent(db: Database, event: Stripe.Event): Promise<z.infer<typeof recordSchema>> {
  const object = event.data.object as { id?: unknown }
  return callFunctionForRow(
    db,
    'record_stripe_event',
    {
      p_event_id: event.id,
      p_type: event.type,
      p_object_id: typeof object.id === 'string' ? object.id : null,
      p_livemode: event.livemode,
      p_api_version: event.api_version,
    },
    recordSchema,
  )
}

async function finishStripeEvent(db: Database, eventId: string, outcome: string, durationMs: number): Promise<void> {
  const args = { p_event_id: eventId, p_outcome: outcome, p_duration_ms: durationMs }
  await callFunction(db, 'finish_stripe_event', args, z.unknown())
}

/**
 * Works on an event with a record of it in the log: when it came, what became of it, how long that took.
 * @param work may answer null for an event that needs none; then nothing more is noted
 * @returns what `work` answered
 * @throws what `work` threw; the event is then unhandled, so that Stripe and the sweep come again.
 */
export async function logEvent<Outcome extends string | null>(
  db: Database,
  event: Stripe.Event,
  work: (isRepeated: boolean) => Promise<Outcome>,
): Promise<Outcome> {
  const startedAt = performance.now()
  const { outcome: seen } = await recordStripeEvent(db, event)
  const finish = (outcome: string) =>
    finishStripeEvent(db, event.id, outcome, Math.round(performance.now() - startedAt))
  let outcome: Outcome
  try {
    outcome = await work(seen === 'already_handled')
  } catch (thrown) {
    await finish(FAILED).catch(() => undefined)
    throw thrown
  }
  if (outcome !== null) await finish(outcome)
  return outcome
}
