/** Which event leads to which work. Types that are not named here are acknowledged and ignored. */
import { settleDispute, settleRefunds } from './clawback.ts'
import { fulfil, type FulfilDeps } from './fulfil.ts'
import { askStripe } from './stripe.ts'
import type { FulfilPath } from './tokens.ts'

/**
 * @param object the event's payload: only its id may be used
 * @param path who brought the event
 * @returns what came of it, for the event log
 */
type EventHandler = (object: unknown, deps: FulfilDeps, path: FulfilPath) => Promise<string>

const onSession: EventHandler = (object, deps, path) => fulfil(deps, readId(object), path)

const onRefund: EventHandler = async (object, deps, path) => {
  const refund = await askStripe('refund', deps.stripe.refunds.retrieve(readId(object)))
  return settleRefunds(deps, { paymentIntent: refund.payment_intent, charge: refund.charge }, path)
}

const onCharge: EventHandler = (object, deps, path) =>
  settleRefunds(deps, { paymentIntent: null, charge: readId(object) }, path)

const onDispute: EventHandler = (object, deps, path) => settleDispute(deps, readId(object), path)

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
  return (await handler?.(event.data.object, deps, path)) ?? 'ignored'
}

function readId(object: unknown): string {
  const id: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, 'id') : undefined
  if (typeof id !== 'string' || id === '') throw new Error('The event names no object')
  return id
}
