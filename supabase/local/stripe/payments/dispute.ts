/** A buyer's bank takes money back, and sometimes returns it. An inquiry only asks. */
import { idOf } from '../state/ids.ts'
import type { Stripe } from 'stripe'
import { news, type Account } from '../account.ts'
import { refused } from '../http/errors.ts'
import { moveMoney } from '../resources/balance-transactions.ts'
import { buildDispute } from '../resources/dispute.ts'
import { DISPUTE_FEE } from '../state/money.ts'

interface DisputeWish {
  isInquiry: boolean
  reason: string
  /** In the smallest unit; what was not refunded when undefined. */
  amount?: number | undefined
  /** Whether the money goes at once, as it mostly does. */
  withdraws: boolean
}

const OPEN_STATES = ['needs_response', 'under_review', 'warning_needs_response', 'warning_under_review']
export const isOpen = ({ status }: Stripe.Dispute) => OPEN_STATES.includes(status)
export const isInquiry = ({ status }: Stripe.Dispute) => status.startsWith('warning_')

/** What the dispute has moved so far: negative while the bank has it. */
const movedBy = (dispute: Stripe.Dispute) => dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)

/** @throws {ApiError} for a charge that was never paid or is wholly refunded: those cannot be disputed. */
export function openDispute(account: Account, charge: Stripe.Charge, wish: DisputeWish): Stripe.Dispute {
  const left = charge.amount - charge.amount_refunded
  const amount = wish.amount ?? left
  if (charge.status !== 'succeeded' || amount <= 0 || amount > charge.amount || left <= 0) {
    throw refused(`Charge ${charge.id} cannot be disputed for ${amount}.`)
  }
  const { reason, isInquiry: asks } = wish
  const built = buildDispute({ charge, amount, reason, isInquiry: asks }, account.clock.nowSeconds())
  const dispute = account.tables.disputes.put(built)
  if (!asks) account.tables.charges.change(charge.id, { disputed: true })
  account.publish(news('charge.dispute.created', dispute))
  return wish.withdraws && !asks ? withdrawFunds(account, dispute) : dispute
}

/** The bank takes the money. For an inquiry this is the escalation to a dispute. */
export function withdrawFunds(account: Account, before: Stripe.Dispute): Stripe.Dispute {
  if (movedBy(before) < 0) throw refused(`The funds of ${before.id} are withdrawn already.`)
  const movement = moveMoney(account, {
    type: 'adjustment',
    category: 'dispute',
    amount: -before.amount,
    fee: DISPUTE_FEE,
    currency: before.currency,
    source: before.id,
    description: `Chargeback withdrawal for ${idOf(before.charge)}`,
  })
  const wasInquiry = isInquiry(before)
  const dispute = account.tables.disputes.change(before.id, {
    balance_transactions: [...before.balance_transactions, movement],
    ...(wasInquiry ? { status: 'needs_response', is_charge_refundable: false } : {}),
  })
  account.tables.charges.change(idOf(before.charge), { disputed: true })
  const escalation = wasInquiry ? [news('charge.dispute.updated', dispute, { status: before.status })] : []
  account.publish(...escalation, news('charge.dispute.funds_withdrawn', dispute))
  return dispute
}

/** The bank gives the money back, fee included. */
export function reinstateFunds(account: Account, before: Stripe.Dispute): Stripe.Dispute {
  if (movedBy(before) >= 0) throw refused(`No funds of ${before.id} are withdrawn.`)
  const movement = moveMoney(account, {
    type: 'adjustment',
    category: 'dispute_reversal',
    amount: before.amount,
    fee: -DISPUTE_FEE,
    currency: before.currency,
    source: before.id,
    description: `Chargeback reversal for ${idOf(before.charge)}`,
  })
  const dispute = account.tables.disputes.change(before.id, {
    balance_transactions: [...before.balance_transactions, movement],
  })
  account.publish(news('charge.dispute.funds_reinstated', dispute))
  return dispute
}

/** Decides an open dispute; one that was won gives the money back unless told to wait. */
export function closeDispute(
  account: Account,
  before: Stripe.Dispute,
  status: 'won' | 'lost' | 'warning_closed',
  reinstates = true,
): Stripe.Dispute {
  if (!isOpen(before)) throw refused(`This dispute is already closed: its status is ${before.status}.`)
  const dispute = account.tables.disputes.change(before.id, { status })
  account.publish(news('charge.dispute.closed', dispute, { status: before.status }))
  return status === 'won' && reinstates && movedBy(dispute) < 0 ? reinstateFunds(account, dispute) : dispute
}

/** What the test texts in `uncategorized_text` make of a dispute; anything else is under review. */
export function submitEvidence(account: Account, before: Stripe.Dispute, text: string | null): Stripe.Dispute {
  const details = before.evidence_details
  const dispute = account.tables.disputes.change(before.id, {
    status: isInquiry(before) ? 'warning_under_review' : 'under_review',
    evidence_details: {
      ...details,
      submission_count: details.submission_count + 1,
      submission_method: 'manual',
    },
  })
  account.publish(news('charge.dispute.updated', dispute, { status: before.status }))
  if (text === 'winning_evidence') return closeDispute(account, dispute, isInquiry(dispute) ? 'warning_closed' : 'won')
  if (text === 'losing_evidence') return closeDispute(account, dispute, isInquiry(dispute) ? 'warning_closed' : 'lost')
  if (text === 'escalate_inquiry_evidence' && isInquiry(dispute)) return withdrawFunds(account, dispute)
  return dispute
}
