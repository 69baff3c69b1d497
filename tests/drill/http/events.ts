/** Events of our own making: twins that Stripe might send, forgeries, and lies with a true signature. */
import type { Actor } from './actor.ts'
import type { PaidPurchase } from './facts.ts'

const MANY = 20

export async function sendTwins(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const { functions, random, stripe } = actor
  const type = random.pick(['checkout.session.completed', 'checkout.session.async_payment_succeeded'])
  const { payload, signature } = stripe.sign(type, purchase.sessionId)
  const count = random.chance(0.05) ? MANY : random.between(1, 4)
  if (count === MANY) actor.met(`the same event ${MANY} times at once`)
  const answers = await Promise.all(
    Array.from({ length: count }, () => functions.once('stripe-webhook', payload, { 'stripe-signature': signature })),
  )
  for (const { status, body } of answers) {
    // Stripe would come again for a fault; a refusal it would take for an answer.
    if (status !== 200 && status !== 0 && status < 500) {
      actor.problem(`a signed event was refused: ${status} ${JSON.stringify(body)}`)
    }
  }
}

/** Says that an open session was paid, signed by somebody who does not know the secret. */
export async function forge(actor: Actor, { sessionId }: PaidPurchase): Promise<void> {
  const { functions, stripe } = actor
  actor.met('forged event')
  const { payload, signature } = stripe.sign('checkout.session.completed', sessionId, 'whsec_guessed')
  const { status } = await functions.insist('stripe-webhook', payload, { 'stripe-signature': signature })
  if (status !== 400) actor.problem(`a forged event was answered with ${status}`)
}

/** Says so with the true signature: the session itself, read again from Stripe, knows better. */
export async function lie(actor: Actor, { sessionId }: PaidPurchase): Promise<void> {
  const { functions, stripe } = actor
  actor.met('signed event that lies about the payment')
  const { payload, signature } = stripe.sign('checkout.session.async_payment_succeeded', sessionId)
  const { status } = await functions.insist('stripe-webhook', payload, { 'stripe-signature': signature })
  if (status !== 200) actor.problem(`a signed event was answered with ${status}`)
}
