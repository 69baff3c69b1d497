/** Buying, the way the app does it, with the form submitted at the simulator. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { createCheckoutResponseSchema, type CreateCheckoutResponse } from '@contract/checkout.ts'
import { queryDatabase, walletOf } from './database.ts'
import { callFunction, type Answer } from './functions.ts'
import type { Person } from './people.ts'
import { control, stripe } from './stripe.ts'
import { waitFor } from './wait.ts'

export async function openCheckout(person: Person, packageId = 'starter'): Promise<CreateCheckoutResponse> {
  const answer = await callFunction('create-checkout', {
    token: person.accessToken,
    body: { packageId, requestId: randomUUID() },
  })
  expect(answer.status, answer.text).toBe(200)
  return createCheckoutResponseSchema.parse(answer.body)
}

/** What the return page is told. */
export function askForPurchase(person: Person, purchaseId: string): Promise<Answer> {
  return callFunction('purchase-status', { token: person.accessToken, body: { purchaseId } })
}

/** Buys a Starter package and waits until the webhook has credited it. */
export async function buyStarter(person: Person): Promise<CreateCheckoutResponse> {
  const { balance } = await walletOf(person.id)
  const checkout = await openCheckout(person)
  await control.pay(checkout.sessionId)
  await waitFor('the purchase is credited', async () => (await walletOf(person.id)).balance === balance + 20)
  return checkout
}

/** The pages on which a person could pay at this moment. */
export async function payablePages({ id }: Person): Promise<string[]> {
  const customers = await queryDatabase<{ customer_id: string }>(
    'select customer_id from private.stripe_customers where user_id = $1',
    [id],
  )
  const pages = customers.map(({ customer_id: customer }) =>
    stripe.checkout.sessions.list({ customer, status: 'open' }),
  )
  return (await Promise.all(pages)).flatMap(({ data }) => data.map((session) => session.id))
}
