/** Typed wrappers of the SQL functions and rows of a purchase, from its snapshot to its status. */
import * as z from 'zod/mini'
import { purchaseStatusSchema, type PurchaseStatus } from './contract/checkout.ts'
import { callFunction, callFunctionForRow, integer, selectRows, timestamp, type Database } from './db.ts'

const snapshotSchema = z.object({
  outcome: z.enum(['created', 'existing']),
  purchaseId: z.uuid(),
  packageName: z.string(),
  tokens: integer,
  amountCents: integer,
  currency: z.string(),
  status: purchaseStatusSchema,
  stripeSessionId: z.nullable(z.string()),
})
const beginSchema = z.discriminatedUnion('outcome', [
  snapshotSchema,
  z.object({ outcome: z.enum(['unknown_package', 'conflict', 'rate_limited']) }),
])
export type PurchaseSnapshot = z.infer<typeof snapshotSchema>
export type BeginPurchaseResult = z.infer<typeof beginSchema>

/** Takes the snapshot of what is offered, before Stripe is called. The same request id is the same purchase. */
export function beginPurchase(
  db: Database,
  request: { userId: string; requestId: string; packageId: string },
): Promise<BeginPurchaseResult> {
  return callFunctionForRow(
    db,
    'begin_purchase',
    { p_user_id: request.userId, p_request_id: request.requestId, p_package_id: request.packageId },
    beginSchema,
  )
}

const attachSchema = z.object({ outcome: z.enum(['attached', 'already_attached', 'not_found']) })

/** Remembers which Checkout Session a purchase is paid through. */
export function attachCheckoutSession(
  db: Database,
  purchaseId: string,
  session: { id: string; expiresAt: Date },
): Promise<z.infer<typeof attachSchema>> {
  return callFunctionForRow(
    db,
    'attach_checkout_session',
    { p_purchase_id: purchaseId, p_session_id: session.id, p_expires_at: session.expiresAt.toISOString() },
    attachSchema,
  )
}

const ownPurchaseSchema = z.object({
  purchaseId: z.uuid(),
  userId: z.uuid(),
  status: purchaseStatusSchema,
  tokens: integer,
  stripeSessionId: z.nullable(z.string()),
  balance: integer,
  version: integer,
})
export type OwnPurchase = z.infer<typeof ownPurchaseSchema>

/** @returns a person's own purchase with the wallet beside it, or null if there is none or it is somebody else's. */
export function purchaseForUser(
  db: Database,
  userId: string,
  by: { purchaseId: string } | { sessionId: string },
): Promise<OwnPurchase | null> {
  return callFunction(
    db,
    'purchase_for_user',
    {
      p_user_id: userId,
      p_purchase_id: 'purchaseId' in by ? by.purchaseId : null,
      p_session_id: 'sessionId' in by ? by.sessionId : null,
    },
    ownPurchaseSchema,
  )
}

const setStatusSchema = z.object({
  outcome: z.enum(['changed', 'unchanged', 'unknown_purchase']),
  status: z.nullable(purchaseStatusSchema),
})

/** Notes what a session came to, short of paid. Never takes a paid purchase down. */
export function setPurchaseStatus(
  db: Database,
  purchaseId: string,
  /** The session that this is known of; null for a purchase that never had one. */
  sessionId: string | null,
  status: Extract<PurchaseStatus, 'processing' | 'failed' | 'expired'>,
): Promise<z.infer<typeof setStatusSchema>> {
  return callFunctionForRow(
    db,
    'set_purchase_status',
    { p_purchase_id: purchaseId, p_session_id: sessionId, p_status: status },
    setStatusSchema,
  )
}

const mismatchSchema = z.object({ outcome: z.enum(['recorded', 'unknown_purchase']) })

/** Keeps for the operator in what a session differs from its purchase; the same difference again is counted. */
export function recordPurchaseMismatch(
  db: Database,
  mismatch: { purchaseId: string; sessionId: string; reason: string; path: string },
): Promise<z.infer<typeof mismatchSchema>> {
  return callFunctionForRow(
    db,
    'record_purchase_mismatch',
    {
      p_purchase_id: mismatch.purchaseId,
      p_session_id: mismatch.sessionId,
      p_reason: mismatch.reason,
      p_path: mismatch.path,
    },
    mismatchSchema,
  )
}

const purchaseRowSchema = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  tokens: integer,
  amountCents: integer,
  currency: z.string(),
  status: purchaseStatusSchema,
  stripeSessionId: z.nullable(z.string()),
  stripePaymentIntent: z.nullable(z.string()),
  refundedCents: integer,
  creditedAt: z.nullable(timestamp),
  createdAt: timestamp,
})
export type PurchaseRow = z.infer<typeof purchaseRowSchema>

const PURCHASE_COLUMNS =
  'id,user_id,tokens,amount_cents,currency,status,stripe_session_id,stripe_payment_intent,refunded_cents,credited_at,created_at'

/** Any purchase, for code that checks for itself whose it is. */
export async function readPurchase(db: Database, purchaseId: string): Promise<PurchaseRow | null> {
  const query = db.from('purchases').select(PURCHASE_COLUMNS).eq('id', purchaseId).limit(1)
  return (await selectRows('select purchases', query, purchaseRowSchema))[0] ?? null
}

/** @param values few enough for an address line. */
export function readPurchasesBy(
  db: Database,
  column: 'id' | 'stripe_payment_intent',
  values: string[],
): Promise<PurchaseRow[]> {
  return selectRows(
    'select purchases',
    db.from('purchases').select(PURCHASE_COLUMNS).in(column, values),
    purchaseRowSchema,
  )
}

/**
 * A page of the purchases that are neither credited nor given up, oldest first.
 * @param since of the last row of the page before: that row may come again, because times can be equal
 */
export function listUnsettledPurchases(db: Database, since: string | null, limit: number): Promise<PurchaseRow[]> {
  const query = db.from('purchases').select(PURCHASE_COLUMNS).in('status', ['creating', 'open', 'processing'])
  const page = since === null ? query : query.gte('created_at', since)
  return selectRows('select purchases', page.order('created_at', { ascending: true }).limit(limit), purchaseRowSchema)
}

const customerSchema = z.object({ customerId: z.string() })

/** @returns the person's Stripe customer, or null before the first checkout. */
export async function readStripeCustomer(db: Database, userId: string): Promise<string | null> {
  return (await callFunction(db, 'stripe_customer', { p_user_id: userId }, customerSchema))?.customerId ?? null
}

/** The first writer wins. @returns the customer that counts. */
export async function rememberStripeCustomer(db: Database, userId: string, customerId: string): Promise<string> {
  const args = { p_user_id: userId, p_customer_id: customerId }
  return (await callFunctionForRow(db, 'remember_stripe_customer', args, customerSchema)).customerId
}
