/** Refunds and disputes, against the tokens that were taken back for them. */
import { isInEffect, settleDispute, settleRefunds } from '../_shared/clawback.ts'
import { readPurchasesBy } from '../_shared/purchases.ts'
import { idOf, listStripe } from '../_shared/stripe.ts'
import { checkEach, createdSince, inGroups, reachBack, type Sweep } from './sweep.ts'

/** A refund can still fail some weeks later; a dispute can take months to be decided. */
const REFUND_DAYS = 35
const DISPUTE_DAYS = 120
const GROUP = 100

/** What needs no mending: it is right, or it is not about tokens. */
const AS_EXPECTED = new Set(['unchanged', 'not_ours'])

export async function sweepRefunds(sweep: Sweep): Promise<void> {
  const { deps } = sweep
  const refundedCents = new Map<string, number>()
  const refunds = deps.stripe.refunds.list({ limit: 100, ...createdSince(reachBack(sweep, REFUND_DAYS)) })
  for await (const refund of listStripe(refunds)) {
    const payment = idOf(refund.payment_intent) ?? idOf(refund.charge)
    if (payment === null) continue
    refundedCents.set(payment, (refundedCents.get(payment) ?? 0) + (isInEffect(refund) ? refund.amount : 0))
  }
  const name = (payment: string) => ({ kind: 'refund', id: payment, found: 'other refunds' }) as const
  for await (const payments of inGroups(refundedCents.keys(), GROUP)) {
    const rows = await readPurchasesBy(deps.db, 'stripe_payment_intent', payments)
    const known = new Map(rows.map((row) => [row.stripePaymentIntent, row.refundedCents]))
    await checkEach(
      sweep,
      payments,
      async (payment) => {
        // Most are right. Where the sum differs, or a part of it may be older than this list, Stripe is asked for all.
        if (known.get(payment) === refundedCents.get(payment)) return null
        const isIntent = payment.startsWith('pi_')
        const names = { paymentIntent: isIntent ? payment : null, charge: isIntent ? null : payment }
        const outcome = await settleRefunds(deps, names, 'sweep')
        return AS_EXPECTED.has(outcome) ? null : { ...name(payment), outcome }
      },
      name,
    )
  }
}

export async function sweepDisputes(sweep: Sweep): Promise<void> {
  const { deps } = sweep
  const disputes = deps.stripe.disputes.list({ limit: 100, ...createdSince(reachBack(sweep, DISPUTE_DAYS)) })
  const name = ({ id }: { id: string }) => ({ kind: 'dispute', id, found: 'another state' }) as const
  await checkEach(
    sweep,
    listStripe(disputes),
    async (dispute) => {
      const outcome = await settleDispute(deps, dispute.id, 'sweep')
      return AS_EXPECTED.has(outcome) ? null : { ...name(dispute), outcome }
    },
    name,
  )
}
