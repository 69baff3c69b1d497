/** The simulator through the unmodified SDK: what an application may rely on. */
import { idOf } from './state/ids.ts'
import { Stripe } from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shopSession, startTrial, type Trial } from './testing.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
afterAll(() => trial.stop())
beforeEach(async () => {
  trial.shop.status = 200
  await trial.control('clear')
})

const sessions = () => trial.stripe.checkout.sessions
const fails = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => error as Stripe.errors.StripeError,
  )
const eventsAbout = (id: string) =>
  trial.shop.events.filter((event) => 'id' in event.data.object && event.data.object.id === id)

async function paidSession(card = '4242424242424242') {
  const session = await sessions().create(shopSession())
  expect(await trial.control('pay', { sessionId: session.id, card })).toMatchObject({ outcome: 'paid' })
  return sessions().retrieve(session.id)
}

describe('the account', () => {
  it('knows its key and no other', async () => {
    const stranger = new Stripe('sk_test_of_a_stranger', {
      host: '127.0.0.1',
      port: Number(new URL(trial.origin).port),
      protocol: 'http',
    })
    const error = await fails(stranger.customers.list())
    expect(error).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 })
    expect(error.message).not.toContain('sk_test_of_a_stranger')
  })

  it('answers with a request id, and 404 in the form of an error', async () => {
    const customer = await trial.stripe.customers.create({ email: 'ann@example.com', metadata: { user_id: 'u1' } })
    expect(customer.lastResponse.apiVersion).toBe('2026-10-28.endive')
    expect(customer.lastResponse.requestId).toMatch(/^req_/)
    expect(await trial.stripe.customers.retrieve(customer.id)).toMatchObject({
      email: 'ann@example.com',
      metadata: { user_id: 'u1' },
    })
    expect(await fails(trial.stripe.customers.retrieve('cus_none'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    })
  })

  it('is for this machine only', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${trial.origin}/_control/clear`, { method: 'POST', body: '{}', headers })
    expect((await post({ 'content-type': 'application/json', origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(415)
  })
})

describe('a checkout session', () => {
  it('is open, embedded, and shows no payment intent before it is paid', async () => {
    const session = await sessions().create(shopSession())
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      url: null,
      amount_total: 499,
    })
    expect(session.client_secret).toContain(`${session.id}_secret_`)
    const items = await sessions().listLineItems(session.id)
    expect(items.data).toMatchObject([{ description: 'Starter', amount_total: 499, quantity: 1 }])
    expect(items.data[0]?.price?.unit_amount_decimal?.toString()).toBe('499')
  })

  it('has an address of its own when it is hosted', async () => {
    const hosted = {
      ui_mode: 'hosted_page',
      redirect_on_completion: undefined,
      return_url: undefined,
      success_url: 'http://127.0.0.1:5173/ok',
    } as const
    const session = await sessions().create(shopSession(hosted))
    expect(session).toMatchObject({ client_secret: null, url: `${trial.origin}/pay/${session.id}` })
    expect((await fetch(session.url ?? '')).status).toBe(200)
  })

  it('refuses what this version of the API refuses', async () => {
    const item = { quantity: 1, price_data: { currency: 'usd', unit_amount: 499, product_data: { name: 'Starter' } } }
    const now = Math.floor(Date.now() / 1000)
    const wrong: [object, string][] = [
      [{ ui_mode: 'embedded' }, 'ui_mode'],
      [{ payment_method_types: ['card'] }, 'payment_method_types'],
      [{ success_url: 'http://127.0.0.1/' }, 'success_url'],
      [{ return_url: undefined }, 'return_url'],
      [{ colour: 'green' }, 'colour'],
      [{ expires_at: now + 60 }, 'expires_at'],
      [{ expires_at: now + 90_000 }, 'expires_at'],
      [{ customer: 'cus_none' }, 'customer'],
      [{ line_items: [] }, 'line_items'],
      [
        { line_items: [{ ...item, price_data: { ...item.price_data, unit_amount: 4.99 } }] },
        'line_items[0][price_data][unit_amount]',
      ],
      [
        { line_items: [{ ...item, price_data: { unit_amount: 499, product_data: { name: 'S' } } }] },
        'line_items[0][price_data][currency]',
      ],
      [{ line_items: [{ price_data: item.price_data }] }, 'line_items[0][quantity]'],
    ]
    for (const [changes, param] of wrong) {
      const error = await fails(sessions().create(shopSession(changes)))
      expect(error, param).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, param })
    }
    const tiny = { ...item, price_data: { ...item.price_data, unit_amount: 49 } }
    expect(await fails(sessions().create(shopSession({ line_items: [tiny] })))).toMatchObject({
      code: 'amount_too_small',
    })
    const never = { redirect_on_completion: 'never', return_url: undefined } as const
    expect(await sessions().create(shopSession(never))).toMatchObject({ status: 'open' })
  })

  it('expires on request or when its time is up, and only while open', async () => {
    const session = await sessions().create(shopSession())
    expect(await sessions().expire(session.id)).toMatchObject({ status: 'expired' })
    expect(await fails(sessions().expire(session.id))).toMatchObject({ statusCode: 400 })
    expect(await trial.control('pay', { sessionId: session.id })).toMatchObject({ outcome: 'closed' })
    const other = await sessions().create(shopSession({ expires_at: Math.floor(Date.now() / 1000) + 1_900 }))
    await trial.control('clock', { advanceSeconds: 2_000 })
    expect(await sessions().retrieve(other.id)).toMatchObject({ status: 'expired' })
  })
})

describe('a payment', () => {
  it('completes the session, expands to its charge, and is told to the shop', async () => {
    const session = await paidSession()
    expect(session).toMatchObject({ status: 'complete', payment_status: 'paid' })
    const expanded = await sessions().retrieve(session.id, { expand: ['payment_intent.latest_charge', 'line_items'] })
    const intent = expanded.payment_intent as Stripe.PaymentIntent
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 499, metadata: { purchase_id: 'p1' } })
    expect(intent.latest_charge).toMatchObject({ paid: true, payment_method_details: { card: { last4: '4242' } } })
    expect(expanded.line_items?.data).toHaveLength(1)
    await trial.control('idle')
    const [event, ...more] = eventsAbout(session.id)
    expect(more).toEqual([])
    expect(event).toMatchObject({
      type: 'checkout.session.completed',
      api_version: '2026-10-28.endive',
      livemode: false,
    })
    expect(event?.data.object).toMatchObject({ payment_status: 'paid', metadata: { purchase_id: 'p1' } })
  })

  it('is made once, however often it is sent', async () => {
    const session = await paidSession()
    expect(await trial.control('pay', { sessionId: session.id })).toMatchObject({ outcome: 'paid' })
    const charges = await trial.stripe.charges.list({ payment_intent: idOf(session.payment_intent) })
    expect(charges.data).toHaveLength(1)
  })

  it('can be declined and tried again with another card', async () => {
    const session = await sessions().create(shopSession())
    expect(await trial.control('pay', { sessionId: session.id, card: '4000000000009995' })).toMatchObject({
      outcome: 'declined',
      declineCode: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    })
    expect(await sessions().retrieve(session.id)).toMatchObject({ status: 'open', payment_intent: null })
    expect(await trial.control('pay', { sessionId: session.id })).toMatchObject({ outcome: 'paid' })
  })

  it('asks for 3-D Secure and goes on only when it is completed', async () => {
    const session = await sessions().create(shopSession())
    const pay = (challenge: string) =>
      trial.control('pay', { sessionId: session.id, card: '4000002760003184', challenge })
    expect(await pay('fail')).toMatchObject({ outcome: 'declined', code: 'payment_intent_authentication_failure' })
    expect(await pay('complete')).toMatchObject({ outcome: 'paid' })
  })

  it('by bank debit completes unpaid and settles later', async () => {
    for (const outcome of ['succeeded', 'failed'] as const) {
      const session = await sessions().create(shopSession())
      expect(await trial.control('pay', { sessionId: session.id, method: 'bank' })).toMatchObject({
        outcome: 'processing',
      })
      expect(await sessions().retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
      await trial.control('settle', { sessionId: session.id, outcome })
      await trial.control('idle')
      const status = outcome === 'succeeded' ? 'paid' : 'unpaid'
      expect(await sessions().retrieve(session.id)).toMatchObject({ payment_status: status })
      const types = eventsAbout(session.id).map((event) => event.type)
      expect(types.sort()).toEqual([`checkout.session.async_payment_${outcome}`, 'checkout.session.completed'])
    }
  })
})

describe('refunds', () => {
  it('are partial or whole, and never more than was paid', async () => {
    const { payment_intent } = await paidSession()
    const refund = (amount?: number) =>
      trial.stripe.refunds.create({ payment_intent: idOf(payment_intent), ...(amount ? { amount } : {}) })
    expect(await refund(166)).toMatchObject({ amount: 166, status: 'succeeded' })
    expect((await fails(refund(400))).message).toContain('greater than unrefunded amount')
    expect(await refund()).toMatchObject({ amount: 333 })
    expect(await fails(refund())).toMatchObject({ code: 'charge_already_refunded' })
    const { data } = await trial.stripe.refunds.list({ payment_intent: idOf(payment_intent) })
    expect(data.map(({ amount }) => amount)).toEqual([333, 166])
  })

  it('may be pending first, or fail after they succeeded', async () => {
    const endings = [
      ['4000000000007726', 'pending', 'succeeded'],
      ['4000000000005126', 'succeeded', 'failed'],
    ] as const
    for (const [card, first, last] of endings) {
      const { payment_intent } = await paidSession(card)
      const refund = await trial.stripe.refunds.create({ payment_intent: idOf(payment_intent) })
      expect(refund.status).toBe(first)
      await trial.control('jobs')
      expect(await trial.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: last })
      await trial.control('idle')
      const types = eventsAbout(refund.id).map((event) => event.type)
      expect(types).toContain('refund.created')
      expect(types).toContain(last === 'failed' ? 'refund.failed' : 'refund.updated')
    }
  })
})

describe('disputes', () => {
  it('take the money, and give it back when they are won', async () => {
    const { payment_intent } = await paidSession('4000000000000259')
    await trial.control('jobs')
    const { data } = await trial.stripe.disputes.list({ payment_intent: idOf(payment_intent) })
    const [dispute] = data
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 499 })
    expect(dispute?.balance_transactions.map(({ net }) => net)).toEqual([-499 - 1500])
    const evidence = { uncategorized_text: 'winning_evidence' }
    const won = await trial.stripe.disputes.update(dispute?.id ?? '', { evidence })
    expect(won.status).toBe('won')
    expect(won.balance_transactions.reduce((sum, { net }) => sum + net, 0)).toBe(0)
    await trial.control('idle')
    expect(
      eventsAbout(won.id)
        .map((event) => event.type.split('.').at(-1))
        .sort(),
    ).toEqual(['closed', 'created', 'funds_reinstated', 'funds_withdrawn', 'updated'])
  })

  it('that only inquire move nothing until they escalate', async () => {
    const session = await paidSession('4000000000001976')
    await trial.control('jobs')
    const [inquiry] = (await trial.stripe.disputes.list({ payment_intent: idOf(session.payment_intent) })).data
    expect(inquiry).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] })
    const evidence = { uncategorized_text: 'escalate_inquiry_evidence' }
    expect(await trial.stripe.disputes.update(inquiry?.id ?? '', { evidence })).toMatchObject({
      status: 'needs_response',
    })
  })

  it('cannot follow a whole refund, nor a refund an open dispute', async () => {
    const refunded = await paidSession()
    await trial.stripe.refunds.create({ payment_intent: idOf(refunded.payment_intent) })
    await expect(trial.control('dispute', { sessionId: refunded.id, action: 'open' })).rejects.toThrow(
      'cannot be disputed',
    )
    const disputed = await paidSession()
    const dispute = await trial.control<Stripe.Dispute>('dispute', { sessionId: disputed.id, action: 'open' })
    expect(await fails(trial.stripe.refunds.create({ payment_intent: idOf(disputed.payment_intent) }))).toMatchObject({
      code: 'charge_disputed',
    })
    expect(await trial.stripe.disputes.close(dispute.id)).toMatchObject({ status: 'lost' })
  })
})

describe('idempotency keys', () => {
  it('give the first answer again, and refuse other parameters', async () => {
    const options = { idempotencyKey: 'purchase-1' }
    const first = await sessions().create(shopSession(), options)
    const second = await sessions().create(shopSession(), options)
    expect(second.id).toBe(first.id)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    const other = await fails(sessions().create(shopSession({ metadata: { purchase_id: 'p2' } }), options))
    expect(other).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
  })

  it('do not remember a refusal of the parameters', async () => {
    const options = { idempotencyKey: 'purchase-2' }
    await fails(sessions().create(shopSession({ customer: 'cus_none' }), options))
    expect(await sessions().create(shopSession(), options)).toMatchObject({ status: 'open' })
  })

  it('make one session of a request whose answer was lost', async () => {
    const before = (await sessions().list({ limit: 100 })).data.length
    await trial.control('faults', { target: 'api', kind: 'answer-lost', path: '/v1/checkout/sessions' })
    const session = await sessions().create(shopSession(), { idempotencyKey: 'purchase-3' })
    expect(session.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect((await sessions().list({ limit: 100 })).data).toHaveLength(before + 1)
  })

  it('replay a 500 that came after the work had begun, not one from before', async () => {
    const once = { idempotencyKey: 'purchase-4', maxNetworkRetries: 0 }
    await trial.control('faults', { target: 'api', kind: 'error-kept' })
    expect(await fails(sessions().create(shopSession(), once))).toMatchObject({ statusCode: 500 })
    expect(await fails(sessions().create(shopSession(), once))).toMatchObject({ statusCode: 500 })
    await trial.control('faults', { target: 'api', kind: 'error' })
    expect(
      await sessions().create(shopSession(), { idempotencyKey: 'purchase-5', maxNetworkRetries: 1 }),
    ).toMatchObject({ status: 'open' })
  })

  it('conflict while the first request still runs', async () => {
    await trial.control('faults', { target: 'api', kind: 'slow', delayMs: 300 })
    const options = { idempotencyKey: 'purchase-6', maxNetworkRetries: 0 }
    const first = sessions().create(shopSession(), options)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await fails(sessions().create(shopSession(), options))).toMatchObject({ statusCode: 409 })
    await first
  })
})

describe('events and webhooks', () => {
  it('are listed by type, time and success, page by page', async () => {
    await trial.control('deliveries', { isHolding: true })
    const session = await paidSession()
    const types = ['checkout.session.completed', 'refund.created']
    const undelivered = await trial.stripe.events.list({ types, delivery_success: false })
    expect(undelivered.data.map((event) => event.type)).toContain('checkout.session.completed')
    expect(eventsAbout(session.id)).toEqual([])
    await trial.control('deliveries', { isHolding: false })
    await trial.control('idle')
    expect(eventsAbout(session.id)).toHaveLength(1)
    expect((await trial.stripe.events.list({ types, delivery_success: false })).data).toEqual([])
    const all = await trial.stripe.events.list({ limit: 3 }).autoPagingToArray({ limit: 20 })
    expect(new Set(all.map((event) => event.id)).size).toBe(20)
  })

  it('come again after a failure until they are taken', async () => {
    trial.shop.status = 503
    const session = await paidSession()
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(eventsAbout(session.id)).toEqual([])
    trial.shop.status = 200
    await trial.control('deliveries', { sendNow: true })
    await trial.control('idle')
    expect(eventsAbout(session.id)).toHaveLength(1)
  })

  it('come twice, as twins, cut short or badly signed on request', async () => {
    const struck = async (kind: string) => {
      await trial.control('faults', { target: 'delivery', kind, type: 'checkout.session.completed' })
      const refusedBefore = trial.shop.refused
      const session = await paidSession()
      await trial.control('deliveries', { sendNow: true })
      await trial.control('idle')
      const events = eventsAbout(session.id)
      return {
        count: events.length,
        ids: new Set(events.map((event) => event.id)).size,
        refused: trial.shop.refused - refusedBefore,
      }
    }
    expect(await struck('duplicate')).toEqual({ count: 2, ids: 1, refused: 0 })
    expect(await struck('twin')).toEqual({ count: 2, ids: 2, refused: 0 })
    expect(await struck('two-secrets')).toEqual({ count: 1, ids: 1, refused: 0 })
    expect(await struck('drop')).toEqual({ count: 0, ids: 0, refused: 0 })
    expect(await struck('vanish')).toEqual({ count: 0, ids: 0, refused: 0 })
    for (const kind of ['wrong-secret', 'stale-timestamp', 'truncated']) {
      await trial.control('faults', { target: 'delivery', kind, type: 'checkout.session.completed' })
      const refusedBefore = trial.shop.refused
      const session = await paidSession()
      await expect.poll(() => trial.shop.refused).toBe(refusedBefore + 1)
      expect(eventsAbout(session.id)).toEqual([])
      await trial.control('deliveries', { sendNow: true })
      await trial.control('idle')
      expect(eventsAbout(session.id)).toHaveLength(1)
    }
  })

  it('are sent again by hand, with the same id or as a twin', async () => {
    const session = await paidSession()
    await trial.control('idle')
    const [event] = eventsAbout(session.id)
    await trial.control('resend', { eventId: event?.id, times: 3 })
    await trial.control('twin', { eventId: event?.id })
    await trial.control('idle')
    expect(eventsAbout(session.id)).toHaveLength(5)
    expect(new Set(eventsAbout(session.id).map(({ id }) => id)).size).toBe(2)
  })

  it('show an endpoint’s secret once, when it is made', async () => {
    const made = await trial.stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:9/hook',
      enabled_events: ['customer.deleted'],
    })
    expect(made.secret).toMatch(/^whsec_/)
    expect(await trial.stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret')
    expect(await trial.stripe.webhookEndpoints.del(made.id)).toMatchObject({ deleted: true })
  })
})

describe('bad days', () => {
  it('refuse every request while the API is out of reach', async () => {
    await trial.control('outage', { isOut: true })
    const error = await fails(trial.stripe.customers.list({}, { maxNetworkRetries: 0 }))
    expect(error.type).toBe('StripeConnectionError')
    await trial.control('outage', { isOut: false })
    await expect(trial.stripe.customers.list()).resolves.toMatchObject({ object: 'list' })
  })

  it('a restart forgets nothing, and finishes what was not delivered', async () => {
    await trial.control('deliveries', { isHolding: true })
    const session = await paidSession()
    const open = await sessions().create(shopSession(), { idempotencyKey: 'purchase-7' })
    await trial.restart()
    expect(await sessions().retrieve(session.id)).toMatchObject({ status: 'complete' })
    expect((await sessions().create(shopSession(), { idempotencyKey: 'purchase-7' })).id).toBe(open.id)
    await trial.control('idle')
    expect(eventsAbout(session.id)).toHaveLength(1)
  })
})
