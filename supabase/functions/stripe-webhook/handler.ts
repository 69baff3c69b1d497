/**
 * `stripe-webhook`: verifies, logs and dispatches Stripe's events. An event is only a hint that something
 * changed; its handler reads from Stripe what is true now. So order, repetition and age do not matter, and
 * an event that was handled before is worked again: resending one is how an operator mends.
 */
import Stripe from 'stripe'
import { AppError, classifyError } from '../_shared/errors.ts'
import { handleEvent } from '../_shared/event-handlers.ts'
import type { FulfilDeps } from '../_shared/fulfil.ts'
import { createHandler, json, type BaseDeps } from '../_shared/http.ts'
import { logEvent } from '../_shared/stripe-events.ts'
import { verifyEvent } from './verify-event.ts'

export interface StripeWebhookDeps extends BaseDeps, FulfilDeps {
  /** Several while one is rolled; every one of them is accepted. */
  webhookSecrets: string[]
}

/** Stripe's largest events are far below this. */
const MAX_BODY_BYTES = 1024 * 1024

export const handle = createHandler<StripeWebhookDeps>(
  async ({ request, bytes, log: requestLog }, deps) => {
    // Without a signature nothing is read: anybody can find this address.
    const signature = request.headers.get('stripe-signature')
    if (signature === null) throw new AppError('invalid_request', 'The Stripe-Signature header is missing.')
    const event = await verifyEvent(await bytes(), signature, deps.webhookSecrets)
    const log = requestLog.with({ eventId: event.id, eventType: event.type })

    if (event.livemode !== deps.livemode) {
      log.error('event_of_other_mode', { livemode: event.livemode })
      throw new AppError('invalid_request', 'This endpoint does not take events of this mode.')
    }
    // Harmless here, since objects are read anew in our version; but the endpoint should be updated.
    if (event.api_version !== Stripe.API_VERSION) log.warn('event_of_other_version', { apiVersion: event.api_version })

    try {
      const outcome = await logEvent(deps.db, event, async (isRepeated) => {
        log.info('event_received', { isRepeated })
        return await handleEvent(event, { ...deps, log }, 'webhook')
      })
      log.info('event_handled', { outcome })
    } catch (thrown) {
      // An answer of 5xx makes Stripe come again; a refusal would not.
      const error = classifyError(thrown)
      throw error.status >= 500 ? error : classifyError(new Error('An event handler refused', { cause: thrown }))
    }
    return json({ received: true })
  },
  { maxBodyBytes: MAX_BODY_BYTES },
)
