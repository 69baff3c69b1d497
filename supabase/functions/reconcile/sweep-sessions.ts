/** Sessions that were paid, whatever we think of their purchases: also of those that we gave up. */
import type Stripe from 'stripe'
import { fulfil } from '../_shared/fulfil.ts'
import { readPurchasesBy, type PurchaseRow } from '../_shared/purchases.ts'
import { listStripe } from '../_shared/stripe.ts'
import { isUuid } from '../_shared/uuid.ts'
import { checkEach, createdSince, inGroups, type Sweep } from './sweep.ts'

const GROUP = 100

export async function sweepSessions(sweep: Sweep): Promise<void> {
  const { deps, from } = sweep
  const complete = deps.stripe.checkout.sessions.list({ status: 'complete', limit: 100, ...createdSince(from) })
  for await (const sessions of inGroups(listStripe(complete), GROUP)) {
    const ours = sessions.filter(({ metadata }) => isUuid(metadata?.purchase_id ?? ''))
    const ids = [...new Set(ours.map(purchaseIdOf))]
    const rows = ids.length === 0 ? [] : await readPurchasesBy(deps.db, 'id', ids)
    const purchases = new Map(rows.map((row) => [row.id, row]))
    const name = (session: Stripe.Checkout.Session) => {
      const purchase = purchases.get(purchaseIdOf(session))
      return { kind: 'session', id: session.id, found: purchase?.status ?? 'no purchase' } as const
    }
    await checkEach(
      sweep,
      ours,
      async (session) => {
        if (session.payment_status !== 'paid' || isCredited(session, purchases.get(purchaseIdOf(session)))) return null
        const outcome = await fulfil(deps, session.id, 'sweep')
        return outcome === 'already_credited' ? null : { ...name(session), outcome }
      },
      name,
    )
  }
}

/** By this session: a second one that was paid for the same purchase is money that is owed to somebody. */
function isCredited(session: Stripe.Checkout.Session, purchase: PurchaseRow | undefined): boolean {
  return purchase !== undefined && purchase.creditedAt !== null && purchase.stripeSessionId === session.id
}

function purchaseIdOf(session: Stripe.Checkout.Session): string {
  return session.metadata?.purchase_id ?? ''
}
