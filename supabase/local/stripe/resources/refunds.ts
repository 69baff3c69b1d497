import { idOf } from '../state/ids.ts'
import type { Stripe } from 'stripe'
import type { Account } from '../account.ts'
import { missingParam, noSuch, refused } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import { changeRefund, createRefund } from '../payments/refund.ts'

/** @throws {ApiError} when neither is given, or the one that is does not exist or was never charged. */
export function findCharge(
  account: Account,
  chargeId: string | undefined,
  intentId: string | undefined,
): Stripe.Charge {
  const { charges, paymentIntents } = account.tables
  if (chargeId !== undefined) {
    const charge = charges.get(chargeId)
    if (!charge) throw noSuch('charge', chargeId, 'charge')
    return charge
  }
  if (intentId === undefined) throw missingParam('payment_intent')
  const intent = paymentIntents.get(intentId)
  if (!intent) throw noSuch('payment_intent', intentId, 'payment_intent')
  const charge = charges.get(idOf(intent.latest_charge))
  if (charge) return charge
  throw refused(`PaymentIntent ${intentId} does not have a successful charge to refund.`, undefined, 'payment_intent')
}

function create({ account, params }: Call): Stripe.Refund {
  const chargeId = params.text('charge')
  const intentId = params.text('payment_intent')
  const amount = params.integer('amount', { min: 1 })
  const reason = params.choice('reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null
  const metadata = params.metadata() ?? {}
  params.accept('instructions_email')
  params.decline('currency', 'customer', 'origin', 'refund_application_fee', 'reverse_transfer')
  params.end()
  return createRefund(account, { charge: findCharge(account, chargeId, intentId), amount, reason, metadata })
}

function find({ account, params, at }: Call): Stripe.Refund {
  params.end()
  const refund = account.tables.refunds.get(at('id'))
  if (!refund) throw noSuch('refund', at('id'))
  return refund
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const charge = params.text('charge')
  const intent = params.text('payment_intent')
  params.end()
  const rows = account.tables.refunds
    .newestFirst()
    .filter(
      (row) =>
        query.isInRange(row.created) &&
        (charge === undefined || row.charge === charge) &&
        (intent === undefined || row.payment_intent === intent),
    )
  return page(rows, query, '/v1/refunds', 'refund')
}

function update(call: Call): Stripe.Refund {
  const metadata = call.params.metadata() ?? {}
  const refund = find(call)
  return call.account.tables.refunds.change(refund.id, { metadata: { ...refund.metadata, ...metadata } })
}

/** Only a refund that waits for the buyer can be called back. */
function cancel(call: Call): Stripe.Refund {
  const refund = find(call)
  const cancelled = refund.status === 'requires_action' ? changeRefund(call.account, refund.id, 'canceled') : null
  if (cancelled) return cancelled
  throw refused(`Refund ${refund.id} has a status of ${refund.status} and cannot be canceled.`, 'refund_not_cancelable')
}

export const refundRoutes: Route[] = [
  { method: 'POST', pattern: '/v1/refunds', handle: create },
  { method: 'GET', pattern: '/v1/refunds', handle: list },
  { method: 'GET', pattern: '/v1/refunds/:id', handle: find },
  { method: 'POST', pattern: '/v1/refunds/:id', handle: update },
  { method: 'POST', pattern: '/v1/refunds/:id/cancel', handle: cancel },
]
