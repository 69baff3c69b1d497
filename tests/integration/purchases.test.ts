import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { brokenInvariants, queryDatabase, walletOf } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { buyStarter, openCheckout } from '../support/purchases.ts'
import { control, stripe } from '../support/stripe.ts'
import { waitFor } from '../support/wait.ts'
import { postEvent } from '../support/webhook-events.ts'

const credits = async (person: Person) =>
  (await queryDatabase(`select * from public.token_transactions where user_id = $1 and kind = 'purchase'`, [person.id]))
    .length

/** The event that Stripe made for a paid session. */
async function completedEvent(sessionId: string) {
  const { data } = await stripe.events.list({ type: 'checkout.session.completed', limit: 100 })
  const event = data.find((candidate) => (candidate.data.object as { id: string }).id === sessionId)
  if (event === undefined) throw new Error(`No completed event for ${sessionId}`)
  return event
}

describe('the loop', () => {
  it('signs up with 3, pays by card, is credited by the webhook and told by realtime', async () => {
    const person = await signUpPerson('buyer')
    expect(await walletOf(person.id)).toMatchObject({ balance: 3, held: 0, debt: 0 })
    const heard: number[] = []
    let ready = false
    const channel = person.client
      .channel(`user_tokens_${person.id}`)
      .on('system', {}, () => (ready = true))
      .on(
        'postgres_changes',
        { event: '*', schema: 'public', table: 'user_tokens', filter: `user_id=eq.${person.id}` },
        (change) => heard.push((change.new as { balance: number }).balance),
      )
      .subscribe()
    await waitFor('live', () => ready)
    await buyStarter(person)
    await waitFor('realtime tells 23', () => heard.includes(23), 2_000)
    const { data } = await person.client.from('user_tokens').select('balance').single()
    expect(data).toEqual({ balance: 23 })
    const { data: purchase } = await person.client.from('purchases').select('status, tokens, amount_cents').single()
    expect(purchase).toMatchObject({ status: 'paid', tokens: 20, amount_cents: 499 })
    await person.client.removeChannel(channel)
  })
})

describe('create-checkout', () => {
  it('answers the same purchase for the same request id, and a client secret or an address as asked', async () => {
    const person = await signUpPerson('buyer')
    const body = { packageId: 'family', requestId: randomUUID() }
    const first = await callFunction('create-checkout', { token: person.accessToken, body })
    const again = await callFunction('create-checkout', { token: person.accessToken, body })
    expect(first.status, first.text).toBe(200)
    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ clientSecret: expect.any(String) as string, url: null })
    const other = await callFunction('create-checkout', {
      token: person.accessToken,
      body: { ...body, packageId: 'chef' },
    })
    expect(other.status).toBe(409)
    const hosted = await callFunction('create-checkout', {
      token: person.accessToken,
      body: { packageId: 'chef', requestId: randomUUID(), mode: 'hosted' },
    })
    expect(hosted.body).toMatchObject({ clientSecret: null, url: expect.stringContaining('http') as string })
  })

  it('takes price and tokens from the database, whatever the request adds', async () => {
    const person = await signUpPerson('haggler')
    const answer = await callFunction('create-checkout', {
      token: person.accessToken,
      body: { packageId: 'starter', requestId: randomUUID(), amountCents: 1, tokens: 9_999, userId: randomUUID() },
    })
    const session = await stripe.checkout.sessions.retrieve((answer.body as { sessionId: string }).sessionId)
    expect(session).toMatchObject({ amount_total: 499, currency: 'usd', mode: 'payment', ui_mode: 'embedded_page' })
  })

  it('never returns a buyer to an address that is not ours', async () => {
    const person = await signUpPerson('phished')
    const answer = await callFunction('create-checkout', {
      token: person.accessToken,
      headers: { origin: 'https://evil.example' },
      body: { packageId: 'starter', requestId: randomUUID() },
    })
    const session = await stripe.checkout.sessions.retrieve((answer.body as { sessionId: string }).sessionId)
    expect(session.return_url).not.toContain('evil')
  })

  it('says provider_unavailable while Stripe is away, and goes on with the same request afterwards', async () => {
    const person = await signUpPerson('patient')
    const body = { packageId: 'starter', requestId: randomUUID() }
    await control.outage(true)
    const away = await callFunction('create-checkout', { token: person.accessToken, body })
    await control.outage(false)
    expect(away.status).toBe(502)
    expect(away.body).toMatchObject({ error: { code: 'provider_unavailable' } })
    const back = await callFunction('create-checkout', { token: person.accessToken, body })
    expect(back.status, back.text).toBe(200)
  })
})

