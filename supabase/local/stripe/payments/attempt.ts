/** The steps that every try to pay is made of: an intent, a method, a charge, and what is told of them. */
import { idOf } from '../state/ids.ts'
import type { Stripe } from 'stripe'
import { news, type Account, type News } from '../account.ts'
import { buildCharge } from '../resources/charges.ts'
import { buyerDetails } from '../resources/session.ts'
import { buildPaymentIntent } from '../resources/payment-intents.ts'
import { moveMoney } from '../resources/balance-transactions.ts'
import { processingFee } from '../state/money.ts'
import type { PayOutcome } from './outcome.ts'
import type { Decline } from './test-cards.ts'

/** The session's intent, made at the first try. */
export function needIntent(
  account: Account,
  session: Stripe.Checkout.Session,
): { intent: Stripe.PaymentIntent; told: News[] } {
  const { checkouts, paymentIntents } = account.tables
  const checkout = checkouts.need(session.id)
  if (checkout.paymentIntentId !== null) return { intent: paymentIntents.need(checkout.paymentIntentId), told: [] }
  const intent = paymentIntents.put(buildPaymentIntent(session, checkout.intent, account.clock.nowSeconds()))
  checkouts.change(session.id, { paymentIntentId: intent.id })
  return { intent, told: [news('payment_intent.created', intent)] }
}

interface Failure {
  session: Stripe.Checkout.Session
  intent: Stripe.PaymentIntent
  method: Stripe.PaymentMethod
  decline: Decline
  usedThreeDSecure?: boolean
}

/** Records a charge that failed, tells of it, and leaves the session open for another try. */
export function failAttempt(account: Account, failure: Failure, told: News[] = []): PayOutcome {
  const { intent, method, decline } = failure
  const { charges, paymentIntents } = account.tables
  const now = account.clock.nowSeconds()
  const usedThreeDSecure = failure.usedThreeDSecure ?? false
  // A buyer who failed 3-D Secure was never charged.
  const isCharged = decline.code !== 'payment_intent_authentication_failure'
  const charge = isCharged
    ? charges.put(
        buildCharge({ intent, method, status: 'failed', decline, usedThreeDSecure, now, origin: account.origin }),
      )
    : null
  const failed = paymentIntents.change(intent.id, {
    status: 'requires_payment_method',
    latest_charge: charge?.id ?? null,
    next_action: null,
    payment_method: null,
    last_payment_error: {
      type: isCharged ? 'card_error' : 'invalid_request_error',
      code: decline.code,
      message: decline.message,
      payment_method: method,
      ...(decline.declineCode ? { decline_code: decline.declineCode } : {}),
      ...(charge ? { charge: charge.id } : {}),
    },
  })
  const chargeNews = charge ? [news('charge.failed', charge)] : []
  account.publish(...told, ...chargeNews, news('payment_intent.payment_failed', failed))
  return {
    outcome: 'declined',
    code: decline.code,
    declineCode: decline.declineCode ?? null,
    message: decline.message,
    field: decline.field ?? null,
  }
}

/** The money is there: the charge, the intent and the balance say so. Tells nobody yet. */
export function receiveMoney(
  account: Account,
  charge: Stripe.Charge,
): { charge: Stripe.Charge; intent: Stripe.PaymentIntent } {
  const { charges, paymentIntents } = account.tables
  const isCard = charge.payment_method_details?.type === 'card'
  const movement = moveMoney(account, {
    type: isCard ? 'charge' : 'payment',
    category: 'charge',
    amount: charge.amount,
    fee: processingFee(charge.amount),
    currency: charge.currency,
    source: charge.id,
    description: charge.description,
  })
  return {
    charge: charges.change(charge.id, { status: 'succeeded', paid: true, balance_transaction: movement.id }),
    intent: paymentIntents.change(idOf(charge.payment_intent), {
      status: 'succeeded',
      amount_received: charge.amount,
      latest_charge: charge.id,
      last_payment_error: null,
      next_action: null,
      payment_method: charge.payment_method,
    }),
  }
}

/** The session's part of a payment that was accepted. */
export function completeSession(
  account: Account,
  session: Stripe.Checkout.Session,
  charge: Stripe.Charge,
  paymentStatus: 'paid' | 'unpaid',
): Stripe.Checkout.Session {
  const { email, name, address } = charge.billing_details
  const known = session.customer_details
  account.tables.checkouts.change(session.id, { challenge: null })
  return account.tables.sessions.change(session.id, {
    status: 'complete',
    payment_status: paymentStatus,
    payment_intent: charge.payment_intent,
    customer: charge.customer,
    customer_details: buyerDetails(known?.email ?? email, name ?? known?.name ?? null, address?.country ?? null),
    url: null,
  })
}
