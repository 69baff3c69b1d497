/** Bad days of Stripe's API: what a buyer is told meanwhile, and what is in the wallet afterwards. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { accountOf, brokenInvariants, eventLogOf } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, openCheckout, payablePages } from '../support/purchases.ts'
import { control, stripe, type ApiFault } from '../support/stripe.ts'

const CREDITED = { balance: 23, debt: 0, ledger: ['grant 3', 'purchase 20'], purchases: ['paid'] }
const UNPAID = { balance: 3, debt: 0, ledger: ['grant 3'], purchases: ['open'] }

/** The SDK asks twice, under two keys. */
const LONGER_THAN_OUR_PATIENCE = 4

/** Short troubles, which nobody should notice. */
const HICCUPS: [string, ApiFault][] = [
  ['fails once', 'error'],
  ['does the work and loses the answer', 'answer-lost'],
  ['takes its time', 'slow'],
]
/** Troubles that are left to the next attempt. */
const TROUBLES: [string, ApiFault, number][] = [
  ['fails again and again', 'error', LONGER_THAN_OUR_PATIENCE],
  ['has too much to do', 'rate-limited', 1],
]

afterEach(async () => {
  // A fault that did not strike has proved nothing.
  const left = await control.faultsLeft()
  await control.heal()
  expect(left).toBe(0)
})

const order = (person: Person) => ({
  token: person.accessToken,
  body: { packageId: 'starter', requestId: randomUUID() },
})

/** Pays on the one page that there is, and is credited by the webhook. */
async function payOnTheOnlyPage(person: Person): Promise<void> {
  const [page, ...others] = await payablePages(person)
  expect(others).toEqual([])
  await control.pay(page ?? 'none')
  await control.idle()
  expect(await accountOf(person.id)).toMatchObject(CREDITED)
}

async function customersOf(person: Person): Promise<number> {
  const { data } = await stripe.customers.list({ email: person.email, limit: 100 })
  return data.length
}

describe.each([
  ['the buyer’s customer', '/v1/customers'],
  ['the page', '/v1/checkout/sessions'],
])('while %s is made, and Stripe', (_, path) => {
  it.each([...HICCUPS, ['fails and remembers it', 'error-kept'] as [string, ApiFault]])(
    '%s, the buyer notices nothing: one customer, one page, one credit',
    async (_, kind) => {
      const person = await signUpPerson('buyer')
      await control.breakApi(kind, { method: 'POST', path, delayMs: 1_000 })
      await openCheckout(person)
      expect(await customersOf(person)).toBe(1)
      await payOnTheOnlyPage(person)
    },
  )

  it.each(TROUBLES)('%s, the buyer is told that nothing was charged, and may go on', async (_, kind, times) => {
    const person = await signUpPerson('buyer')
    const wish = order(person)
    await control.breakApi(kind, { method: 'POST', path, times })
    const refused = await callFunction('create-checkout', wish)
    expect(refused.status).toBe(502)
    expect(refused.body).toEqual({
      error: {
        code: 'provider_unavailable',
        message:
          'The payment service cannot be reached right now. Nothing was charged by this attempt; please try again.',
      },
    })
    expect(await accountOf(person.id)).toMatchObject({ ...UNPAID, purchases: ['creating'] })
    expect(await payablePages(person)).toEqual([])
    await control.heal()
    expect((await callFunction('create-checkout', wish)).status).toBe(200)
    expect(await customersOf(person)).toBe(1)
    await payOnTheOnlyPage(person)
  })
})

/** Somebody has paid, and Stripe's webhooks are late. */
async function payUnheard() {
  const person = await signUpPerson('buyer')
  const { purchaseId, sessionId } = await openCheckout(person)
  await control.holdDeliveries(true)
  await control.pay(sessionId)
  return { person, purchaseId, sessionId, path: `/v1/checkout/sessions/${sessionId}` }
}

describe('while a payment is looked up, and Stripe', () => {
  it.each(HICCUPS)('%s, the return page says paid', async (_, kind) => {
    const { person, purchaseId, path } = await payUnheard()
    await control.breakApi(kind, { path, delayMs: 1_000 })
    expect((await askForPurchase(person, purchaseId)).body).toMatchObject({ status: 'paid', balance: 23 })
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
  })

  it.each(TROUBLES)('%s, the return page guesses nothing, and says paid later', async (_, kind, times) => {
    const { person, purchaseId, path } = await payUnheard()
    await control.breakApi(kind, { path, times })
    const away = await askForPurchase(person, purchaseId)
    expect(away.status).toBe(502)
    expect(away.body).toMatchObject({
      error: {
        code: 'provider_unavailable',
        message: 'The payment service cannot be reached right now. If you have paid, your tokens will be added.',
      },
      balance: 3,
    })
    expect(await accountOf(person.id)).toMatchObject(UNPAID)
    await control.heal()
    expect((await askForPurchase(person, purchaseId)).body).toMatchObject({ status: 'paid', balance: 23 })
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
  })

  it.each(TROUBLES)('%s, the webhook asks Stripe to come again, and credits then', async (_, kind, times) => {
    const { person, sessionId, path } = await payUnheard()
    await control.breakApi(kind, { path, times })
    await control.holdDeliveries(false)
    await expect
      .poll(() => eventLogOf(sessionId), { timeout: 10_000 })
      .toMatchObject([{ outcome: 'failed', handled: false }])
    expect(await accountOf(person.id)).toMatchObject(UNPAID)
    await control.heal()
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    const [event] = await eventLogOf(sessionId)
    expect(event).toMatchObject({ outcome: 'credited', handled: true })
    expect(event?.attempts).toBeGreaterThan(1)
  })
})

describe('when Stripe says nothing at all', () => {
  /** When the app stops waiting and says so itself. */
  const PATIENCE_MS = 20_000

  it('the buyer hears of it before the app gives up, and a single silence is not even noticed', async () => {
    const [lucky, unlucky] = [await signUpPerson('buyer'), await payUnheard()]
    await control.breakApi('timeout', { method: 'POST', path: '/v1/customers' })
    await control.breakApi('timeout', { path: unlucky.path, times: 2 })
    const startedAt = Date.now()
    const [opened, asked] = await Promise.all([
      callFunction('create-checkout', order(lucky)),
      askForPurchase(unlucky.person, unlucky.purchaseId),
    ])
    expect(Date.now() - startedAt).toBeLessThan(PATIENCE_MS)
    expect(opened.status, opened.text).toBe(200)
    expect(asked.body).toMatchObject({ error: { code: 'provider_unavailable' }, balance: 3 })
    await control.heal()
    await control.idle()
    expect(await accountOf(unlucky.person.id)).toMatchObject(CREDITED)
    await payOnTheOnlyPage(lucky)
  })

  it('and after all of it every wallet is in order', async () => {
    expect(await brokenInvariants()).toEqual([])
  })
})
