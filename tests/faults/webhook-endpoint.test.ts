/** Events that were signed rightly and are still not what the webhook expects. */
import { afterEach, describe, expect, it } from 'vitest'
import { accountOf, eventLogOf, queryDatabase } from '../support/database.ts'
import { runFunction } from '../support/killed-function.ts'
import { signUpPerson } from '../support/people.ts'
import { openCheckout } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'
import { eventAbout, postEvent, signedCall } from '../support/webhook-events.ts'

const COMPLETED = 'checkout.session.completed'
const CREDITED = { balance: 23, ledger: ['grant 3', 'purchase 20'], purchases: ['paid'] }
const UNPAID = { balance: 3, ledger: ['grant 3'], purchases: ['open'] }

afterEach(() => control.heal())

/** Somebody has paid, and only the events of the test tell of it. */
async function payUnheard() {
  const person = await signUpPerson('buyer')
  const checkout = await openCheckout(person)
  await control.holdDeliveries(true)
  await control.pay(checkout.sessionId)
  return { person, ...checkout }
}

describe('the webhook', () => {
  it('takes the old secret and the new one while one is rolled, and no third', async () => {
    const { person, sessionId } = await payUnheard()
    const answers = await Promise.all(
      ['whsec_new', 'whsec_old', 'whsec_third'].map((secret) =>
        runFunction({
          name: 'stripe-webhook',
          env: { STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old' },
          ...signedCall(eventAbout(COMPLETED, sessionId), { secret }),
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400])
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
  })

  it('refuses an event of real money while it works with test money, and does not log it', async () => {
    const { person, sessionId } = await payUnheard()
    const answer = await postEvent({ ...eventAbout(COMPLETED, sessionId), livemode: true })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid_request', message: 'This endpoint does not take events of this mode.' },
    })
    expect(await accountOf(person.id)).toMatchObject(UNPAID)
    expect(await eventLogOf(sessionId)).toEqual([])
  })

  it('credits by an event of another API version, which it only notes', async () => {
    const { person, sessionId } = await payUnheard()
    const event = { ...eventAbout(COMPLETED, sessionId), api_version: '2019-12-03' }
    expect((await postEvent(event)).status).toBe(200)
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    expect(
      await queryDatabase('select api_version from private.stripe_events where event_id = $1', [event.id]),
    ).toEqual([{ api_version: '2019-12-03' }])
  })

  it.each([
    ['checkout.session.completed', 'cs_test_of_another_account', 'unknown_session'],
    ['refund.created', 're_of_another_account', 'unknown_object'],
    ['charge.refunded', 'ch_of_another_account', 'unknown_object'],
    ['charge.dispute.created', 'dp_of_another_account', 'unknown_object'],
  ])('thanks for a %s about an object of another account, and notes that it is unknown', async (type, id, outcome) => {
    const event = eventAbout(type, id)
    expect((await postEvent(event)).status).toBe(200)
    expect((await eventLogOf(id)).at(-1)).toEqual({ type, outcome, attempts: 1, handled: true })
  })

  it.each([
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['an id that no database can keep', { id: 'evt_\u0000' }],
    ['no type', { type: undefined }],
    ['an empty type', { type: '' }],
    ['no object', { data: {} }],
  ])('refuses an event with %s, in words that do not blame the signature', async (_, lacking) => {
    const answer = await postEvent({ ...eventAbout(COMPLETED, 'cs_test_1'), ...lacking })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid_request', message: expect.stringContaining('The signature is right') as string },
    })
  })
})
