/** Events that Stripe could not deliver, and that were not worked on either (an answer may have been lost). */
import type Stripe from 'stripe'
import { handleEvent, HANDLED_EVENT_TYPES } from '../_shared/event-handlers.ts'
import { listStripe } from '../_shared/stripe.ts'
import { logEvent } from '../_shared/stripe-events.ts'
import type { Difference } from './report.ts'
import { checkEach, createdSince, type Sweep } from './sweep.ts'

export async function sweepEvents(sweep: Sweep): Promise<void> {
  const { deps, from } = sweep
  const events: Stripe.Event[] = []
  const undelivered = deps.stripe.events.list({
    delivery_success: false,
    types: HANDLED_EVENT_TYPES,
    limit: 100,
    ...createdSince(from),
  })
  // All first: the list changes while its events are worked on.
  for await (const event of listStripe(undelivered)) events.push(event)
  const name = (event: Stripe.Event) => ({ kind: 'event', id: event.id, found: `undelivered ${event.type}` }) as const
  // In the order in which they were made, as far as seconds tell.
  await checkEach(sweep, events.reverse(), async (event) => await checkEvent(sweep, event, name(event)), name)
}

async function checkEvent(
  { deps }: Sweep,
  event: Stripe.Event,
  name: Pick<Difference, 'kind' | 'id' | 'found'>,
): Promise<Difference | null> {
  if (event.livemode !== deps.livemode) return null
  const outcome = await logEvent(deps.db, event, async (isRepeated) =>
    isRepeated ? null : await handleEvent(event, deps, 'sweep'),
  )
  return outcome === null ? null : { ...name, outcome }
}
