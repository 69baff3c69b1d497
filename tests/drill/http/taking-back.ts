/** Refunds and disputes, in their many states. */
import type { Actor } from './actor.ts'
import type { PaidPurchase } from './facts.ts'
import type { DisputeAnswer, RefundAnswer } from './stripe.ts'

export async function refund(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const { random, stripe } = actor
  const { sessionId, offer } = purchase
  const amount = random.chance(0.4) ? undefined : random.between(1, Math.ceil(offer.cents / 2))
  const isSlow = random.chance(0.3)
  const status = isSlow ? 'pending' : undefined
  const made = await stripe.act<RefundAnswer>('refund', { sessionId, amount, status })
  if (made === null) return
  const isFirst = purchase.refunds.size === 0
  if (!isFirst) actor.met('several refunds of one payment')
  if (purchase.disputes.size > 0) actor.met('refund after a dispute')
  note(actor, purchase, made)
  if (isSlow || random.chance(0.2)) {
    const next = isSlow ? random.pick(['succeeded', 'failed', 'canceled']) : 'failed'
    const changed = await stripe.act<RefundAnswer>('refund-status', { refundId: made.id, status: next })
    if (changed === null) return
    if (next !== 'succeeded') actor.met('refund that came to nothing')
    note(actor, purchase, changed)
  }
}

function note(actor: Actor, purchase: PaidPurchase, refund: RefundAnswer): void {
  actor.note(`refund ${refund.id} of ${purchase.purchaseId}: ${refund.amount} cents, ${refund.status}`)
  purchase.setRefund(refund)
}

export async function dispute(actor: Actor, purchase: PaidPurchase): Promise<void> {
  const { random, stripe } = actor
  const known = [...purchase.disputes].find(([, { state }]) => !['won', 'lost', 'warning_closed'].includes(state))
  const isInquiry = known?.[1].state.startsWith('warning_') ?? false
  const action =
    known === undefined
      ? random.weighted({ open: 4, inquiry: 1 })
      : random.pick(isInquiry ? (['withdraw', 'close'] as const) : (['win', 'lose'] as const))
  const which = known === undefined ? { sessionId: purchase.sessionId } : { disputeId: known[0] }
  const answer = await stripe.act<DisputeAnswer>('dispute', { ...which, action })
  if (answer === null) return
  actor.met(`dispute: ${action}`)
  if (known === undefined && purchase.refundedCents > 0) actor.met('dispute after a refund')
  actor.note(`dispute ${answer.id} of ${purchase.purchaseId}: ${answer.amount} cents, ${answer.status}`)
  purchase.disputes.set(answer.id, toFact(answer))
}

/** Where the money is, is what its movements say. */
function toFact({ amount, status, balance_transactions: moves }: DisputeAnswer) {
  return { cents: amount, state: status, isAway: moves.reduce((sum, move) => sum + move.amount, 0) < 0 }
}
