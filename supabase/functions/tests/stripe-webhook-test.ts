import Stripe from 'stripe'
import { handle as createCheckout } from '../create-checkout/handler.ts'
import { createStripe } from '../_shared/stripe.ts'
import { handle } from '../stripe-webhook/handler.ts'
import { equal, excludes } from './support/assert.ts'
import { PAID_AT } from './support/fake-stripe.ts'
import { addPerson, createHouse, OLD_WEBHOOK_SECRET, post, WEBHOOK_SECRET, type House } from './support/house.ts'

const cryptoProvider = Stripe.createSubtleCryptoProvider()
const now = () => Math.floor(Date.now() / 1000)

function makeEvent(type: string, object: object, more: object = {}): string {
  return JSON.stringify({
    id: `evt_${crypto.randomUUID().slice(0, 8)}`,
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: now(),
    livemode: false,
    type,
    data: { object },
    ...more,
  })
}

const signatureOf = (payload: string, secret = WEBHOOK_SECRET, timestamp = now()) =>
  Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp, cryptoProvider })

const send = (house: House, payload: string, signature: string | null) =>
  handle(post(payload, signature === null ? {} : { 'stripe-signature': signature }), house.deps)

async function deliver(house: House, type: string, object: object): Promise<number> {
  const payload = makeEvent(type, object)
  const response = await send(house, payload, await signatureOf(payload))
  await response.body?.cancel()
  return response.status
}

async function buy(options: { isPaid: boolean } = { isPaid: true }) {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  const order = { packageId: 'starter', requestId: crypto.randomUUID() }
  const { sessionId } = await (await createCheckout(post(order, buyer.headers), house.deps)).json()
  if (options.isPaid) house.stripe.pay(sessionId)
  const balance = () => house.supabase.wallet(buyer.id).balance
  const purchase = house.supabase.tables.purchases[0] ?? {}
  return { house, buyer, sessionId: String(sessionId), balance, purchase }
}

Deno.test('a paid session is credited, by whichever secret is live', async () => {
  for (const secret of [WEBHOOK_SECRET, OLD_WEBHOOK_SECRET]) {
    const { house, sessionId, balance } = await buy()
    const payload = makeEvent('checkout.session.completed', { id: sessionId })
    const response = await send(house, payload, await signatureOf(payload, secret))
    equal([response.status, await response.json()], [200, { received: true }])
    equal(balance(), 20)
    equal(house.supabase.tables.stripe_events[0]?.outcome, 'credited')
  }
})

Deno.test('two signatures, of which one is ours, are enough', async () => {
  const { house, sessionId, balance } = await buy()
  const payload = makeEvent('checkout.session.completed', { id: sessionId })
  const foreign = (await signatureOf(payload, 'whsec_foreign')).split(',v1=')[1]
  const ours = await signatureOf(payload)
  const [time, signature] = ours.split(',')
  const response = await send(house, payload, `${time},v1=${foreign},${signature}`)
  equal([response.status, balance()], [200, 20])
  await response.body?.cancel()
})

Deno.test('forged, stale, tampered, cut and unsigned events are 400 and change nothing', async () => {
  const { house, sessionId, balance } = await buy()
  const payload = makeEvent('checkout.session.completed', { id: sessionId })
  const good = await signatureOf(payload)
  const cases: [string, string, string | null][] = [
    ['unsigned', payload, null],
    ['empty', payload, ''],
    ['nonsense', payload, 't=1,v1=abc'],
    ['another secret', payload, await signatureOf(payload, 'whsec_guess')],
    ['stale', payload, await signatureOf(payload, WEBHOOK_SECRET, now() - 301)],
    ['tampered', payload.replace(sessionId, 'cs_test_other'), good],
    ['written anew', JSON.stringify(JSON.parse(payload), null, 2), good],
    ['cut', payload.slice(0, -5), good],
    ['no event', '{"hello":1}', await signatureOf('{"hello":1}')],
    ['no JSON', 'hello', await signatureOf('hello')],
  ]
  const before = house.supabase.calls.length
  for (const [name, body, signature] of cases) {
    const response = await send(house, body, signature)
    equal(response.status, 400, name)
    equal((await response.json()).error.code, 'invalid_request', name)
  }
  equal(balance(), 0)
  equal(house.supabase.calls.length, before, 'the database was not asked')
  excludes(house.lines.join(), WEBHOOK_SECRET)
})

