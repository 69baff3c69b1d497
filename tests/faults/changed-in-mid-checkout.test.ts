/** What can change between the click on Buy and the payment: the shop, the clock, and who pays what. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { accountOf, brokenInvariants, queryDatabase } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, openCheckout, payablePages } from '../support/purchases.ts'
import { control, stripe } from '../support/stripe.ts'
import { sweep } from '../support/sweep.ts'

const CREDITED = { balance: 23, ledger: ['grant 3', 'purchase 20'], purchases: ['paid'] }

afterEach(async () => {
  await queryDatabase(
    `update public.token_packages set active = true, amount_cents = 499, tokens = 20 where id = 'starter'`,
  )
  await control.heal()
})

const buy = (person: Person, requestId: string = randomUUID()) =>
  callFunction('create-checkout', { token: person.accessToken, body: { packageId: 'starter', requestId } })

describe('a package', () => {
  it('withdrawn in mid-checkout is sold to who had it before them, and to nobody else', async () => {
    const [early, late] = [await signUpPerson('buyer'), await signUpPerson('buyer')]
    const requestId = randomUUID()
    const opened = (await buy(early, requestId)).body as { sessionId: string }
    await queryDatabase(`update public.token_packages set active = false where id = 'starter'`)
    const refused = await buy(late)
    expect(refused.status).toBe(400)
    expect(refused.body).toEqual({ error: { code: 'invalid_request', message: 'This package is not for sale.' } })
    // A reload of the page leads to the same offer.
    expect((await buy(early, requestId)).body).toEqual(opened)
    await control.pay(opened.sessionId)
    await control.idle()
    expect(await accountOf(early.id)).toMatchObject(CREDITED)
    expect(await accountOf(late.id)).toMatchObject({ balance: 3, purchases: [] })
  })

  it('of which price and tokens change in mid-checkout is sold as it was offered', async () => {
    const person = await signUpPerson('buyer')
    const before = await openCheckout(person)
    await queryDatabase(`update public.token_packages set amount_cents = 999, tokens = 7 where id = 'starter'`)
    const after = await openCheckout(person)
    expect(after.sessionId).not.toBe(before.sessionId)
    const amounts = await Promise.all(
      [before, after].map(async ({ sessionId }) => (await stripe.checkout.sessions.retrieve(sessionId)).amount_total),
    )
    expect(amounts).toEqual([499, 999])
    await control.pay(before.sessionId)
    await control.pay(after.sessionId)
    await control.idle()
    const account = await accountOf(person.id)
    expect(account).toMatchObject({ balance: 30, purchases: ['paid', 'paid'] })
    expect(account.ledger.slice(1).sort()).toEqual(['purchase 20', 'purchase 7'])
  })
})

describe('a purchase', () => {
  it('older than any session of it goes on with a fresh one, and is credited', async () => {
    const person = await signUpPerson('buyer')
    const requestId = randomUUID()
    await control.outage(true)
    expect((await buy(person, requestId)).status).toBe(502)
    await control.heal()
    // Stripe takes no session that ends in less than half an hour, and keeps no key for longer than a day.
    await queryDatabase(
      `update public.purchases set created_at = created_at - interval '26 hours' where user_id = $1`,
      [person.id],
    )
    const opened = await buy(person, requestId)
    expect(opened.status, opened.text).toBe(200)
    const [page, ...others] = await payablePages(person)
    expect(others).toEqual([])
    await control.pay(page ?? 'none')
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
  })

  it('whose session has ended says so, and makes room for a new one', async () => {
    const person = await signUpPerson('buyer')
    const requestId = randomUUID()
    const { sessionId, purchaseId } = (await buy(person, requestId)).body as { sessionId: string; purchaseId: string }
    await control.holdDeliveries(true)
    await control.expire(sessionId)
    const again = await buy(person, requestId)
    expect(again.status).toBe(409)
    expect(again.body).toEqual({
      error: {
        code: 'conflict',
        message: 'This checkout has ended without a payment. Please start a new one.',
      },
    })
    expect((await askForPurchase(person, purchaseId)).body).toMatchObject({ status: 'expired', balance: 3 })
    await openCheckout(person)
    await control.holdDeliveries(false)
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject({ balance: 3, purchases: ['expired', 'open'] })
  })

  it('given up by us, but paid in this very moment, is credited all the same', async () => {
    const person = await signUpPerson('buyer')
    const { sessionId, purchaseId } = await openCheckout(person)
    await control.holdDeliveries(true)
    await control.pay(sessionId)
    await queryDatabase(`update public.purchases set status = 'expired' where id = $1`, [purchaseId])
    await sweep()
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
  })
})

describe('money of somebody else', () => {
  /** A session that names a purchase, made by a person with our key, for another customer or another amount. */
  async function payFor(purchaseId: string, customer: string, amountCents = 499): Promise<string> {
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      ui_mode: 'hosted_page',
      success_url: 'http://127.0.0.1/thanks',
      customer,
      client_reference_id: purchaseId,
      metadata: { purchase_id: purchaseId },
      line_items: [
        { quantity: 1, price_data: { currency: 'usd', unit_amount: amountCents, product_data: { name: 'Starter' } } },
      ],
    })
    await control.pay(session.id)
    await control.idle()
    return session.id
  }

  const mismatchesOf = (purchaseId: string) =>
    queryDatabase<{ reason: string; session_id: string }>(
      'select reason, session_id from private.purchase_mismatches where purchase_id = $1 order by id',
      [purchaseId],
    )

  async function unresolvedMismatches(): Promise<number> {
    const [figures] = await queryDatabase<{ count: number }>(
      'select unresolved_mismatches::integer as count from public.operator_figures()',
    )
    return figures?.count ?? 0
  }

  it('credits nobody: a session of another customer is kept for the operator, and the buyer can still pay', async () => {
    const [buyer, stranger] = [await signUpPerson('buyer'), await stripe.customers.create({ email: 'x@example.com' })]
    const { purchaseId, sessionId } = await openCheckout(buyer)
    const foreign = await payFor(purchaseId, stranger.id)
    expect(await accountOf(buyer.id)).toMatchObject({ balance: 3, purchases: ['open'] })
    expect(await mismatchesOf(purchaseId)).toEqual([{ reason: 'customer', session_id: foreign }])
    expect(await unresolvedMismatches()).toBeGreaterThan(0)
    await control.pay(sessionId)
    await control.idle()
    expect(await accountOf(buyer.id)).toMatchObject(CREDITED)
  })

  it('or paid once more by the buyer in a session that is not ours, is not taken for the purchase', async () => {
    const buyer = await signUpPerson('buyer')
    const { purchaseId, sessionId } = await openCheckout(buyer)
    const { customer } = await stripe.checkout.sessions.retrieve(sessionId)
    const second = await payFor(purchaseId, customer as string)
    expect(await accountOf(buyer.id)).toMatchObject({ balance: 3, purchases: ['open'] })
    await control.pay(sessionId)
    await control.idle()
    expect(await accountOf(buyer.id)).toMatchObject(CREDITED)
    await sweep()
    expect(await accountOf(buyer.id)).toMatchObject(CREDITED)
    expect(await mismatchesOf(purchaseId)).toEqual([{ reason: 'session', session_id: second }])
  })

  it('leaves every wallet in order', async () => {
    expect(await brokenInvariants()).toEqual([])
  })
})
