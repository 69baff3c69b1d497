/**
 * The one way from a Checkout Session to its effect, for the webhook, the return page and the sweep.
 * It reads the session from Stripe itself, so that neither an event's payload nor a browser can claim a
 * payment, and compares it with the purchase's snapshot. Safe to call any number of times, at once too.
 */
import type Stripe from 'stripe'
import { retrieveSession } from './checkout-sessions.ts'
import { isUuid } from './uuid.ts'
import type { Database } from './db.ts'
import type { Logger } from './log.ts'
import {
  readPurchase,
  readStripeCustomer,
  recordPurchaseMismatch,
  setPurchaseStatus,
  type PurchaseRow,
} from './purchases.ts'
import { askStripe, expanded, idOf, unlessMissing } from './stripe.ts'
import { addTokensServer, type FulfilPath } from './tokens.ts'

export interface FulfilDeps {
  db: Database
  stripe: Stripe
  /** Whether the secret key is a live one. */
  livemode: boolean
  log: Logger
}

/**
 * `credited` / `already_credited`: paid, and the tokens are in the wallet. `processing`: complete, but the money is
 * still on its way. `open`: can still be paid. `payment_failed` / `expired`: it came to nothing. `mismatch`: not what was
 * offered, so nothing was credited. `not_ours`: a session of another product. `unknown_purchase` / `unknown_session`:
 * our database or Stripe does not know it.
 */
export type FulfilOutcome =
  | 'credited'
  | 'already_credited'
  | 'processing'
  | 'open'
  | 'payment_failed'
  | 'expired'
  | 'mismatch'
  | 'not_ours'
  | 'unknown_purchase'
  | 'unknown_session'

/** @throws {AppError} `provider_unavailable` when Stripe cannot be asked; then nothing has changed. */
export async function fulfil(deps: FulfilDeps, sessionId: string, path: FulfilPath): Promise<FulfilOutcome> {
  const session = await retrieveSession(deps.stripe, sessionId)
  if (session === null) return 'unknown_session'
  const purchaseId = session.metadata?.purchase_id
  if (purchaseId === undefined || !isUuid(purchaseId)) return 'not_ours'
  const purchase = await readPurchase(deps.db, purchaseId)
  if (purchase === null) return 'unknown_purchase'

  const difference = await findDifference(deps, session, purchase)
  if (difference !== null) {
    deps.log.error('purchase_mismatch', { purchaseId, sessionId, path, difference })
    await recordPurchaseMismatch(deps.db, { purchaseId, sessionId, reason: difference, path })
    return 'mismatch'
  }
  const outcome = await apply(deps, session, purchase, path)
  deps.log.info('purchase_fulfilled', { purchaseId, sessionId, path, outcome })
  return outcome
}

async function apply(
  deps: FulfilDeps,
  session: Stripe.Checkout.Session,
  purchase: PurchaseRow,
  path: FulfilPath,
): Promise<FulfilOutcome> {
  if (session.payment_status === 'paid') {
    // Without tax, discounts and shipping both amounts are the snapshot's. The function compares and records
    // one, so it gets the one that differs.
    const amounts = [session.amount_subtotal, session.amount_total]
    const amount = amounts.find((one) => one !== purchase.amountCents)
    const result = await addTokensServer(deps.db, {
      purchaseId: purchase.id,
      sessionId: session.id,
      paymentIntent: idOf(session.payment_intent),
      amountCents: amount === undefined ? purchase.amountCents : (amount ?? 0),
      currency: session.currency ?? '',
      path,
      paidAt: paidAt(session),
    })
    return result.outcome
  }
  if (session.status === 'open') return 'open'
  const status = session.status === 'expired' ? 'expired' : statusOfUnpaid(session)
  await setPurchaseStatus(deps.db, purchase.id, session.id, status)
  return status === 'failed' ? 'payment_failed' : status
}

/**
 * When the money arrived. A delayed method is charged days before that; its money is there when it enters our
 * balance. Null where Stripe does not say, as for a free session.
 */
function paidAt(session: Stripe.Checkout.Session): Date | null {
  const charge = expanded(expanded(session.payment_intent)?.latest_charge)
  const seconds = expanded(charge?.balance_transaction)?.created ?? charge?.created
  return seconds === undefined ? null : new Date(seconds * 1000)
}

/** A complete session without money: a delayed method that is still under way, or one that has failed. */
function statusOfUnpaid(session: Stripe.Checkout.Session): 'processing' | 'failed' {
  const status = expanded(session.payment_intent)?.status
  return status === 'requires_payment_method' || status === 'canceled' ? 'failed' : 'processing'
}

/** @returns the first thing in which a session differs from what we made for this purchase, or null. */
async function findDifference(
  deps: FulfilDeps,
  session: Stripe.Checkout.Session,
  purchase: PurchaseRow,
): Promise<string | null> {
  if (session.mode !== 'payment') return 'mode'
  if (session.livemode !== deps.livemode) return 'livemode'
  if (session.client_reference_id !== purchase.id) return 'client_reference_id'
  return (await isCustomerOf(deps, session, purchase.userId)) ? null : 'customer'
}

/**
 * The remembered customer, or one that we made for this person before (Stripe's test data can be wiped). That of a
 * deleted account is nobody's: there is no person to credit, so an operator has to give the money back.
 */
async function isCustomerOf(deps: FulfilDeps, session: Stripe.Checkout.Session, userId: string): Promise<boolean> {
  const customerId = idOf(session.customer)
  if (customerId === null) return false
  if (customerId === (await readStripeCustomer(deps.db, userId))) return true
  const customer = await unlessMissing(askStripe('customer', deps.stripe.customers.retrieve(customerId)))
  return customer !== null && !customer.deleted && customer.metadata.user_id === userId
}