Deno.test(
  'a signed event that cannot be told from others is 400, in words that do not blame the signature',
  async () => {
    const { house } = await buy()
    for (const lacking of [{ id: '' }, { id: 7 }, { id: 'evt_\u0000' }, { type: '' }, { type: null }, { data: {} }]) {
      const payload = makeEvent('checkout.session.completed', { id: 'cs_test_1' }, lacking)
      const response = await send(house, payload, await signatureOf(payload))
      const { error } = await response.json()
      equal([response.status, error.code], [400, 'invalid_request'], JSON.stringify(lacking))
      excludes(error.message, 'does not match')
    }
    equal(house.supabase.tables.stripe_events, [])
  },
)

Deno.test('an event about nothing that Stripe shows us is acknowledged, for it would never be shown', async () => {
  const { house } = await buy()
  for (const type of ['checkout.session.completed', 'refund.created', 'charge.refunded', 'charge.dispute.created']) {
    equal(await deliver(house, type, { id: 'of_another_account' }), 200, type)
    equal(await deliver(house, type, {}), 200, type)
  }
  equal(
    [...new Set(house.supabase.tables.stripe_events.map(({ outcome }) => outcome))],
    ['unknown_session', 'unknown_object'],
  )
})

Deno.test('an event of the other mode is refused', async () => {
  const { house, sessionId, balance } = await buy()
  const payload = makeEvent('checkout.session.completed', { id: sessionId }, { livemode: true })
  const response = await send(house, payload, await signatureOf(payload))
  equal([response.status, balance()], [400, 0])
  await response.body?.cancel()
})

Deno.test('another API version is only noted', async () => {
  const { house, sessionId, balance } = await buy()
  const payload = makeEvent('checkout.session.completed', { id: sessionId }, { api_version: '2020-03-02' })
  const response = await send(house, payload, await signatureOf(payload))
  equal([response.status, balance()], [200, 20])
  await response.body?.cancel()
})

Deno.test('the same event twice, twins at once, and a late second type credit once', async () => {
  const { house, sessionId, balance } = await buy()
  const payload = makeEvent('checkout.session.completed', { id: sessionId })
  const signature = await signatureOf(payload)
  for (let count = 0; count < 2; count++) await (await send(house, payload, signature)).body?.cancel()
  const statuses = await Promise.all([
    deliver(house, 'checkout.session.completed', { id: sessionId }),
    deliver(house, 'checkout.session.completed', { id: sessionId }),
    deliver(house, 'checkout.session.async_payment_succeeded', { id: sessionId }),
  ])
  equal(statuses, [200, 200, 200])
  equal(balance(), 20)
})

Deno.test('an event that lies about a payment credits nothing', async () => {
  const { house, sessionId, balance, purchase } = await buy({ isPaid: false })
  const lie = { ...house.stripe.session(sessionId), status: 'complete', payment_status: 'paid', amount_total: 499 }
  equal(await deliver(house, 'checkout.session.completed', lie), 200)
  equal([balance(), purchase.status], [0, 'open'])
})

Deno.test('what differs from the offer credits nothing and is kept for the operator', async () => {
  const differences: [string, object][] = [
    ['mode', { mode: 'subscription' }],
    ['livemode', { livemode: true }],
    ['client_reference_id', { client_reference_id: crypto.randomUUID() }],
    ['customer', { customer: null }],
  ]
  for (const [reason, change] of differences) {
    const { house, sessionId, balance, purchase } = await buy()
    Object.assign(house.stripe.session(sessionId), change)
    equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 200, reason)
    equal([balance(), house.supabase.tables.stripe_events[0]?.outcome], [0, 'mismatch'], reason)
    equal(house.supabase.tables.purchase_mismatches, [{ purchase_id: purchase.id, reason, path: 'webhook' }])
  }
})

Deno.test('a difference that cannot be recorded is our fault, so that Stripe comes again', async () => {
  const { house, sessionId } = await buy()
  house.stripe.session(sessionId).mode = 'setup'
  house.supabase.fail('record_purchase_mismatch', 'before')
  equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 500)
  equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 200)
  equal(house.supabase.tables.purchase_mismatches.length, 1)
})

Deno.test('a purchase is dated by when its money came, not by when we heard of it', async () => {
  const { house, sessionId, purchase } = await buy()
  await deliver(house, 'checkout.session.completed', { id: sessionId })
  equal(purchase.paid_at, new Date(PAID_AT * 1000).toISOString())
})

