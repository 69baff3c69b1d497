/** What one person does over HTTP, and what they learn of it. */
import { randomUUID } from 'node:crypto'
import { OFFERS } from '../model/purchase.ts'
import type { Random } from '../random.ts'
import type { Tally } from '../tally.ts'
import type { Answer, FunctionCaller } from './call.ts'
import { PaidPurchase, type Facts } from './facts.ts'
import type { DisputeAnswer, RefundAnswer, StripeControl } from './stripe.ts'

export interface Actor {
  id: string
  headers: Record<string, string>
  facts: Facts
  random: Random
  functions: FunctionCaller
  stripe: StripeControl
  tally: Tally
}

const INGREDIENTS = ['chickpeas', 'rice', 'chicken', 'spinach', 'tomatoes', 'eggs', 'lentils', 'salmon']
const CARDS = { good: '4242424242424242', declined: '4000000000000002' }

const purchasesOf = (actor: Actor, isWanted: (purchase: PaidPurchase) => boolean) =>
  [...actor.facts.purchases.values()].filter(isWanted)

/** The action that fits what the person has. */
export async function act(actor: Actor): Promise<void> {
  const { random } = actor
  const paid = purchasesOf(actor, ({ payment }) => payment === 'paid')
  const open = purchasesOf(actor, ({ payment }) => payment === 'none')
  const waiting = purchasesOf(actor, ({ payment }) => payment === 'waiting')
  const action = random.weighted({
    buy: actor.facts.purchases.size < 6 ? 4 : 0,
    pay: open.length > 0 ? 6 : 0,
    expire: open.length > 0 ? 0.5 : 0,
    settle: waiting.length > 0 ? 3 : 0,
    ask: actor.facts.purchases.size > 0 ? 3 : 0,
    cook: 3,
    leave: 1.5,
    deduct: 4,
    twin: paid.length > 0 ? 3 : 0,
    forge: open.length > 0 ? 1 : 0,
    refund: paid.length > 0 ? 2 : 0,
    dispute: paid.length > 0 ? 1.5 : 0,
  })
  switch (action) {
    case 'buy':
      return buy(actor)
    case 'pay':
      return pay(actor, random.pick(open))
    case 'expire':
      await actor.stripe.act('expire', { sessionId: random.pick(open).sessionId })
      return
    case 'settle':
      return settle(actor, random.pick(waiting))
    case 'ask':
      return ask(actor, random.pick([...actor.facts.purchases.values()]))
    case 'cook':
      return cook(actor)
    case 'leave':
      return leave(actor)
    case 'deduct':
      return deduct(actor)
    case 'twin':
      return sendTwins(actor, random.pick(paid))
    case 'forge':
      return forge(actor, random.pick(open))
    case 'refund':
      return refund(actor, random.pick(paid))
    case 'dispute':
      return dispute(actor, random.pick(paid))
  }
}

async function buy({ facts, functions, headers, random, tally }: Actor): Promise<void> {
  const offer = random.pick(OFFERS)
  const body = { packageId: offer.packageId, requestId: randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => functions.insist('create-checkout', body, headers)),
  )
  for (const { status, body: checkout } of answers) {
    // Too many checkouts, or one that is being settled: another time.
    if (status === 429 || status === 409) continue
    const { purchaseId, sessionId } = checkout
    if (status !== 200 || typeof purchaseId !== 'string' || typeof sessionId !== 'string') {
      tally.problem(`create-checkout answered ${status}: ${JSON.stringify(checkout)}`)
    } else if (!facts.purchases.has(purchaseId)) {
      facts.purchases.set(purchaseId, new PaidPurchase(offer, { purchaseId, sessionId }))
    }
  }
}

async function pay({ random, stripe }: Actor, purchase: PaidPurchase): Promise<void> {
  const { sessionId } = purchase
  const method = random.weighted({ good: 8, declined: 1, bank: 2 })
  const how = method === 'bank' ? { method: 'bank', bankEnding: 'waits' } : { card: CARDS[method] }
  const answer = await stripe.act<{ outcome: string }>('pay', { sessionId, ...how })
  if (answer?.outcome === 'paid') purchase.payment = 'paid'
  else if (answer?.outcome === 'processing') purchase.payment = 'waiting'
}

async function settle({ random, stripe }: Actor, purchase: PaidPurchase): Promise<void> {
  const outcome = random.chance(0.7) ? 'succeeded' : 'failed'
  const answer = await stripe.act('settle', { sessionId: purchase.sessionId, outcome })
  if (answer !== null) purchase.payment = outcome === 'succeeded' ? 'paid' : 'failed'
}

async function ask({ functions, headers, random, tally }: Actor, purchase: PaidPurchase): Promise<void> {
  const body = { purchaseId: purchase.purchaseId }
  const count = random.between(1, 3)
  const answers = await Promise.all(
    Array.from({ length: count }, () => functions.insist('purchase-status', body, headers)),
  )
  for (const { status, body: answer } of answers) {
    const isCredited = ['paid', 'refunded', 'disputed'].includes(String(answer.status))
    const isRight = status === 200 && (purchase.payment === 'paid' || !isCredited)
    if (!isRight) tally.problem(`purchase-status of ${purchase.payment}: ${status} ${JSON.stringify(answer)}`)
  }
}

