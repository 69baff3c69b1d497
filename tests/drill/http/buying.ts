/** From the wish to the tokens: checkouts, payments by card and bank, and asking what became of them. */
import { randomUUID } from 'node:crypto'
import { OFFERS } from '../model/purchase.ts'
import type { Actor } from './actor.ts'
import { PaidPurchase } from './facts.ts'
import { sendTwins } from './events.ts'
import { dispute, refund } from './taking-back.ts'

const CARDS = { good: '4242424242424242', declined: '4000000000000002' }

export async function buy(actor: Actor): Promise<void> {
  const { facts, functions, random } = actor
  const offer = random.pick(OFFERS)
  const body = { packageId: offer.packageId, requestId: randomUUID() }
  const count = random.chance(0.2) ? 2 : 1
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) => functions.insist('create-checkout', body, actor.device(n))),
  )
  if (count > 1) actor.met('one checkout asked for on two devices at once')
  for (const { status, body: checkout } of answers) {
    // Too many checkouts, or one that is being settled: another time.
    if (status === 429 || status === 409) continue
    const { purchaseId, sessionId } = checkout
    if (status !== 200 || typeof purchaseId !== 'string' || typeof sessionId !== 'string') {
      actor.problem(`create-checkout answered ${status}: ${JSON.stringify(checkout)}`)
    } else if (!facts.purchases.has(purchaseId)) {
      actor.note(`checkout of ${offer.packageId}: purchase ${purchaseId}, ${sessionId}`)
      facts.purchases.set(purchaseId, new PaidPurchase(offer, { purchaseId, sessionId }))
    }
  }
}

/** Afterwards, now and then, all who bring the news come at once. */
export async function pay(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const { random, stripe } = actor
  const { sessionId } = purchase
  const method = random.weighted({ good: 8, declined: 1, bank: 2 })
  const how = method === 'bank' ? { method: 'bank', bankEnding: 'waits' } : { card: CARDS[method] }
  const answer = await stripe.act<{ outcome: string }>('pay', { sessionId, ...how })
  actor.note(`pays ${sessionId} (${method}): ${answer?.outcome ?? 'refused'}`)
  if (answer?.outcome === 'paid') purchase.payment = 'paid'
  else if (answer?.outcome === 'processing') purchase.payment = 'waiting'
  if (purchase.payment !== 'paid' || !random.chance(0.3)) return
  actor.met('webhook, twins of it and return page at once')
  await Promise.all([sendTwins(actor, purchase), ask(actor, purchase)])
}

/** Takes the money back before the webhook has come. */
export async function hasten(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const { random, stripe } = actor
  await stripe.tune('deliveries', { isHolding: true })
  try {
    const answer = await stripe.act<{ outcome: string }>('pay', { sessionId: purchase.sessionId, card: CARDS.good })
    if (answer?.outcome !== 'paid') return
    purchase.payment = 'paid'
    const isRefund = random.chance(0.6)
    actor.met(`${isRefund ? 'refund' : 'dispute'} before the webhook of the payment`)
    await (isRefund ? refund(actor, purchase) : dispute(actor, purchase))
  } finally {
    await stripe.tune('deliveries', { isHolding: false })
  }
}

export async function settle(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const outcome = actor.random.chance(0.7) ? 'succeeded' : 'failed'
  const answer = await actor.stripe.act('settle', { sessionId: purchase.sessionId, outcome })
  if (answer === null) return
  actor.met(`bank debit ${outcome} late`)
  purchase.payment = outcome === 'succeeded' ? 'paid' : 'failed'
}

export async function ask(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const { functions, random } = actor
  const body = { purchaseId: purchase.purchaseId }
  const answers = await Promise.all(
    Array.from({ length: random.between(1, 3) }, (_, n) => functions.insist('purchase-status', body, actor.device(n))),
  )
  for (const { status, body: answer } of answers) {
    const isCredited = ['paid', 'refunded', 'disputed'].includes(String(answer.status))
    const isRight = status === 200 && (purchase.payment === 'paid' || !isCredited)
    if (!isRight) actor.problem(`purchase-status of ${purchase.payment}: ${status} ${JSON.stringify(answer)}`)
  }
}
