/** `purchase-status`: what a purchase came to, for its buyer alone; fulfils on the way if Stripe says paid. */
import type { Authenticate } from '../_shared/auth.ts'
import {
  purchaseStatusRequestSchema,
  type PurchaseStatus,
  type PurchaseStatusResponse,
} from '../_shared/contract/checkout.ts'
import { retrieveSession } from '../_shared/checkout-sessions.ts'
import { AppError } from '../_shared/errors.ts'
import { fulfil, type FulfilDeps, type FulfilOutcome } from '../_shared/fulfil.ts'
import { createHandler, json, type BaseDeps } from '../_shared/http.ts'
import { purchaseForUser, type OwnPurchase } from '../_shared/purchases.ts'
import { expanded } from '../_shared/stripe.ts'

export interface PurchaseStatusDeps extends BaseDeps, FulfilDeps {
  authenticate: Authenticate
}

/** What Stripe may have news about. */
const UNSETTLED: PurchaseStatus[] = ['creating', 'open', 'processing']

export const handle = createHandler<PurchaseStatusDeps>(async ({ request, json: readJson }, deps) => {
  const { userId } = await deps.authenticate(request)
  const by = await readJson(purchaseStatusRequestSchema)
  const purchase = await findOwn(deps, userId, by)
  if (!UNSETTLED.includes(purchase.status) || purchase.stripeSessionId === null) {
    const wantsReceipt = 'withReceipt' in by && by.withReceipt === true
    return json(
      wantsReceipt ? { ...toAnswer(purchase), receiptUrl: await findReceipt(deps, purchase) } : toAnswer(purchase),
    )
  }

  let outcome: FulfilOutcome
  try {
    outcome = await fulfil(deps, purchase.stripeSessionId, 'return')
  } catch (thrown) {
    // Whether it was paid is not known now, so the old status would be a guess.
    if (!(thrown instanceof AppError) || thrown.code !== 'provider_unavailable') throw thrown
    throw new AppError(
      'provider_unavailable',
      'The payment service cannot be reached right now. If you have paid, your tokens will be added.',
      purchase,
      { cause: thrown.cause },
    )
  }
  const answer = toAnswer(await findOwn(deps, userId, { purchaseId: purchase.purchaseId }))
  // The status alone would say that it is still to be paid, and lead to a second payment.
  return json(outcome === 'mismatch' ? { ...answer, isUnderReview: true } : answer)
})

/** Asked for anew each time: what Stripe shows there follows the refunds, and its address does not last for ever. */
async function findReceipt({ stripe, log }: PurchaseStatusDeps, purchase: OwnPurchase): Promise<string | null> {
  if (purchase.stripeSessionId === null) return null
  try {
    const session = await retrieveSession(stripe, purchase.stripeSessionId)
    return expanded(expanded(session?.payment_intent)?.latest_charge)?.receipt_url ?? null
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    // Our own receipt does not need it.
    log.warn('receipt_unavailable', { purchaseId: purchase.purchaseId })
    return null
  }
}

/** Somebody else's purchase and none at all are the same answer, so that ids tell nothing. */
async function findOwn(
  deps: PurchaseStatusDeps,
  userId: string,
  by: { purchaseId: string } | { sessionId: string },
): Promise<OwnPurchase> {
  const purchase = await purchaseForUser(deps.db, userId, by)
  if (purchase === null) throw new AppError('not_found', 'There is no such purchase.')
  return purchase
}

function toAnswer(purchase: OwnPurchase): PurchaseStatusResponse {
  return {
    status: purchase.status,
    tokens: purchase.tokens,
    balance: purchase.balance,
    version: purchase.version,
  }
}
