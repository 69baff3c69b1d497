/** Which event leads to which work. Types that are not named here are acknowledged and ignored. */
import { fulfil, type FulfilDeps } from '../_shared/fulfil.ts'
import { askStripe } from '../_shared/stripe.ts'
import { settleDispute, settleRefunds } from './clawback.ts'

/**
 * @param object the event's payload: only its id may be used
 * @returns what came of it, for the event log
 */
type EventHandler = (object: unknown, deps: FulfilDeps) => Promise<string>

const onSession: EventHandler = (object, deps) => fulfil(deps, readId(object), 'webhook')

const onRefund: EventHandler = async (object, deps) => {
  const refund = await askStripe('refund', deps.stripe.refunds.retrieve(readId(object)))
  return settleRefunds(deps, { paymentIntent: refund.payment_intent, charge: refund.charge })
}

const onCharge: EventHandler = (object, deps) => settleRefunds(deps, { paymentIntent: null, charge: readId(object) })

const onDispute: EventHandler = (object, deps) => settleDispute(deps, readId(object))

export const EVENT_HANDLERS: Partial<Record<string, EventHandler>> = {
  'checkout.session.completed': onSession,
  'checkout.session.async_payment_succeeded': onSession,
  'checkout.session.async_payment_failed': onSession,
  'checkout.session.expired': onSession,
  'refund.created': onRefund,
  'refund.updated': onRefund,
  'refund.failed': onRefund,
  'charge.refunded': onCharge,
  'charge.dispute.created': onDispute,
  'charge.dispute.updated': onDispute,
  'charge.dispute.closed': onDispute,
  'charge.dispute.funds_withdrawn': onDispute,
  'charge.dispute.funds_reinstated': onDispute,
}

function readId(object: unknown): string {
  const id: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, 'id') : undefined
  if (typeof id !== 'string' || id === '') throw new Error('The event names no object')
  return id
}