Deno.test('expired and failed sessions end the purchase without a credit', async () => {
  const expired = await buy({ isPaid: false })
  expired.house.stripe.session(expired.sessionId).status = 'expired'
  equal(await deliver(expired.house, 'checkout.session.expired', { id: expired.sessionId }), 200)
  equal([expired.balance(), expired.purchase.status], [0, 'expired'])

  const failed = await buy()
  const session = failed.house.stripe.session(failed.sessionId)
  session.payment_status = 'unpaid'
  Object.assign(failed.house.stripe.objects.get(String(session.payment_intent)) ?? {}, { status: 'canceled' })
  equal(await deliver(failed.house, 'checkout.session.async_payment_failed', { id: failed.sessionId }), 200)
  equal([failed.balance(), failed.purchase.status], [0, 'failed'])
  equal(failed.house.supabase.tables.stripe_events[0], {
    ...failed.house.supabase.tables.stripe_events[0],
    outcome: 'payment_failed',
    handled: true,
  })
})

Deno.test('sessions of another product and unknown types are acknowledged', async () => {
  const { house } = await buy()
  house.stripe.add({ id: 'cs_test_shop', object: 'checkout.session', mode: 'payment', metadata: {} })
  equal(await deliver(house, 'checkout.session.completed', { id: 'cs_test_shop' }), 200)
  equal(await deliver(house, 'payment_intent.succeeded', { id: 'pi_1' }), 200)
  equal(await deliver(house, 'customer.updated', { id: 'cus_1' }), 200)
  equal(
    house.supabase.tables.stripe_events.map(({ outcome }) => outcome),
    ['not_ours', 'ignored', 'ignored'],
  )
})

Deno.test('our faults are 5xx and leave the event unhandled, so that Stripe comes again', async () => {
  const { house, sessionId, balance } = await buy()
  for (const name of ['record_stripe_event', 'fulfil_purchase', 'finish_stripe_event']) {
    house.supabase.fail(name, 'before')
    equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 500, name)
  }
  house.stripe.outage = 503
  equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 502)
  house.stripe.outage = null
  const log = house.supabase.tables.stripe_events.map(({ outcome, handled }) => [outcome, handled ?? false])
  // The first was never recorded; what the third came to could not be noted.
  equal(log, [
    ['failed', false],
    [null, false],
    ['failed', false],
  ])
  equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 200)
  equal(balance(), 20)
})

Deno.test('a credit whose answer was lost is not given again', async () => {
  const { house, sessionId, balance } = await buy()
  house.supabase.fail('fulfil_purchase', 'after')
  equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 500)
  equal(await deliver(house, 'checkout.session.completed', { id: sessionId }), 200)
  equal(balance(), 20)
})

Deno.test('refunds are summed by their present states, whatever the event says', async () => {
  const { house, sessionId, purchase } = await buy()
  await deliver(house, 'checkout.session.completed', { id: sessionId })
  const intent = String(house.stripe.session(sessionId).payment_intent)
  const refund = (id: string, amount: number, status: string) =>
    house.stripe.add({ id, object: 'refund', amount, status, payment_intent: intent, charge: 'ch_1' })
  refund('re_1', 166, 'succeeded')
  refund('re_2', 100, 'pending')
  refund('re_3', 50, 'failed')
  refund('re_4', 40, 'canceled')
  equal(await deliver(house, 'refund.created', { id: 're_1', amount: 1 }), 200)
  equal(purchase.refunded_cents, 266)
  refund('re_1', 166, 'failed')
  equal(await deliver(house, 'refund.failed', { id: 're_1' }), 200)
  equal(purchase.refunded_cents, 100)
  house.stripe.add({ id: 'ch_1', object: 'charge', payment_intent: intent })
  refund('re_1', 499, 'succeeded')
  equal(await deliver(house, 'charge.refunded', { id: 'ch_1', amount_refunded: 1 }), 200)
  equal(purchase.refunded_cents, 599)
})

Deno.test('a refund that comes before its payment credits that first', async () => {
  const { house, sessionId, purchase, balance } = await buy()
  const intent = String(house.stripe.session(sessionId).payment_intent)
  house.stripe.add({
    id: 're_1',
    object: 'refund',
    amount: 499,
    status: 'succeeded',
    payment_intent: intent,
    charge: null,
  })
  equal(await deliver(house, 'refund.created', { id: 're_1' }), 200)
  equal([balance(), purchase.refunded_cents], [20, 499])
})

