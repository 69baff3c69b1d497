/** Purchases that are neither credited nor given up, against what Stripe says of them. */
import type Stripe from 'stripe'
import { expireSession } from '../_shared/checkout-sessions.ts'
import { fulfil } from '../_shared/fulfil.ts'
import {
  listUnsettledPurchases,
  readStripeCustomer,
  setPurchaseStatus,
  type PurchaseRow,
} from '../_shared/purchases.ts'
import { listStripe } from '../_shared/stripe.ts'
import { checkEach, createdSince, type Sweep } from './sweep.ts'

const PAGE = 100

/**
 * A session is bound to its purchase before anybody is shown it. So a purchase that never got one cannot be paid,
 * and after this time nobody is about to bind one any more: the request that began it has long ended.
 */
const ABANDONED_AFTER_MS = 15 * 60_000

/** Stripe's clock and ours may differ by a little. */
const CLOCK_SKEW_MS = 60_000

export async function sweepPurchases(sweep: Sweep): Promise<void> {
  const name = (purchase: PurchaseRow) => ({ kind: 'purchase', id: purchase.id, found: purchase.status }) as const
  await checkEach(
    sweep,
    unsettledPurchases(sweep),
    async (purchase) => {
      const outcome = await settle(sweep, purchase)
      const isAsExpected = outcome === null || outcome === purchase.status || outcome === 'already_credited'
      return isAsExpected ? null : { ...name(purchase), outcome }
    },
    name,
  )
}

async function* unsettledPurchases({ deps }: Sweep): AsyncGenerator<PurchaseRow> {
  const seen = new Set<string>()
  let since: string | null = null
  while (true) {
    const page: PurchaseRow[] = await listUnsettledPurchases(deps.db, since, PAGE)
    const fresh = page.filter(({ id }) => !seen.has(id))
    for (const purchase of fresh) seen.add(purchase.id)
    yield* fresh
    if (page.length < PAGE || fresh.length === 0) return
    since = page.at(-1)?.createdAt ?? null
  }
}

/** @returns what the purchase is now; null for one that is still being made. */
async function settle(sweep: Sweep, purchase: PurchaseRow): Promise<string | null> {
  if (purchase.stripeSessionId !== null) return await fulfil(sweep.deps, purchase.stripeSessionId, 'sweep')
  const isYoung = Date.now() - new Date(purchase.createdAt).getTime() < ABANDONED_AFTER_MS
  return isYoung ? null : await settleCreating(sweep, purchase)
}

/** Stripe may have made a session whose answer was lost. It is found by its metadata, and ended. */
async function settleCreating({ deps }: Sweep, purchase: PurchaseRow): Promise<string | null> {
  const sessions = await findSessions(deps.stripe, purchase, await readStripeCustomer(deps.db, purchase.userId))
  const complete = sessions.find(({ status }) => status === 'complete')
  if (complete !== undefined) return await fulfil(deps, complete.id, 'sweep')
  // First given up, then ended: the buyer may be binding one of them in this moment, and then it is not ours to end.
  const { outcome } = await setPurchaseStatus(deps.db, purchase.id, null, 'expired')
  if (outcome !== 'changed') return null
  for (const { id, status } of sessions) if (status === 'open') await expireSession(deps.stripe, id)
  return 'abandoned'
}

async function findSessions(
  stripe: Stripe,
  purchase: PurchaseRow,
  customer: string | null,
): Promise<Stripe.Checkout.Session[]> {
  // Without a customer no session was ever asked for.
  if (customer === null) return []
  const from = new Date(new Date(purchase.createdAt).getTime() - CLOCK_SKEW_MS)
  const found: Stripe.Checkout.Session[] = []
  const sessions = stripe.checkout.sessions.list({ customer, limit: 100, ...createdSince(from) })
  for await (const session of listStripe(sessions)) {
    if (session.metadata?.purchase_id === purchase.id) found.push(session)
  }
  return found
}
