/** `create-checkout`: from a package's name to a page on which it can be paid. Moves no token. */
import type Stripe from 'stripe'
import type { Authenticate, Caller } from '../_shared/auth.ts'
import {
  createCheckoutRequestSchema,
  type CreateCheckoutRequest,
  type CreateCheckoutResponse,
} from '../_shared/contract/checkout.ts'
import { expireSession, retrieveSession } from '../_shared/checkout-sessions.ts'
import { AppError } from '../_shared/errors.ts'
import { fulfil, type FulfilDeps } from '../_shared/fulfil.ts'
import { allowedOrigin, createHandler, json, type BaseDeps } from '../_shared/http.ts'
import { beginPurchase, setPurchaseStatus, type PurchaseSnapshot } from '../_shared/purchases.ts'
import { ensureCustomer } from './customer.ts'
import { openSession, UI_MODES, type CheckoutMode } from './session.ts'

export interface CreateCheckoutDeps extends BaseDeps, FulfilDeps {
  authenticate: Authenticate
}

/** An ended session makes room for a new purchase; more rounds than this mean that somebody else keeps ending them. */
const MAX_ROUNDS = 3

export const handle = createHandler<CreateCheckoutDeps>(async ({ request, json: readJson, log }, deps) => {
  const caller = await deps.authenticate(request)
  const order = await readJson(createCheckoutRequestSchema)
  const origin = allowedOrigin(request, deps.origins)

  for (let round = 0; round < MAX_ROUNDS; round++) {
    const purchase = await begin(deps, caller, order)
    const checkout = purchase.stripeSessionId
      ? await reuse(deps, purchase, purchase.stripeSessionId, order.mode ?? 'embedded')
      : await open(deps, caller, purchase, order.mode ?? 'embedded', origin)
    if (checkout !== null) {
      log.info('checkout_ready', {
        purchaseId: checkout.purchaseId,
        sessionId: checkout.sessionId,
        outcome: purchase.outcome,
      })
      return json(checkout)
    }
  }
  throw new AppError('conflict', 'This checkout is being changed in another window. Please try again.')
})

/** The snapshot comes first: whatever happens at Stripe, what was offered is on record. */
async function begin(
  deps: CreateCheckoutDeps,
  caller: Caller,
  order: CreateCheckoutRequest,
): Promise<PurchaseSnapshot> {
  const purchase = await beginPurchase(deps.db, { userId: caller.userId, ...order })
  switch (purchase.outcome) {
    case 'unknown_package':
      throw new AppError('invalid_request', 'This package is not for sale.')
    case 'conflict':
      throw new AppError('conflict', 'This request was already used to buy another package.')
    case 'rate_limited':
      throw new AppError(
        'rate_limited',
        'Too many checkouts in a short time. Nothing was charged. Please wait ten minutes, or a day after twenty of them.',
      )
    case 'created':
    case 'existing':
  }
  switch (purchase.status) {
    case 'creating':
    case 'open':
      return purchase
    case 'processing':
      throw new AppError('conflict', 'This purchase is already paid for; the bank is still confirming it.')
    case 'paid':
    case 'refunded':
    case 'disputed':
      throw new AppError('conflict', 'This purchase is already paid.')
    case 'failed':
    case 'expired':
      throw new AppError('conflict', 'This checkout has ended without a payment. Please start a new one.')
  }
}

/**
 * A purchase keeps its one session for life, so two tabs pay in the same one, and once.
 * @returns null if the session has ended, and the purchase with it: the next round begins another.
 */
async function reuse(
  deps: CreateCheckoutDeps,
  purchase: PurchaseSnapshot,
  sessionId: string,
  mode: CheckoutMode,
): Promise<CreateCheckoutResponse | null> {
  const session = await retrieveSession(deps.stripe, sessionId)
  if (session?.status === 'open') {
    const answer = toAnswer(purchase, session)
    if (session.ui_mode === UI_MODES[mode] && (answer.clientSecret ?? answer.url) !== null) return answer
    await expireSession(deps.stripe, sessionId)
  }
  if (session === null) await setPurchaseStatus(deps.db, purchase.purchaseId, sessionId, 'expired')
  else await fulfil(deps, sessionId, 'return')
  return null
}

async function open(
  deps: CreateCheckoutDeps,
  caller: Caller,
  purchase: PurchaseSnapshot,
  mode: CheckoutMode,
  origin: string,
): Promise<CreateCheckoutResponse | null> {
  const session = await openSession(deps, purchase, mode, origin, (replaced) => ensureCustomer(deps, caller, replaced))
  if (session !== null) return toAnswer(purchase, session)
  return null
}

function toAnswer(purchase: PurchaseSnapshot, session: Stripe.Checkout.Session): CreateCheckoutResponse {
  return {
    purchaseId: purchase.purchaseId,
    sessionId: session.id,
    clientSecret: session.client_secret ?? null,
    url: session.url ?? null,
  }
}
