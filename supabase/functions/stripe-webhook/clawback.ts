/** From a refund or dispute to the tokens that it takes back, or gives back, by what Stripe says now. */
import type Stripe from 'stripe'
import { fulfil, type FulfilDeps } from '../_shared/fulfil.ts'
import { askStripe, idOf } from '../_shared/stripe.ts'
import { applyDisputeState, applyRefundState, type ClawbackResult } from '../_shared/tokens.ts'

/** What a refund or dispute names of its payment. */
interface Payment {
  paymentIntent: string | { id: string } | null
  charge: string | { id: string } | null
}

/**
 * Applies the sum of all refunds of a payment, never one of them: repeated and reordered events, several
 * partial refunds, and refunds that fail weeks later all come out right.
 */
export async function settleRefunds(deps: FulfilDeps, payment: Payment): Promise<string> {
  const paymentIntent = await findPaymentIntent(deps.stripe, payment)
  if (paymentIntent === null) return 'not_ours'
  let refundedCents = 0
  for await (const refund of deps.stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 })) {
    // Pending ones count, and so do states that Stripe may invent: the money is on its way out.
    if (refund.status !== 'failed' && refund.status !== 'canceled') refundedCents += refund.amount
  }
  return settle(deps, paymentIntent, () => applyRefundState(deps.db, paymentIntent, refundedCents))
}

export async function settleDispute(deps: FulfilDeps, disputeId: string): Promise<string> {
  const dispute = await askStripe('dispute', deps.stripe.disputes.retrieve(disputeId))
  const paymentIntent = await findPaymentIntent(deps.stripe, {
    paymentIntent: dispute.payment_intent,
    charge: dispute.charge,
  })
  if (paymentIntent === null) return 'not_ours'
  return settle(deps, paymentIntent, () =>
    applyDisputeState(deps.db, {
      paymentIntent,
      disputeId,
      disputedCents: dispute.amount,
      state: disputeState(dispute),
    }),
  )
}

/** Money that came back counts before the status says so; otherwise the status tells where the money is. */
function disputeState(dispute: Stripe.Dispute): string {
  const moves = dispute.balance_transactions ?? []
  const isReturned = moves.length > 1 && moves.reduce((sum, move) => sum + move.amount, 0) >= 0
  return isReturned && ['needs_response', 'under_review'].includes(dispute.status) ? 'reinstated' : dispute.status
}

/**
 * A payment that is not known yet may be one whose own event is late or lost: it is credited first, so that
 * there is something to take back, and nothing that could be credited in full afterwards.
 */
async function settle(deps: FulfilDeps, paymentIntent: string, apply: () => Promise<ClawbackResult>): Promise<string> {
  const first = await apply()
  if (first.outcome !== 'unknown_purchase') return first.outcome
  const sessions = await askStripe(
    'list',
    deps.stripe.checkout.sessions.list({ payment_intent: paymentIntent, limit: 1 }),
  )
  const session = sessions.data[0]
  if (session === undefined) return 'not_ours'
  const fulfilled = await fulfil(deps, session.id, 'webhook')
  if (fulfilled !== 'credited' && fulfilled !== 'already_credited') return fulfilled
  return (await apply()).outcome
}

async function findPaymentIntent(stripe: Stripe, payment: Payment): Promise<string | null> {
  const known = idOf(payment.paymentIntent)
  const chargeId = idOf(payment.charge)
  if (known !== null || chargeId === null) return known
  const charge = await askStripe('charge', stripe.charges.retrieve(chargeId))
  return idOf(charge.payment_intent)
}
