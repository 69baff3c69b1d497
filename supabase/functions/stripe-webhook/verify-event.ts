/** Whether bytes were signed by Stripe, with any of our secrets, less than five minutes ago. */
import Stripe from 'stripe'
import { AppError } from '../_shared/errors.ts'

/** @throws {AppError} `invalid_request`; nothing of the body is trusted, logged or answered. */
export async function verifyEvent(body: Uint8Array, signature: string, secrets: string[]): Promise<Stripe.Event> {
  const failures: unknown[] = []
  for (const secret of secrets) {
    let event: unknown
    try {
      event = await Stripe.webhooks.constructEventAsync(body, signature, secret)
    } catch (thrown) {
      failures.push(thrown)
      continue
    }
    if (isEvent(event)) return event
    // Not acknowledged: whoever set the endpoint up should see in Stripe's dashboard that nothing of it arrives.
    throw new AppError(
      'invalid_request',
      'The signature is right, but this is no event with an id, a type and an object.',
    )
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
    isName(value.id) &&
    'type' in value &&
    isName(value.type) &&
    'data' in value &&
    typeof value.data === 'object' &&
    value.data !== null &&
    'object' in value.data &&
    typeof value.data.object === 'object' &&
    value.data.object !== null
  )
}

/** Something to call it by, fit to be kept: not empty, not endless, and nothing in it that a database refuses. */
function isName(value: unknown): boolean {
  return typeof value === 'string' && /^\P{C}{1,255}$/u.test(value)
}
