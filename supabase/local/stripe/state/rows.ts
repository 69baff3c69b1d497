/**
 * What the simulator remembers. Rows that are Stripe objects are kept exactly as they go over the
 * wire, with ids where `expand` may later put the object. Rows are never changed in place: an event's
 * snapshot may share parts with them.
 */
import type { Stripe } from 'stripe'

/** The SDK's types hold a `Decimal` where the wire has a string. */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string | null }
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice | null }

export type EventType = Stripe.Event['type']

/** An event as it is stored; `pending_webhooks` is counted when it is read. */
export type StoredEvent = Omit<Stripe.EventBase, 'pending_webhooks'> & {
  type: EventType
  data: { object: { id?: string; object: string }; previous_attributes?: Record<string, unknown> }
}

/** What Stripe knows of a checkout session and does not show. */
export interface CheckoutRow {
  /** The session's id. */
  id: string
  lineItems: WireLineItem[]
  intent: { metadata: Record<string, string>; description: string | null; receiptEmail: string | null }
  /** Made at the first try to pay; the session shows it only once it is complete. */
  paymentIntentId: string | null
  /** A 3-D Secure challenge that waits for the buyer. */
  challenge: { id: string; paymentMethodId: string; cardNumber: string; email: string | null } | null
}

/** How a charge's refunds behave: the test card decides. */
interface BehaviourRow {
  /** The charge's id. */
  id: string
  refund: 'instant' | 'pending' | 'fails later'
}

export interface EndpointRow {
  id: string
  endpoint: Stripe.WebhookEndpoint
  /** The newest first; during a rotation an older one stays valid beside it. */
  secrets: string[]
}

export interface Attempt {
  /** Milliseconds since the epoch. */
  at: number
  durationMs: number
  /** Null when no answer came. */
  status: number | null
  error: string | null
}

export interface DeliveryRow {
  /** `<event id>:<endpoint id>`. */
  id: string
  eventId: string
  endpointId: string
  /** `failed` is given up, `dropped` was never sent (a fault that a test asked for). */
  status: 'pending' | 'succeeded' | 'failed' | 'dropped'
  tries: number
  /** Milliseconds since the epoch; null when there is nothing left to try. */
  nextTryAt: number | null
  /** The newest last, a few. */
  attempts: Attempt[]
}

/** Something that happens later by itself. */
export interface JobRow {
  id: string
  /** Milliseconds since the epoch. */
  runAt: number
  kind: 'settle payment' | 'finish refund' | 'fail refund' | 'open dispute' | 'open inquiry' | 'warn of fraud'
  /** The payment intent's, refund's or charge's id. */
  objectId: string
  detail: string
}

/** The first answer to an idempotency key. */
export interface ReplyRow {
  /** The key. */
  id: string
  method: string
  path: string
  /** The request's parameters in one fixed order. */
  fingerprint: string
  status: number
  body: string
  requestId: string
  createdAt: number
}

export interface Rows {
  customers: Stripe.Customer
  products: Stripe.Product
  prices: WirePrice
  sessions: Stripe.Checkout.Session
  checkouts: CheckoutRow
  paymentMethods: Stripe.PaymentMethod
  paymentIntents: Stripe.PaymentIntent
  charges: Stripe.Charge
  behaviours: BehaviourRow
  refunds: Stripe.Refund
  disputes: Stripe.Dispute
  warnings: Stripe.Radar.EarlyFraudWarning
  balanceTransactions: Stripe.BalanceTransaction
  events: StoredEvent
  endpoints: EndpointRow
  deliveries: DeliveryRow
  jobs: JobRow
  replies: ReplyRow
}
export type TableName = keyof Rows
