/** What can be done to the account from outside Stripe: as a buyer, a bank, the dashboard, or bad luck. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Stripe } from 'stripe'
import type { Account } from '../account.ts'
import { missingParam, noSuch, refused } from '../http/errors.ts'
import { closeDispute, isInquiry, openDispute, reinstateFunds, withdrawFunds } from '../payments/dispute.ts'
import { runJobs } from '../payments/jobs.ts'
import { answerChallenge, payByBank, payByCard } from '../payments/pay.ts'
import { changeRefund, createRefund } from '../payments/refund.ts'
import { settlePayment } from '../payments/settle.ts'
import { expireDueSessions, expireSession, findSession } from '../resources/checkout-sessions.ts'
import { warnOfFraud } from '../resources/early-fraud-warnings.ts'
import { findCharge } from '../resources/refunds.ts'
import { idOf } from '../state/ids.ts'
import type { StoredEvent } from '../state/rows.ts'
import type { CommandInput, CommandName } from './schemas.ts'
import { viewEvent } from './state-view.ts'

type Commands = { [Name in CommandName]: (account: Account, input: CommandInput<Name>) => unknown }

interface PaymentName {
  sessionId?: string | undefined
  paymentIntentId?: string | undefined
  chargeId?: string | undefined
}

function intentIdOf(account: Account, name: PaymentName): string | undefined {
  if (name.sessionId === undefined) return name.paymentIntentId
  const session = findSession(account, name.sessionId)
  if (typeof session.payment_intent !== 'string') throw refused(`Session ${session.id} has not been paid.`)
  return session.payment_intent
}

const chargeOf = (account: Account, name: PaymentName) =>
  findCharge(account, name.chargeId, name.chargeId === undefined ? intentIdOf(account, name) : undefined)

function eventOf(account: Account, id: string): StoredEvent {
  const event = account.tables.events.get(id)
  if (!event) throw noSuch('event', id)
  return event
}

function disputeOf(account: Account, id: string | undefined): Stripe.Dispute {
  if (id === undefined) throw missingParam('disputeId')
  const dispute = account.tables.disputes.get(id)
  if (!dispute) throw noSuch('dispute', id)
  return dispute
}

function pay(account: Account, input: CommandInput<'pay'>) {
  const { sessionId, card, expiry, cvc, method, bankEnding, challenge } = input
  const buyer = { email: input.email ?? null, name: input.name ?? null, country: input.country ?? null }
  const first =
    method === 'bank'
      ? payByBank(account, sessionId, buyer, bankEnding)
      : payByCard(account, sessionId, { number: card, expiry, cvc, ...buyer })
  const outcome =
    first.outcome === 'challenge' && challenge !== undefined
      ? answerChallenge(account, sessionId, first.challengeId, challenge === 'complete')
      : first
  return { ...outcome, session: findSession(account, sessionId) }
}

function dispute(account: Account, input: CommandInput<'dispute'>): Stripe.Dispute {
  const { action, amount, reason, withdraws, reinstates } = input
  if (action === 'open' || action === 'inquiry') {
    return openDispute(account, chargeOf(account, input), {
      isInquiry: action === 'inquiry',
      reason,
      amount,
      withdraws,
    })
  }
  const known = disputeOf(account, input.disputeId)
  if (action === 'withdraw') return withdrawFunds(account, known)
  if (action === 'reinstate') return reinstateFunds(account, known)
  if (action === 'close' || isInquiry(known)) {
    return closeDispute(account, known, isInquiry(known) ? 'warning_closed' : 'lost', reinstates)
  }
  return closeDispute(account, known, action === 'win' ? 'won' : 'lost', reinstates)
}

async function idle(account: Account, { timeoutMs }: CommandInput<'idle'>) {
  const until = Date.now() + timeoutMs
  const isIdle = () => account.courier.pendingCount === 0 && account.tables.jobs.size === 0
  while (!isIdle() && Date.now() < until) await sleep(50, undefined, { ref: false })
  return { idle: isIdle(), pendingDeliveries: account.courier.pendingCount, jobs: account.tables.jobs.size }
}

export const commands: Commands = {
  pay,
  challenge: (account, { sessionId, challengeId, isProven }) =>
    answerChallenge(account, sessionId, challengeId, isProven),
  expire: (account, { sessionId }) => {
    const session = findSession(account, sessionId)
    return session.status === 'open' ? expireSession(account, session) : session
  },
  refund: (account, input) =>
    createRefund(account, {
      charge: chargeOf(account, input),
      amount: input.amount,
      reason: input.reason ?? null,
      metadata: {},
      ...(input.status ? { status: input.status } : {}),
    }),
  'refund-status': (account, { refundId, status }) => {
    if (!account.tables.refunds.get(refundId)) throw noSuch('refund', refundId)
    const refund = changeRefund(account, refundId, status)
    if (!refund) throw refused(`Refund ${refundId} cannot become ${status}.`)
    return refund
  },
  dispute,
  warn: (account, input) => warnOfFraud(account, chargeOf(account, input)),
  settle: (account, { outcome, ...name }) => {
    const intentId =
      name.chargeId === undefined ? intentIdOf(account, name) : idOf(chargeOf(account, name).payment_intent)
    if (intentId === undefined) throw missingParam('sessionId')
    if (!settlePayment(account, intentId, outcome)) throw refused(`Payment ${intentId} is not waiting for its money.`)
    return account.tables.paymentIntents.need(intentId)
  },
  resend: (account, { eventId, times }) => {
    const event = eventOf(account, eventId)
    return account.courier.resend(event.id, times).then(() => viewEvent(account, event))
  },
  twin: (account, { eventId }) => viewEvent(account, account.twinOf(eventOf(account, eventId))),
  deliveries: (account, { isHolding, sendNow }) => {
    if (isHolding !== undefined) account.switchboard.isHolding = isHolding
    if (isHolding === false || sendNow === true) account.courier.sendAllNow()
    return { isHolding: account.switchboard.isHolding, pendingDeliveries: account.courier.pendingCount }
  },
  outage: (account, { isOut }) => {
    account.switchboard.isOut = isOut
    return { isOut }
  },
  faults: (account, fault) => {
    if (fault.target === 'api') account.switchboard.addApiFault(fault)
    else account.switchboard.addDeliveryFault(fault)
    return account.switchboard.snapshot()
  },
  order: (account, order) => {
    account.switchboard.order = order
    return order
  },
  clear: (account) => {
    account.switchboard.clear()
    account.courier.sendAllNow()
    return account.switchboard.snapshot()
  },
  clock: (account, { advanceSeconds }) => {
    account.clock.advance(advanceSeconds * 1000)
    expireDueSessions(account)
    return { offsetMs: account.clock.offsetMs, jobsRun: runJobs(account) }
  },
  jobs: (account) => ({ jobsRun: runJobs(account, true) }),
  idle,
}
