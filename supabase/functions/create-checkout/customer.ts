/** The Stripe customer of a person: bound before the first checkout, so that every session names its buyer. */
import type Stripe from 'stripe'
import type { Caller } from '../_shared/auth.ts'
import type { Database } from '../_shared/db.ts'
import { hashInput } from '../_shared/input-hash.ts'
import { readStripeCustomer, rememberStripeCustomer } from '../_shared/purchases.ts'
import { askStripe, createOnce } from '../_shared/stripe.ts'

/**
 * @param replaced a customer that Stripe no longer knows (its test data can be wiped); another takes its place
 * @returns the customer's id; the same one for calls at once, by Stripe's idempotency and ours.
 */
export async function ensureCustomer(
  deps: { db: Database; stripe: Stripe },
  caller: Caller,
  replaced?: string,
): Promise<string> {
  const known = await readStripeCustomer(deps.db, caller.userId)
  if (known !== null && known !== replaced) return known
  // The address is part of the key because it is part of the parameters: a changed one is another request.
  const addressed = caller.email === null ? '' : (await hashInput({ email: caller.email })).slice(0, 16)
  const key = ['customer', caller.userId, addressed, replaced ?? ''].join(':')
  const parameters = { metadata: { user_id: caller.userId }, ...(caller.email !== null && { email: caller.email }) }
  const customer = await createOnce(key, (idempotencyKey) =>
    askStripe('customer', deps.stripe.customers.create(parameters, { idempotencyKey })),
  )
  const remembered = await rememberStripeCustomer(deps.db, caller.userId, customer.id)
  return remembered === replaced ? customer.id : remembered
}
