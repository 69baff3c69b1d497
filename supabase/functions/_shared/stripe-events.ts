/** The log of webhook events. It tells the operator what came; it guards nothing (two events can tell of one payment). */
import * as z from 'zod/mini'
import { callFunction, callFunctionForRow, type Database } from './db.ts'

const recordSchema = z.object({ outcome: z.enum(['recorded', 'already_handled']) })

export function recordStripeEvent(
  db: Database,
  event: { id: string; type: string; objectId: string | null; livemode: boolean; apiVersion: string | null },
): Promise<z.infer<typeof recordSchema>> {
  return callFunctionForRow(
    db,
    'record_stripe_event',
    {
      p_event_id: event.id,
      p_type: event.type,
      p_object_id: event.objectId,
      p_livemode: event.livemode,
      p_api_version: event.apiVersion,
    },
    recordSchema,
  )
}

/** Notes what became of an event. With `failed` it stays unhandled, so that Stripe and the sweep come again. */
export async function finishStripeEvent(
  db: Database,
  eventId: string,
  outcome: string,
  durationMs: number,
): Promise<void> {
  const args = { p_event_id: eventId, p_outcome: outcome, p_duration_ms: durationMs }
  await callFunction(db, 'finish_stripe_event', args, z.unknown())
}
