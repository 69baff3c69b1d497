/** The end of a payment whose money comes later. */
import { idOf } from '../state/ids.ts'
import type { Stripe } from 'stripe'
import { news, type Account } from '../account.ts'
import { receiveMoney } from './attempt.ts'

const BANK_FAILURE = {
  code: 'insufficient_funds',
  message: 'The customer’s account has insufficient funds to cover this payment.',
}

function sessionOfIntent(account: Account, intentId: string): Stripe.Checkout.Session | undefined {
  for (const session of account.tables.sessions.values()) if (session.payment_intent === intentId) return session
  return undefined
}

/** @returns false when the payment is not waiting for its money: settled already, or by card. */
export function settlePayment(account: Account, intentId: string, outcome: 'succeeded' | 'failed'): boolean {
  const intent = account.tables.paymentIntents.get(intentId)
  const session = sessionOfIntent(account, intentId)
  if (intent?.status !== 'processing' || !session) return false
  const charge = account.tables.charges.need(idOf(intent.latest_charge))
  if (outcome === 'succeeded') {
    const received = receiveMoney(account, charge)
    const paid = account.tables.sessions.change(session.id, { payment_status: 'paid' })
    account.publish(
      news('charge.succeeded', received.charge),
      news('payment_intent.succeeded', received.intent),
      news('checkout.session.async_payment_succeeded', paid),
    )
    return true
  }
  const failedCharge = account.tables.charges.change(charge.id, {
    status: 'failed',
    captured: false,
    amount_captured: 0,
    failure_code: BANK_FAILURE.code,
    failure_message: BANK_FAILURE.message,
  })
  const failedIntent = account.tables.paymentIntents.change(intent.id, {
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: {
      type: 'invalid_request_error',
      code: 'payment_intent_payment_attempt_failed',
      message: BANK_FAILURE.message,
      charge: charge.id,
    },
  })
  account.publish(
    news('charge.failed', failedCharge),
    news('payment_intent.payment_failed', failedIntent),
    news('checkout.session.async_payment_failed', session),
  )
  return true
}
