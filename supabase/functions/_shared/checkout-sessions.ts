/** Reading and ending Checkout Sessions, the same way for everybody who does. */
import type Stripe from 'stripe'
import { AppError } from './errors.ts'
import { askStripe, unlessMissing } from './stripe.ts'

/** What `fulfil` reads of a payment comes with its session, in one request. */
const WITH_PAYMENT = { expand: ['payment_intent.latest_charge.balance_transaction'] }

/** @returns the session and its payment as Stripe has them now, or null if it has none of that id. */
export function retrieveSession(stripe: Stripe, sessionId: string): Promise<Stripe.Checkout.Session | null> {
  return unlessMissing(askStripe('checkout.session', stripe.checkout.sessions.retrieve(sessionId, WITH_PAYMENT)))
}

/** Makes sure that a session cannot be paid any more, unless it was paid in this very moment. */
export async function expireSession(stripe: Stripe, sessionId: string): Promise<void> {
  try {
    await askStripe('checkout.session', stripe.checkout.sessions.expire(sessionId))
  } catch (thrown) {
    // Stripe refuses to expire what is complete or expired already; whoever reads it next sees which.
    if (thrown instanceof AppError) throw thrown
  }
}