describe('a payment is credited once', () => {
  it('when the same event comes twenty times at once', async () => {
    const person = await signUpPerson('buyer')
    const { sessionId } = await buyStarter(person)
    const event = await completedEvent(sessionId)
    const answers = await Promise.all(Array.from({ length: 20 }, () => postEvent(event)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await credits(person)).toBe(1)
    expect(await walletOf(person.id)).toMatchObject({ balance: 23 })
  })

  it('when two different events tell of it', async () => {
    const person = await signUpPerson('buyer')
    const { sessionId } = await buyStarter(person)
    const event = await completedEvent(sessionId)
    expect((await postEvent({ ...event, id: `evt_twin_${randomUUID().slice(0, 8)}` })).status).toBe(200)
    expect(
      (
        await postEvent({
          ...event,
          id: `evt_late_${randomUUID().slice(0, 8)}`,
          type: 'checkout.session.async_payment_succeeded',
        })
      ).status,
    ).toBe(200)
    expect(await credits(person)).toBe(1)
  })

  it('when the return page and the webhook race', async () => {
    const person = await signUpPerson('buyer')
    const { sessionId, purchaseId } = await openCheckout(person)
    const ask = () => callFunction('purchase-status', { token: person.accessToken, body: { purchaseId } })
    await Promise.all([control.pay(sessionId), ask(), ask(), ask()])
    await waitFor('it is paid', async () => ((await ask()).body as { status: string }).status === 'paid')
    expect((await ask()).body).toMatchObject({ status: 'paid', tokens: 20, balance: 23 })
    expect(await credits(person)).toBe(1)
  })

  it('by the return page alone when the webhook is lost', async () => {
    const person = await signUpPerson('buyer')
    const { sessionId, purchaseId } = await openCheckout(person)
    await control.holdDeliveries(true)
    await control.pay(sessionId)
    expect(await walletOf(person.id)).toMatchObject({ balance: 3 })
    const answer = await callFunction('purchase-status', { token: person.accessToken, body: { purchaseId } })
    expect(answer.body).toMatchObject({ status: 'paid', balance: 23 })
    await control.holdDeliveries(false)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await credits(person)).toBe(1)
  })
})

describe('a payment is not credited', () => {
  it('by an event that lies: the session at Stripe is still open', async () => {
    const person = await signUpPerson('liar')
    const { sessionId } = await openCheckout(person)
    const session = await stripe.checkout.sessions.retrieve(sessionId)
    const lie = {
      id: `evt_lie_${randomUUID().slice(0, 8)}`,
      object: 'event',
      api_version: '2026-10-28.endive',
      created: Math.floor(Date.now() / 1_000),
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type: 'checkout.session.completed',
      data: { object: { ...session, status: 'complete', payment_status: 'paid' } },
    }
    expect((await postEvent(lie)).status).toBe(200)
    expect(await walletOf(person.id)).toMatchObject({ balance: 3 })
  })

  it('while a bank debit is on its way; it is once the money has come', async () => {
    const person = await signUpPerson('saver')
    const { sessionId, purchaseId } = await openCheckout(person)
    await control.payByBank(sessionId)
    const ask = async () =>
      (await callFunction('purchase-status', { token: person.accessToken, body: { purchaseId } })).body as {
        status: string
      }
    expect((await ask()).status).toBe('processing')
    expect(await walletOf(person.id)).toMatchObject({ balance: 3 })
    await control.settle(sessionId, 'succeeded')
    await waitFor('it is credited', async () => (await walletOf(person.id)).balance === 23)
  })
})

describe('the webhook', () => {
  const event = (type = 'customer.created') => ({
    id: `evt_test_${randomUUID().slice(0, 12)}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: Math.floor(Date.now() / 1_000),
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
    data: { object: { id: 'cus_x', object: 'customer' } },
  })

  it('answers 400 to a bad signature, and nothing changes', async () => {
    const count = async () => (await queryDatabase('select * from private.stripe_events')).length
    const before = await count()
    const stale = Math.floor(Date.now() / 1_000) - 600
    const answers = await Promise.all([
      postEvent(event(), { secret: 'whsec_somebody_else' }),
      postEvent(event(), { tamper: true }),
      postEvent(event(), { timestamp: stale }),
      postEvent(event(), { signature: 't=1,v1=00' }),
      postEvent(event(), { signature: '' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect(await count()).toBe(before)
  })

  it('thanks for what it does not know, so that Stripe does not retry for days', async () => {
    const answer = await postEvent(event('radar.something_new'))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ received: true })
  })

  it('refuses a body above 1 MB', async () => {
    const big = { ...event(), padding: 'x'.repeat(1_200_000) }
    expect((await postEvent(big)).status).toBe(400)
  })
})

describe('a refund', () => {
  it('takes the tokens back, in part and in full, and never more', async () => {
    const person = await signUpPerson('regretful')
    const { sessionId } = await buyStarter(person)
    const session = await stripe.checkout.sessions.retrieve(sessionId)
    const payment_intent = session.payment_intent as string
    await stripe.refunds.create({ payment_intent, amount: 166 })
    await waitFor('a third is taken back', async () => (await walletOf(person.id)).balance === 17)
    await stripe.refunds.create({ payment_intent })
    await waitFor('the rest is taken back', async () => (await walletOf(person.id)).balance === 3)
  })

  it('and everything before it left every wallet in order', async () => {
    expect(await brokenInvariants()).toEqual([])
  })
})
