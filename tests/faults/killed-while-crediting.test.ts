/**
 * A payment is credited by the webhook or by the return page. Here the process that does it is killed at every
 * step, and then the news is brought again, by each of those who may bring it and by all of them at once. Stripe's
 * own events come last, when nothing is left to do.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsByStep, atEveryStep, killAtEveryStep, stepsOf } from '../support/casualties.ts'
import { brokenInvariants } from '../support/database.ts'
import type { Work } from '../support/killed-function.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, openCheckout } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'
import { sweep } from '../support/sweep.ts'
import { eventAbout, postEvent, signedCall } from '../support/webhook-events.ts'

interface Payment {
  person: Person
  purchaseId: string
  event: ReturnType<typeof eventAbout>
}

/** Somebody has paid for a Starter package, and nobody has told us. */
async function pay(): Promise<Payment> {
  const person = await signUpPerson('buyer')
  const { purchaseId, sessionId } = await openCheckout(person)
  await control.pay(sessionId)
  return { person, purchaseId, event: eventAbout('checkout.session.completed', sessionId) }
}

const WORKERS: [string, (payment: Payment) => Work][] = [
  ['stripe-webhook', ({ event }) => ({ name: 'stripe-webhook', ...signedCall(event) })],
  [
    'purchase-status',
    ({ person, purchaseId }) => ({ name: 'purchase-status', token: person.accessToken, body: { purchaseId } }),
  ],
]

const byWebhook = async ({ event }: Payment) => expect((await postEvent(event)).status).toBe(200)
const byReturnPage = async ({ person, purchaseId }: Payment) =>
  expect((await askForPurchase(person, purchaseId)).status).toBe(200)

const RETRIES: [string, (payments: Payment[]) => Promise<unknown>][] = [
  ['the webhook', (payments) => Promise.all(payments.map(byWebhook))],
  ['the return page', (payments) => Promise.all(payments.map(byReturnPage))],
  ['the sweep', sweep],
  [
    'all of them at once',
    (payments) => Promise.all([sweep(), sweep(), ...payments.flatMap((one) => [byWebhook(one), byReturnPage(one)])]),
  ],
]

const CREDITED = { balance: 23, held: 0, debt: 0, ledger: ['grant 3', 'purchase 20'], purchases: ['paid'], recipes: 0 }

beforeAll(() => control.holdDeliveries(true))
afterAll(() => control.heal())

describe.each(WORKERS)('%s, killed at every step of a credit', (_, workOn) => {
  it.each(RETRIES)('is made up for by %s: credited once, and the buyer is told so', async (_, retry) => {
    const casualties = await killAtEveryStep(pay, workOn)
    expect(stepsOf(casualties)).toContain('rpc/fulfil_purchase, was answered')
    await retry(casualties.map(({ subject }) => subject))
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, CREDITED))
    await control.deliverHeld()
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, CREDITED))
    await Promise.all(
      casualties.map(async ({ killed, subject }) => {
        const { body } = await askForPurchase(subject.person, subject.purchaseId)
        expect(body, killed).toMatchObject({ status: 'paid', tokens: 20, balance: 23 })
      }),
    )
    expect(await brokenInvariants()).toEqual([])
  })
})
