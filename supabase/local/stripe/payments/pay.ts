/** A buyer presses "Pay": by card, with or without 3-D Secure, or by bank debit. */
import type { Stripe } from 'stripe'
import { news, type Account, type News } from '../account.ts'
import { buildCharge } from '../resources/charges.ts'
import { findSession } from '../resources/checkout-sessions.ts'
import { buildBankMethod, buildCardMethod, type Buyer } from '../resources/payment-methods.ts'
import { buildCustomer } from '../resources/customers.ts'
import { newId } from '../state/ids.ts'
import { completeSession, failAttempt, needIntent, receiveMoney } from './attempt.ts'
import { checkCard, type CardInput } from './card-checks.ts'
import type { PayOutcome } from './outcome.ts'
import { testCard, type TestCard } from './test-cards.ts'
import { AFTERMATH_AFTER_MS, SETTLE_AFTER_MS } from './timing.ts'

interface BuyerInput {
  email: string | null
  name: string | null
  country: string | null
}

/** How a bank debit ends: by itself after a while, or when somebody says so. */
export type BankEnding = 'succeeds' | 'fails' | 'waits'

const EXPIRED = 'This checkout session has expired.'
const AUTHENTICATION_FAILED = {
  code: 'payment_intent_authentication_failure',
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

/** @returns why nothing can be paid any more, or null. Paying twice is answered like the first time. */
function closedOutcome(session: Stripe.Checkout.Session): PayOutcome | null {
  if (session.status === 'complete') return { outcome: session.payment_status === 'paid' ? 'paid' : 'processing' }
  if (session.status === 'expired') return { outcome: 'closed', message: EXPIRED }
  return null
}

function readBuyer(account: Account, session: Stripe.Checkout.Session, input: BuyerInput): Buyer {
  const email = session.customer_details?.email ?? input.email
  const { name, country } = input
  if (typeof session.customer === 'string') return { email, name, country, customer: session.customer }
  if (session.customer_creation !== 'always') return { email, name, country, customer: null }
  const fields = { email, name, phone: null, description: null, metadata: {} }
  const customer = account.tables.customers.put(buildCustomer(fields, account.clock.nowSeconds()))
  account.tables.sessions.change(session.id, { customer: customer.id })
  account.publish(news('customer.created', customer))
  return { email, name, country, customer: customer.id }
}

function chargeCard(
  account: Account,
  session: Stripe.Checkout.Session,
  paid: { intent: Stripe.PaymentIntent; method: Stripe.PaymentMethod; card: TestCard; usedThreeDSecure: boolean },
  told: News[],
): PayOutcome {
  const { intent, method, card, usedThreeDSecure } = paid
  if (card.decline)
    return failAttempt(account, { session, intent, method, decline: card.decline, usedThreeDSecure }, told)
  const now = account.clock.nowSeconds()
  const charge = account.tables.charges.put(
    buildCharge({ intent, method, status: 'succeeded', decline: null, usedThreeDSecure, now, origin: account.origin }),
  )
  account.tables.behaviours.put({ id: charge.id, refund: card.refund ?? 'instant' })
  const received = receiveMoney(account, charge)
  const complete = completeSession(account, session, received.charge, 'paid')
  planAftermath(account, charge.id, card)
  account.publish(
    ...told,
    news('charge.succeeded', received.charge),
    news('payment_intent.succeeded', received.intent),
    news('checkout.session.completed', complete),
  )
  return { outcome: 'paid' }
}

function planAftermath(account: Account, objectId: string, { aftermath }: TestCard): void {
  if (aftermath === undefined) return
  const kind =
    aftermath === 'fraud warning' ? 'warn of fraud' : aftermath === 'inquiry' ? 'open inquiry' : 'open dispute'
  account.schedule({
    kind,
    objectId,
    detail: aftermath === 'inquiry' ? 'general' : aftermath,
    afterMs: AFTERMATH_AFTER_MS,
  })
}

/** @throws {ApiError} 404 for a session that does not exist. */
export function payByCard(account: Account, sessionId: string, input: CardInput & BuyerInput): PayOutcome {
  const session = findSession(account, sessionId)
  const closed = closedOutcome(session)
  if (closed) return closed
  const checked = checkCard(input, new Date(account.clock.nowMs()))
  if ('problem' in checked) {
    const { code, message, field } = checked.problem
    return { outcome: 'declined', code, declineCode: null, message, field: field ?? null }
  }
  const card = testCard(checked.card.number)
  const buyer = readBuyer(account, session, input)
  const method = account.tables.paymentMethods.put(buildCardMethod(checked.card, buyer, account.clock.nowSeconds()))
  const { intent, told } = needIntent(account, account.tables.sessions.need(session.id))
  if (!card.threeDSecure) return chargeCard(account, session, { intent, method, card, usedThreeDSecure: false }, told)

  const challengeId = newId('challenge')
  account.tables.checkouts.change(session.id, {
    challenge: { id: challengeId, paymentMethodId: method.id, cardNumber: checked.card.number, email: buyer.email },
  })
  const waiting = account.tables.paymentIntents.change(intent.id, {
    status: 'requires_action',
    next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
    payment_method: method.id,
  })
  account.publish(...told, news('payment_intent.requires_action', waiting))
  return { outcome: 'challenge', challengeId }
}

/** The buyer proved, or did not, who they are. */
export function answerChallenge(
  account: Account,
  sessionId: string,
  challengeId: string,
  isProven: boolean,
): PayOutcome {
  const session = findSession(account, sessionId)
  const closed = closedOutcome(session)
  if (closed) return closed
  const { challenge } = account.tables.checkouts.need(session.id)
  if (challenge?.id !== challengeId)
    return { outcome: 'closed', message: 'This authentication is no longer valid. Try again.' }
  account.tables.checkouts.change(session.id, { challenge: null })
  const { intent } = needIntent(account, session)
  const method = account.tables.paymentMethods.need(challenge.paymentMethodId)
  if (!isProven) return failAttempt(account, { session, intent, method, decline: AUTHENTICATION_FAILED })
  return chargeCard(
    account,
    session,
    { intent, method, card: testCard(challenge.cardNumber), usedThreeDSecure: true },
    [],
  )
}

/** The session completes at once and unpaid; the money comes, or does not, later. */
export function payByBank(account: Account, sessionId: string, buyerInput: BuyerInput, ending: BankEnding): PayOutcome {
  const session = findSession(account, sessionId)
  const closed = closedOutcome(session)
  if (closed) return closed
  if (!session.payment_method_types.includes('us_bank_account')) {
    return { outcome: 'closed', message: 'Bank debit is not available for this session.' }
  }
  const now = account.clock.nowSeconds()
  const buyer = readBuyer(account, session, buyerInput)
  const method = account.tables.paymentMethods.put(buildBankMethod(buyer, now))
  const { intent, told } = needIntent(account, account.tables.sessions.need(session.id))
  const charge = account.tables.charges.put(
    buildCharge({
      intent,
      method,
      status: 'pending',
      decline: null,
      usedThreeDSecure: false,
      now,
      origin: account.origin,
    }),
  )
  account.tables.behaviours.put({ id: charge.id, refund: 'instant' })
  const processing = account.tables.paymentIntents.change(intent.id, {
    status: 'processing',
    latest_charge: charge.id,
    payment_method: method.id,
  })
  const complete = completeSession(account, session, charge, 'unpaid')
  if (ending !== 'waits') {
    const detail = ending === 'succeeds' ? 'succeeded' : 'failed'
    account.schedule({ kind: 'settle payment', objectId: intent.id, detail, afterMs: SETTLE_AFTER_MS })
  }
  account.publish(
    ...told,
    news('charge.pending', charge),
    news('payment_intent.processing', processing),
    news('checkout.session.completed', complete),
  )
  return { outcome: 'processing' }
}
