/** What Stripe knows of a person beyond the payments themselves: name, address, and whose id it was here. */
import type Stripe from 'stripe'
import type { Database } from '../_shared/db.ts'
import { readStripeCustomer } from '../_shared/purchases.ts'
import { askStripe, unlessMissing } from '../_shared/stripe.ts'

/** The payments stay at Stripe, and refunds and disputes find their purchases by them. */
export async function forgetCustomer(deps: { db: Database; stripe: Stripe }, userId: string): Promise<void> {
  const customerId = await readStripeCustomer(deps.db, userId)
  if (customerId === null) return
  await unlessMissing(askStripe('customer', deps.stripe.customers.del(customerId)))
}
