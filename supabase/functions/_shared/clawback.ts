/** From a refund or dispute to the tokens that it takes back, or gives back, by what Stripe says now. */
import type Stripe from 'stripe'
import { fulfil, type FulfilDeps } from './fulfil.ts'
import { askStripe, idOf, listStripe, unlessMissing } from './stripe.ts'
import { applyDisputeState, applyRefundState, type ClawbackResult, type FulfilPath } from './tokens.ts'

/** What a refund or dispute names of its payment. */
interface Payment {
  paymentIntent: string | { id: string } | null
  charge: string | { id: string } | null
}

/** Rounds after which somebody must be refunding by the second; the next event or sweep goes on. */
const MAX_ROUNDS = 5

/**
 * Applies the sum of all refunds of a payment, never one of them: repeated and reordered events, several
 * partial refunds, and refunds that fail weeks later all come out right.
 */
export async function settleRefunds(deps: FulfilDeps, payment: Payment, path: FulfilPath): Promise<string> {
  const paymentIntent = await findPaymentIntent(deps.stripe, payment)
  if (paymentIntent === null) return 'not_ours'
  return settle(deps, paymentIntent, path, {
    read: () => sumOfRefunds(deps.stripe, paymentIntent),
    isSame: (one, other) => one === other,
    apply: (refundedCents) => applyRefundState(deps.db, paymentIntent, refundedCents),
  })
}

async function sumOfRefunds(stripe: Stripe, paymentIntent: string): Promise<number> {
  let cents = 0
  const refunds = stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 })
  for await (const refund of listStripe(refunds)) {
    if (isInEffect(refund)) cents += refund.amount
  }
  return cents
}

/** Pending ones count, and so do states that Stripe may invent: the money is on its way out. */
export function isInEffect(refund: Stripe.Refund): boolean {
  return refund.status !== 'failed' && refund.status !== 'canceled'
}

export async function settleDispute(deps: FulfilDeps, disputeId: string, path: FulfilPath): Promise<string> {
  const read = () => askStripe('dispute', deps.stripe.disputes.retrieve(disputeId))
  const known = await unlessMissing(read())
  if (known === null) return 'unknown_object'
  const paymentIntent = await findPaymentIntent(deps.stripe, {
    paymentIntent: known.payment_intent,
    charge: known.charge,
  })
  if (paymentIntent === null) return 'not_ours'
  return settle(deps, paymentIntent, path, {
    read: async () => {
      const dispute = await read()
      return { disputedCents: dispute.amount, state: disputeState(dispute) }
    },
    isSame: (one, other) => one.disputedCents === other.disputedCents && one.state === other.state,
    apply: (state) => applyDisputeState(deps.db, { paymentIntent, disputeId, ...state }),
  })
}

/** Money that came back counts before the status says so; otherwise the status tells where the money is. */
function disputeState(dispute: Stripe.Dispute): string {
  const moves = dispute.balance_transactions ?? []
  const isReturned = moves.length > 1 && moves.reduce((sum, move) => sum + move.amount, 0) >= 0
  return isReturned && ['needs_response', 'under_review'].includes(dispute.status) ? 'reinstated' : dispute.status
}

interface Clawback<State> {
  read(): Promise<State>
  isSame(one: State, other: State): boolean
  apply(state: State): Promise<ClawbackResult>
}

/**
 * Applies a state until it is what Stripe still says afterwards. Of two that work at once, one may have read before
 * the last change and write after the other: it sees then that it was late, and the last to write has written the truth.
 */
async function settle<State>(
  deps: FulfilDeps,
  paymentIntent: string,
  path: FulfilPath,
  clawback: Clawback<State>,
): Promise<string> {
  let state = await clawback.read()
  let outcome: string = 'unchanged'
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const applied = await applyToCredited(deps, paymentIntent, path, () => clawback.apply(state))
    if (applied !== 'clawed' && applied !== 'returned' && applied !== 'unchanged') return applied
    if (applied !== 'unchanged') outcome = applied
    const now = await clawback.read()
    if (clawback.isSame(state, now)) return outcome
    state = now
  }
  throw new Error(`The refunds or disputes of ${paymentIntent} do not come to rest`)
}

/**
 * A payment that is not known yet may be one whose own event is late or lost: it is credited first, so that
 * there is something to take back, and nothing that could be credited in full afterwards.
 */
async function applyToCredited(
  deps: FulfilDeps,
  paymentIntent: string,
  path: FulfilPath,
  apply: () => Promise<ClawbackResult>,
): Promise<string> {
  const first = await apply()
  if (first.outcome !== 'unknown_purchase') return first.outcome
  const sessions = await askStripe(
    'list',
    deps.stripe.checkout.sessions.list({ payment_intent: paymentIntent, limit: 1 }),
  )
  const session = sessions.data[0]
  if (session === undefined) return 'not_ours'
  const fulfilled = await fulfil(deps, session.id, path)
  switch (fulfilled) {
    case 'credited':
    case 'already_credited':
      break
    case 'mismatch':
    case 'not_ours':
    case 'unknown_purchase':
    case 'unknown_session':
      // Nothing was credited and nothing will be, so there is nothing to take back.
      return fulfilled
    case 'open':
    case 'processing':
    case 'payment_failed':
    case 'expired':
      // Money went back before it came: Stripe is in the middle of it. To be tried again.
      throw new Error(`Payment ${paymentIntent} has a refund or dispute, but its session is ${fulfilled}`)
  }
  const second = await apply()
  if (second.outcome === 'unknown_purchase') throw new Error(`Payment ${paymentIntent} is credited, but not found`)
  return second.outcome
}

async function findPaymentIntent(stripe: Stripe, payment: Payment): Promise<string | null> {
  const known = idOf(payment.paymentIntent)
  const chargeId = idOf(payment.charge)
  if (known !== null || chargeId === null) return known
  const charge = await askStripe('charge', stripe.charges.retrieve(chargeId))
  return idOf(charge.payment_intent)
}
