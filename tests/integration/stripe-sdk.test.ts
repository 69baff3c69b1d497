import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { target } from '../support/env.ts'
import { control, stripe } from '../support/stripe.ts'

const params = (): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  ui_mode: 'embedded_page',
  redirect_on_completion: 'never',
  line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 499, product_data: { name: 'Starter' } } }],
})

describe('the unmodified Stripe SDK', () => {
  it('makes a customer and a session, which is paid, refunded and told of in events', async () => {
    const customer = await stripe.customers.create({ email: 'buyer@example.com', metadata: { user: 'x' } })
    const session = await stripe.checkout.sessions.create({ ...params(), customer: customer.id })
    expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', payment_intent: null, url: null })
    expect(session.client_secret).toBeTruthy()
    await control.pay(session.id)
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] })
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid' })
    const intent = paid.payment_intent as Stripe.PaymentIntent
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 499 })
    const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 100 })
    expect(refund).toMatchObject({ status: 'succeeded', amount: 100 })
    await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 400 })).rejects.toBeInstanceOf(
      Stripe.errors.StripeInvalidRequestError,
    )
    const events = await stripe.events.list({ limit: 20 })
    expect(events.data.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['checkout.session.completed', 'payment_intent.succeeded', 'refund.created']),
    )
  })

  it('replays an idempotency key and refuses it with other parameters', async () => {
    const idempotencyKey = randomUUID()
    const first = await stripe.checkout.sessions.create(params(), { idempotencyKey })
    const again = await stripe.checkout.sessions.create(params(), { idempotencyKey })
    expect(again.id).toBe(first.id)
    await expect(
      stripe.checkout.sessions.create({ ...params(), client_reference_id: 'other' }, { idempotencyKey }),
    ).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
  })

  it('is refused what the current API version refuses', async () => {
    const refused: [string, object][] = [
      ['the old ui_mode', { ui_mode: 'embedded' }],
      ['payment_method_types', { payment_method_types: ['card'] }],
      ['a success_url with the embedded page', { success_url: 'https://example.com' }],
      ['an unknown parameter', { colour: 'green' }],
      [
        'a fractional amount',
        {
          line_items: [
            { quantity: 1, price_data: { currency: 'usd', unit_amount: 4.99, product_data: { name: 'x' } } },
          ],
        },
      ],
    ]
    for (const [what, change] of refused) {
      const create = stripe.checkout.sessions.create({ ...params(), ...change })
      await expect(create, what).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
    }
  })

  it('is refused with a wrong key, and told what is missing', async () => {
    const base = new URL(target.stripeApiBase)
    const wrong = new Stripe('sk_test_wrong', {
      host: base.hostname,
      port: Number(base.port),
      protocol: 'http',
      maxNetworkRetries: 0,
    })
    await expect(wrong.customers.list()).rejects.toBeInstanceOf(Stripe.errors.StripeAuthenticationError)
    await expect(stripe.checkout.sessions.retrieve('cs_test_nothing')).rejects.toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    })
  })

  it.each([
    ['4000000000000002', /declined/i],
    ['4000000000009995', /insufficient funds/i],
  ])('card %s is declined in words, and the session stays open', async (card, words) => {
    const session = await stripe.checkout.sessions.create(params())
    const { outcome, message } = await control.pay(session.id, card)
    expect(outcome).toBe('declined')
    expect(message).toMatch(words)
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')
  })
})
