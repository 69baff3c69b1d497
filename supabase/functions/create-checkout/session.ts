/** Making the Checkout Session of a purchase, once, however often it is asked for. */
import type Stripe from 'stripe'
import { expireSession } from '../_shared/checkout-sessions.ts'
import type { Database } from '../_shared/db.ts'
import { attachCheckoutSession, readPurchase, type PurchaseRow, type PurchaseSnapshot } from '../_shared/purchases.ts'
import { askStripe, createOnce, isMissing } from '../_shared/stripe.ts'

export type CheckoutMode = 'embedded' | 'hosted'

export const UI_MODES = { embedded: 'embedded_page', hosted: 'hosted_page' } as const

/** Stripe allows 30 minutes to 24 hours. */
const LIFETIME_MS = 60 * 60_000
const SLOT_MS = 25 * 60_000

interface SessionDeps {
  db: Database
  stripe: Stripe
}

/**
 * Creates the session with an idempotency key that names everything the parameters depend on, so a retry
 * after a lost answer gets the same session, and binds it to the purchase.
 * @param customerFor the buyer's customer; called again, with the one that Stripe does not know, to replace it
 * @returns null if the purchase got another session meanwhile; then ours is expired again.
 */
export async function openSession(
  deps: SessionDeps,
  purchase: PurchaseSnapshot,
  mode: CheckoutMode,
  origin: string,
  customerFor: (replaced?: string) => Promise<string>,
): Promise<Stripe.Checkout.Session | null> {
  const row = await readPurchase(deps.db, purchase.purchaseId)
  if (row === null) throw new Error(`Purchase ${purchase.purchaseId} was begun but cannot be read`)
  const slot = currentSlot(row, Date.now())
  const create = (customer: string) => {
    const parameters = sessionParameters(purchase, { mode, origin, customer, expiresAt: slot.expiresAt })
    const key = ['checkout', purchase.purchaseId, mode, slot.number, origin, customer].join(':')
    return createOnce(key, (idempotencyKey) =>
      askStripe('checkout.session', deps.stripe.checkout.sessions.create(parameters, { idempotencyKey })),
    )
  }

  const customer = await customerFor()
  let session: Stripe.Checkout.Session
  try {
    session = await create(customer)
  } catch (thrown) {
    if (!isMissing(thrown, 'customer')) throw thrown
    session = await create(await customerFor(customer))
  }

  const { outcome } = await attachCheckoutSession(deps.db, purchase.purchaseId, {
    id: session.id,
    expiresAt: slot.expiresAt,
  })
  if (outcome === 'attached') return session
  const bound = (await readPurchase(deps.db, purchase.purchaseId))?.stripeSessionId
  if (bound === session.id) return session
  // Nobody has seen this one yet, and nobody may pay it: the purchase counts the other.
  await expireSession(deps.stripe, session.id)
  return null
}

/**
 * `expires_at` is one of the parameters that an idempotency key stands for, so it must be the same for every
 * retry. Time is cut into slots from the purchase's creation; a retry in a later slot makes another
 * session, which is safe because nobody was ever given one that was not bound.
 */
function currentSlot(purchase: PurchaseRow, now: number): { number: number; expiresAt: Date } {
  const createdAt = new Date(purchase.createdAt).getTime()
  const number = Math.max(0, Math.floor((now - createdAt) / SLOT_MS))
  const expiresAt = Math.floor((createdAt + number * SLOT_MS + LIFETIME_MS) / 1000) * 1000
  return { number, expiresAt: new Date(expiresAt) }
}

function sessionParameters(
  purchase: PurchaseSnapshot,
  session: { mode: CheckoutMode; origin: string; customer: string; expiresAt: Date },
): Stripe.Checkout.SessionCreateParams {
  const returnUrl = `${session.origin}/purchase/return?session_id={CHECKOUT_SESSION_ID}`
  // Refunds and disputes lead to the payment intent, not to the session: both carry the purchase.
  const metadata = { purchase_id: purchase.purchaseId }
  return {
    mode: 'payment',
    ui_mode: UI_MODES[session.mode],
    customer: session.customer,
    client_reference_id: purchase.purchaseId,
    metadata,
    payment_intent_data: { metadata, description: `${purchase.packageName}: ${purchase.tokens} tokens` },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: purchase.currency,
          unit_amount: purchase.amountCents,
          product_data: { name: `${purchase.packageName} (${purchase.tokens} tokens)` },
        },
      },
    ],
    expires_at: Math.floor(session.expiresAt.getTime() / 1000),
    ...(session.mode === 'embedded'
      ? { redirect_on_completion: 'if_required', return_url: returnUrl }
      : { success_url: returnUrl, cancel_url: `${session.origin}/?purchase=cancelled` }),
  }
}