async function cook(actor: Actor): Promise<void> {
  const { facts, functions, headers, random, tally } = actor
  const body = { requestId: randomUUID(), ingredients: [random.pick(INGREDIENTS), random.pick(INGREDIENTS)] }
  const accept = { ...headers, accept: 'application/json' }
  const isAnswer = ({ status, body: answer }: Answer) =>
    status === 200 || status === 402 || (status === 429 && !isBeingWritten(answer)) || status === 400
  // A cook that fails says so and costs nothing; then the same request is made again.
  const answers = await Promise.all(
    Array.from({ length: random.chance(0.2) ? 2 : 1 }, () =>
      functions.insist('generate-recipe', body, accept, isAnswer),
    ),
  )
  for (const { status, body: answer } of answers) {
    if (status === 200) facts.cooked.add(body.requestId)
    else if (status === 402) checkRefusal(tally, answer, 1)
    else if (status !== 429) tally.problem(`generate-recipe answered ${status}: ${JSON.stringify(answer)}`)
  }
}

/** 429 has two causes: two other recipes are being written, or this one still is. */
function isBeingWritten(answer: Record<string, unknown>): boolean {
  return JSON.stringify(answer).includes('same request')
}

/** Closes the page in the middle. Sometimes asks again later, from another tab. */
async function leave({ facts, functions, headers, random }: Actor): Promise<void> {
  const body = { requestId: randomUUID(), ingredients: [random.pick(INGREDIENTS)] }
  facts.left.add(body.requestId)
  const accept = { ...headers, accept: 'application/json' }
  const gone = AbortSignal.timeout(random.between(5, 150))
  const answer = await functions.once('generate-recipe', body, accept, gone)
  if (answer.status === 200) facts.cooked.add(body.requestId)
}

async function deduct({ facts, functions, headers, random, tally }: Actor): Promise<void> {
  const body = { feature: 'cookbook', requestId: randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: random.chance(0.3) ? random.between(2, 4) : 1 }, () =>
      functions.insist('deduct-tokens', body, headers),
    ),
  )
  for (const { status, body: answer } of answers) {
    // One of several may have come a moment before the tokens did.
    if (status === 200) facts.deducted.add(body.requestId)
    else if (status === 402) checkRefusal(tally, answer, 2)
    else tally.problem(`deduct-tokens answered ${status}: ${JSON.stringify(answer)}`)
  }
}

function checkRefusal(tally: Tally, answer: Record<string, unknown>, cost: number): void {
  if (typeof answer.balance === 'number' && answer.balance < cost) return
  tally.problem(`refused with ${JSON.stringify(answer)}, though it costs ${cost}`)
}

async function sendTwins({ functions, random, stripe, tally }: Actor, purchase: PaidPurchase): Promise<void> {
  const type = random.pick(['checkout.session.completed', 'checkout.session.async_payment_succeeded'])
  const { payload, signature } = stripe.sign(type, purchase.sessionId)
  const count = random.between(1, 4)
  const answers = await Promise.all(
    Array.from({ length: count }, () => functions.once('stripe-webhook', payload, { 'stripe-signature': signature })),
  )
  for (const { status, body } of answers) {
    // Stripe would come again for a fault; a refusal it would take for an answer.
    if (status !== 200 && status !== 0 && status < 500) {
      tally.problem(`a signed event was refused: ${status} ${JSON.stringify(body)}`)
    }
  }
}

/** Says that an open session was paid, signed and not signed as Stripe signs. Neither may credit anything. */
async function forge({ functions, stripe, tally }: Actor, purchase: PaidPurchase): Promise<void> {
  const { payload, signature } = stripe.sign('checkout.session.completed', purchase.sessionId, 'whsec_guessed')
  const { status } = await functions.insist('stripe-webhook', payload, { 'stripe-signature': signature })
  if (status !== 400) tally.problem(`a forged event was answered with ${status}`)
}

async function refund({ random, stripe }: Actor, purchase: PaidPurchase): Promise<void> {
  const { sessionId, offer } = purchase
  const amount = random.chance(0.4) ? undefined : random.between(1, Math.ceil(offer.cents / 2))
  const isSlow = random.chance(0.3)
  const status = isSlow ? 'pending' : undefined
  const made = await stripe.act<RefundAnswer>('refund', { sessionId, amount, status })
  if (made === null) return
  purchase.setRefund(made)
  if (isSlow || random.chance(0.2)) {
    const next = isSlow ? random.pick(['succeeded', 'failed', 'canceled']) : 'failed'
    const changed = await stripe.act<RefundAnswer>('refund-status', { refundId: made.id, status: next })
    if (changed !== null) purchase.setRefund(changed)
  }
}

async function dispute({ random, stripe }: Actor, purchase: PaidPurchase): Promise<void> {
  const note = (answer: DisputeAnswer | null) => {
    if (answer !== null) purchase.disputes.set(answer.id, toFact(answer))
  }
  const known = [...purchase.disputes].find(([, { state }]) => !['won', 'lost', 'warning_closed'].includes(state))
  if (known === undefined) {
    const action = random.chance(0.8) ? 'open' : 'inquiry'
    note(await stripe.act<DisputeAnswer>('dispute', { sessionId: purchase.sessionId, action }))
  } else {
    const isInquiry = known[1].state.startsWith('warning_')
    const action = isInquiry ? random.pick(['withdraw', 'close']) : random.pick(['win', 'lose'])
    note(await stripe.act<DisputeAnswer>('dispute', { disputeId: known[0], action }))
  }
}

/** Where the money is, is what its movements say. */
function toFact({ amount, status, balance_transactions: moves }: DisputeAnswer) {
  return { cents: amount, state: status, isAway: moves.reduce((sum, move) => sum + move.amount, 0) < 0 }
}
