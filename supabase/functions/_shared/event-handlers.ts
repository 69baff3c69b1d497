/** Which event leads to which work. Types that are not named here are acknowledged and ignored. */
import { settleDispute, settleRefunds } from './clawback.ts'
import { fulfil, type FulfilDeps } from './fulfil.ts'
import { askStripe, unlessMissing } from './stripe.ts'
import type { FulfilPath } from './tokens.ts'

/**
 * @param objectId all that may be used of the payload; the rest is read anew
 * @param path who brought the event
 * @returns what came of it, for the event log
 */
type EventHandler = (objectId: string, deps: FulfilDeps, path: FulfilPath) => Promise<string>

/**
 * The event is about nothing that Stripe would show us, such as another account's refund. To ask for it to be sent
 * again would change nothing.
 */
const UNKNOWN_OBJECT = 'unknown_object'

const onSession: EventHandler = (sessionId, deps, path) => fulfil(deps, sessionId, path)

const onRefund: EventHandler = async (refundId, deps, path) => {
  const refund = await unlessMissing(askStripe('refund', deps.stripe.refunds.retrieve(refundId)))
  if (refund === null) return UNKNOWN_OBJECT
  return settleRefunds(deps, { paymentIntent: refund.payment_intent, charge: refund.charge }, path)
}

const onCharge: EventHandler = async (chargeId, deps, path) => {
  const charge = await unlessMissing(askStripe('charge', deps.stripe.charges.retrieve(chargeId)))
  if (charge === null) return UNKNOWN_OBJECT
  return settleRefunds(deps, { paymentIntent: charge.payment_intent, charge: null }, path)
}

const onDispute: EventHandler = (disputeId, deps, path) => settleDispute(deps, disputeId, path)

const EVENT_HANDLERS = {
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
} satisfies Record<string, EventHandler>

/** Every type that is worked on: what the endpoint must listen for, and the sweep look for. */
export const HANDLED_EVENT_TYPES = Object.keys(EVENT_HANDLERS) as (keyof typeof EVENT_HANDLERS)[]

/** @returns what came of an event; `ignored` for a type that is none of ours. */
export async function handleEvent(
  event: { type: string; data: { object: unknown } },
  deps: FulfilDeps,
  path: FulfilPath,
): Promise<string> {
  const handler = (EVENT_HANDLERS as Partial<Record<string, EventHandler>>)[event.type]
  if (handler === undefined) return 'ignored'
  const objectId = readId(event.data.object)
  return objectId === null ? UNKNOWN_OBJECT : await handler(objectId, deps, path)
}

function readId(object: unknown): string | null {
  const id: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, 'id') : undefined
  return typeof id === 'string' && id !== '' ? id : null
}