Deno.test('of two events at once, the one that read Stripe before the other does not undo its work', async () => {
  const { house, sessionId, purchase } = await buy()
  await deliver(house, 'checkout.session.completed', { id: sessionId })
  const intent = String(house.stripe.session(sessionId).payment_intent)
  const refund = (id: string, amount: number) =>
    house.stripe.add({ id, object: 'refund', amount, status: 'succeeded', payment_intent: intent, charge: null })
  refund('re_1', 100)
  let isFirst = true
  const slow: typeof fetch = async (input, init) => {
    const answer = await house.stripe.fetch(input, init)
    if (isFirst && new URL(new Request(input).url).search.includes(intent)) {
      // It has read one refund; meanwhile another is made, and its event is worked on to the end.
      isFirst = false
      refund('re_2', 200)
      equal(await deliver(house, 'refund.created', { id: 're_2' }), 200)
      equal(purchase.refunded_cents, 300)
    }
    return answer
  }
  const late = {
    ...house,
    deps: {
      ...house.deps,
      stripe: createStripe({ secretKey: 'sk_test_x', apiBase: null, webhookSecrets: [], livemode: false }, slow),
    },
  }
  equal(await deliver(late, 'refund.created', { id: 're_1' }), 200)
  equal(purchase.refunded_cents, 300)
})

Deno.test('money that goes back before it has come makes Stripe come again', async () => {
  const { house, sessionId, purchase } = await buy()
  const intent = String(house.stripe.session(sessionId).payment_intent)
  house.stripe.session(sessionId).payment_status = 'unpaid'
  house.stripe.add({
    id: 're_1',
    object: 'refund',
    amount: 499,
    status: 'succeeded',
    payment_intent: intent,
    charge: null,
  })
  equal(await deliver(house, 'refund.created', { id: 're_1' }), 500)
  house.stripe.session(sessionId).payment_status = 'paid'
  equal(await deliver(house, 'refund.created', { id: 're_1' }), 200)
  equal(purchase.refunded_cents, 499)
})

Deno.test('a refund of something else is not ours', async () => {
  const { house } = await buy()
  house.stripe.add({
    id: 're_9',
    object: 'refund',
    amount: 5,
    status: 'succeeded',
    payment_intent: 'pi_other',
    charge: null,
  })
  equal(await deliver(house, 'refund.created', { id: 're_9' }), 200)
  equal(house.supabase.tables.stripe_events[0]?.outcome, 'not_ours')
})

Deno.test('a dispute is applied in its present state; money that came back counts', async () => {
  const { house, sessionId, purchase } = await buy()
  await deliver(house, 'checkout.session.completed', { id: sessionId })
  const intent = String(house.stripe.session(sessionId).payment_intent)
  const dispute = {
    id: 'dp_1',
    object: 'dispute',
    amount: 499,
    status: 'needs_response',
    payment_intent: intent,
    charge: 'ch_1',
  }
  const moves = [{ amount: -499 }]
  house.stripe.add({ ...dispute, balance_transactions: moves })
  equal(await deliver(house, 'charge.dispute.created', { id: 'dp_1', status: 'won' }), 200)
  equal([purchase.dispute_state, purchase.disputed_cents], ['needs_response', 499])
  house.stripe.add({ ...dispute, status: 'under_review', balance_transactions: [...moves, { amount: 499 }] })
  equal(await deliver(house, 'charge.dispute.funds_reinstated', { id: 'dp_1' }), 200)
  equal(purchase.dispute_state, 'reinstated')
  house.stripe.add({ ...dispute, status: 'lost', balance_transactions: moves })
  equal(await deliver(house, 'charge.dispute.closed', { id: 'dp_1' }), 200)
  equal(purchase.dispute_state, 'lost')
})

Deno.test('a body above 1 MB is refused before its signature is looked at', async () => {
  const { house } = await buy()
  const response = await send(house, ' '.repeat(1024 * 1024 + 1), await signatureOf('x'))
  equal(response.status, 400)
  await response.body?.cancel()
  const large = makeEvent('customer.updated', { id: 'cus_1', note: 'x'.repeat(900_000) })
  const accepted = await send(house, large, await signatureOf(large))
  equal(accepted.status, 200)
  await accepted.body?.cancel()
})
