/**
 * `create-checkout` is killed at every step. However the buyer goes on, there is one page to pay on, what is paid
 * there is credited once, and no page that nobody was shown stays payable.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCheckoutResponseSchema, type CreateCheckoutResponse } from '@contract/checkout.ts'
import { accountsByStep, atEveryStep, killAtEveryStep, stepsOf, type Casualty } from '../support/casualties.ts'
import { brokenInvariants, queryDatabase } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, payablePages } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'
import { sweep } from '../support/sweep.ts'
import { eventAbout, postEvent } from '../support/webhook-events.ts'

interface Buyer {
  person: Person
  requestId: string
}

const wish = async (): Promise<Buyer> => ({ person: await signUpPerson('buyer'), requestId: randomUUID() })

const order = ({ person, requestId }: Buyer) => ({
  token: person.accessToken,
  body: { packageId: 'starter', requestId },
})

const killEverywhere = () => killAtEveryStep(wish, (buyer) => ({ name: 'create-checkout', ...order(buyer) }))

async function askAgain(buyer: Buyer): Promise<CreateCheckoutResponse> {
  const answer = await callFunction('create-checkout', order(buyer))
  expect(answer.status, answer.text).toBe(200)
  return createCheckoutResponseSchema.parse(answer.body)
}

/** Enough time passes for a sweep to give up what nobody goes on with. */
async function letTimePass(casualties: Casualty<Buyer>[]): Promise<void> {
  await queryDatabase(
    `update public.purchases set created_at = created_at - interval '20 minutes' where user_id = any ($1)`,
    [casualties.map(({ subject }) => subject.person.id)],
  )
}

const CREDITED = { balance: 23, held: 0, debt: 0, ledger: ['grant 3', 'purchase 20'], purchases: ['paid'], recipes: 0 }

beforeAll(() => control.holdDeliveries(true))
afterAll(() => control.heal())

describe('create-checkout, killed at every step', () => {
  it('goes on with the same request, from two tabs and under a sweep: one page, paid and credited once', async () => {
    const casualties = await killEverywhere()
    expect(stepsOf(casualties)).toContain('POST v1/checkout/sessions, was answered')
    await Promise.all([
      sweep(),
      ...casualties.map(async ({ killed, subject }) => {
        const [one, other] = await Promise.all([askAgain(subject), askAgain(subject)])
        expect(other, killed).toEqual(one)
        expect(await payablePages(subject.person), killed).toEqual([one.sessionId])
        await control.pay(one.sessionId)
        await Promise.all([
          postEvent(eventAbout('checkout.session.completed', one.sessionId)),
          askForPurchase(subject.person, one.purchaseId),
        ])
      }),
    ])
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, CREDITED))
  })

  it('and given up by the buyer, leaves nothing that could be paid unseen', async () => {
    const casualties = await killEverywhere()
    await letTimePass(casualties)
    await sweep()
    for (const { killed, subject } of casualties) {
      const rows = await queryDatabase<{ status: string; stripe_session_id: string | null }>(
        'select status, stripe_session_id from public.purchases where user_id = $1',
        [subject.person.id],
      )
      // A page that was bound before the end is the buyer's own, and found again when the buyer comes back.
      const bound = rows.flatMap(({ stripe_session_id: id }) => (id === null ? [] : [id]))
      expect(await payablePages(subject.person), killed).toEqual(bound)
      expect(
        rows.map(({ status }) => status),
        killed,
      ).toEqual(rows.map(() => (bound.length > 0 ? 'open' : 'expired')))
    }
  })

  it('and begun anew by the buyer, is one page too, once a sweep has been there', async () => {
    const casualties = await killEverywhere()
    const pages = await Promise.all(casualties.map(({ subject }) => askAgain({ ...subject, requestId: randomUUID() })))
    await letTimePass(casualties)
    await sweep()
    for (const [index, { killed, subject }] of casualties.entries()) {
      const { purchaseId, sessionId } = pages[index]!
      expect(await payablePages(subject.person), killed).toEqual([sessionId])
      await control.pay(sessionId)
      const { body } = await askForPurchase(subject.person, purchaseId)
      expect(body, killed).toMatchObject({ status: 'paid', balance: 23 })
    }
    expect(await brokenInvariants()).toEqual([])
  })
})
