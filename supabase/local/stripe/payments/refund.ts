/** Money back to a buyer: made by the API or in the dashboard, and what becomes of it. */
import { idOf } from '../state/ids.ts'
import type { Stripe } from 'stripe'
import { news, type Account } from '../account.ts'
import { refused } from '../http/errors.ts'
import { moveMoney } from '../resources/balance-transactions.ts'
import { buildRefund, type RefundStatus } from '../resources/refund.ts'
import { formatMoney } from '../state/money.ts'
import { REFUND_CHANGE_AFTER_MS } from './timing.ts'

interface RefundWish {
  charge: Stripe.Charge
  /** In the smallest unit; all that is left when undefined. */
  amount: number | undefined
  reason: Stripe.Refund.Reason | null
  metadata: Record<string, string>
  /** Instead of what the test card decides. */
  status?: RefundStatus
}

/** @throws {ApiError} when there is nothing, or not that much, to give back. */
export function createRefund(
  account: Account,
  { charge, amount, reason, metadata, status }: RefundWish,
): Stripe.Refund {
  const left = charge.amount_captured - charge.amount_refunded
  if (charge.status !== 'succeeded') {
    throw refused(`Charge ${charge.id} is not refundable: its status is ${charge.status}.`, 'charge_not_refundable')
  }
  if (left <= 0) throw refused(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded')
  if (isDisputed(account, charge)) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, 'charge_disputed')
  }
  const wanted = amount ?? left
  if (wanted > left) {
    const [asked, rest] = [wanted, left].map((cents) => formatMoney(cents, charge.currency))
    throw refused(`Refund amount (${asked}) is greater than unrefunded amount on charge (${rest})`, undefined, 'amount')
  }
  const behaviour = account.tables.behaviours.get(charge.id)?.refund ?? 'instant'
  const first = status ?? (behaviour === 'pending' ? 'pending' : 'succeeded')
  const built = buildRefund({ charge, amount: wanted, reason, metadata, status: first }, account.clock.nowSeconds())
  const movement = takeBack(account, built)
  const refund = account.tables.refunds.put({ ...built, balance_transaction: movement.id })
  const refunded = countRefunds(account, charge)
  if (status === undefined && behaviour !== 'instant') {
    const kind = behaviour === 'pending' ? 'finish refund' : 'fail refund'
    account.schedule({ kind, objectId: refund.id, detail: '', afterMs: REFUND_CHANGE_AFTER_MS })
  }
  account.publish(news('refund.created', refund), news('charge.refunded', refunded))
  return refund
}

/** Won, lost and mere inquiries do not stand in the way of a refund; an open dispute does. */
function isDisputed(account: Account, charge: Stripe.Charge): boolean {
  return [...account.tables.disputes.values()].some(
    (dispute) => dispute.charge === charge.id && !dispute.status.startsWith('warning_') && dispute.status !== 'won',
  )
}

function takeBack(account: Account, refund: Stripe.Refund): Stripe.BalanceTransaction {
  const { id, amount, currency } = refund
  const text = `REFUND FOR CHARGE (${idOf(refund.charge)})`
  return moveMoney(account, {
    type: 'refund',
    category: 'refund',
    amount: -amount,
    fee: 0,
    currency,
    source: id,
    description: text,
  })
}

const isEffective = ({ status }: Stripe.Refund) => status !== 'failed' && status !== 'canceled'

/** The charge's own sum: refunds that failed or were cancelled no longer count. */
function countRefunds(account: Account, charge: Stripe.Charge): Stripe.Charge {
  const refunds = [...account.tables.refunds.values()].filter((refund) => refund.charge === charge.id)
  const amount = refunds.filter(isEffective).reduce((sum, refund) => sum + refund.amount, 0)
  return account.tables.charges.change(charge.id, {
    amount_refunded: amount,
    refunded: amount >= charge.amount_captured,
  })
}

const CHANGES: Record<string, readonly RefundStatus[]> = {
  pending: ['succeeded', 'failed', 'canceled', 'requires_action'],
  requires_action: ['succeeded', 'failed', 'canceled', 'pending'],
  succeeded: ['failed'],
}

/**
 * Moves a refund on; a failed or cancelled one gives the money back to us.
 * @returns null when a refund in its state cannot become that.
 */
export function changeRefund(account: Account, refundId: string, status: RefundStatus): Stripe.Refund | null {
  const before = account.tables.refunds.get(refundId)
  if (!before || !CHANGES[before.status ?? '']?.includes(status)) return null
  const isUndone = status === 'failed' || status === 'canceled'
  const failure = isUndone
    ? moveMoney(account, {
        type: 'refund_failure',
        category: 'refund_failure',
        amount: before.amount,
        fee: 0,
        currency: before.currency,
        source: before.id,
        description: `REFUND FAILURE FOR CHARGE (${idOf(before.charge)})`,
      })
    : null
  const after = account.tables.refunds.change(refundId, {
    status,
    pending_reason: status === 'pending' ? 'processing' : undefined,
    ...(failure ? { failure_balance_transaction: failure.id } : {}),
    ...(status === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {}),
  })
  const charge = account.tables.charges.get(idOf(before.charge))
  if (charge) countRefunds(account, charge)
  const previous = { status: before.status }
  const last = status === 'failed' ? news('refund.failed', after) : news('refund.updated', after, previous)
  account.publish(news('charge.refund.updated', after, previous), last)
  return after
}
