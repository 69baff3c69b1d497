/** Whether bytes were signed by Stripe, with any of our secrets, less than five minutes ago. */
import Stripe from 'stripe'
import { AppError } from '../_shared/errors.ts'

/** @throws {AppError} `invalid_request`; nothing of the body is trusted, logged or answered. */
export async function verifyEvent(body: Uint8Array, signature: string, secrets: string[]): Promise<Stripe.Event> {
  const failures: unknown[] = []
  for (const secret of secrets) {
    try {
      const event: unknown = await Stripe.webhooks.constructEventAsync(body, signature, secret)
      if (isEvent(event)) return event
      throw new Error('Signed, but not a snapshot event')
    } catch (thrown) {
      failures.push(thrown)
    }
  }
  // The SDK's texts name the check that failed (no match, too old) and hold neither body nor secret.
  const reasons = failures.map((failure) => (failure instanceof Error ? failure.message.split('\n')[0] : 'unknown'))
  const cause = new Error(`No secret verified the event: ${[...new Set(reasons)].join(' | ')}`)
  throw new AppError('invalid_request', 'The signature does not match.', undefined, { cause })
}

function isEvent(value: unknown): value is Stripe.Event {
  return (
    typeof value === 'object' &&
    value !== null &&
    'object' in value &&
    value.object === 'event' &&
    'id' in value &&
    typeof value.id === 'string' &&
    'type' in value &&
    typeof value.type === 'string' &&
    'data' in value &&
    typeof value.data === 'object' &&
    value.data !== null &&
    'object' in value.data &&
    typeof value.data.object === 'object' &&
    value.data.object !== null
  )
}
