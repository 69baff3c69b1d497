import { handle as createCheckout } from '../create-checkout/handler.ts'
import type { Difference } from '../reconcile/report.ts'
import { handle } from '../reconcile/handler.ts'
import { equal, ok } from './support/assert.ts'
import { addPerson, createHouse, CRON_SECRET, post, readError, type House, type Person } from './support/house.ts'

const secret = { 'x-cron-secret': CRON_SECRET }

const sweep = async (house: House): Promise<{ checked: number; mended: number; differences: Difference[] }> =>
  await (await handle(post({}, secret), house.deps)).json()

const outcomes = ({ differences }: { differences: Difference[] }) =>
  differences.map(({ kind, outcome }) => `${kind} ${outcome}`)

async function begin(house: House, buyer: Person, packageId = 'starter') {
  const order = { packageId, requestId: crypto.randomUUID() }
  return await (await createCheckout(post(order, buyer.headers), house.deps)).json()
}

/** Somebody whose purchase is paid at Stripe, of which we have not heard. */
async function buy() {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  const { sessionId } = await begin(house, buyer)
  house.stripe.pay(sessionId)
  const purchase = house.supabase.tables.purchases[0] ?? {}
  const intent = String(house.stripe.session(sessionId).payment_intent)
  return {
    house,
    buyer,
    sessionId: String(sessionId),
    purchase,
    intent,
    balance: () => house.supabase.wallet(buyer.id).balance,
  }
}

const seconds = () => Math.floor(Date.now() / 1000)
const event = (id: string, type: string, objectId: string, more: object = {}) => ({
  id,
  object: 'event',
  type,
  livemode: false,
  api_version: 'x',
  created: seconds(),
  data: { object: { id: objectId } },
  ...more,
})

Deno.test('only the schedule may sweep', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const bad: Record<string, string>[] = [
    {},
    { 'x-cron-secret': '' },
    { 'x-cron-secret': `${CRON_SECRET}x` },
    cook.headers,
  ]
  for (const headers of bad) equal((await readError(await handle(post({}, headers), house.deps))).status, 401)
  const open = await handle(post({}, { 'x-cron-secret': '' }), { ...house.deps, cronSecret: '' })
  equal((await readError(open)).status, 401, 'an empty secret opens nothing')
  equal(house.supabase.tables.reconciliation_runs, [], 'and no run is begun')
  const both = await handle(post({}, { ...cook.headers, ...secret }), house.deps)
  equal(both.status, 200, 'either header will do')
  await both.body?.cancel()
  const bearer = await handle(post({}, { authorization: `Bearer ${CRON_SECRET}` }), house.deps)
  equal(await bearer.json(), { checked: 0, mended: 0, differences: [] })
})

Deno.test('what neither webhook nor buyer brought home is settled, and a second sweep finds nothing', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  const [paid, expired] = [await begin(house, buyer), await begin(house, buyer, 'family')]
  house.stripe.pay(paid.sessionId)
  house.stripe.session(expired.sessionId).status = 'expired'
  const first = await sweep(house)
  equal(outcomes(first), ['session credited', 'purchase expired'])
  equal(first.mended, 2)
  equal(first.differences[0], { kind: 'session', id: paid.sessionId, found: 'open', outcome: 'credited' })
  equal(house.supabase.wallet(buyer.id).balance, 20)
  equal(house.supabase.tables.purchases[0]?.credited_by, 'sweep')
  const second = await sweep(house)
  equal([second.mended, second.differences], [0, []])
  const runs = house.supabase.tables.reconciliation_runs
  equal(
    runs.map(({ mended, differences }) => [mended, differences]),
    [
      [2, first.differences],
      [0, []],
    ],
    'each run is on record with every difference',
  )
})

Deno.test('a purchase that was given up, but paid all the same, is credited', async () => {
  const { house, purchase, balance } = await buy()
  purchase.status = 'expired'
  equal(outcomes(await sweep(house)), ['session credited'])
  equal(balance(), 20)
})

Deno.test('two sweeps at once, and a webhook between them, credit once', async () => {
  const { house, balance } = await buy()
  const results = await Promise.all([sweep(house), sweep(house), sweep(house)])
  equal(balance(), 20)
  equal(
    results.reduce((sum, { mended }) => sum + mended, 0),
    1,
  )
})

Deno.test('events that were not delivered are worked on once; delivered and foreign ones are left alone', async () => {
  const { house, sessionId, intent, balance, purchase } = await buy()
  house.stripe.add({
    id: 're_1',
    object: 'refund',
    amount: 499,
    status: 'succeeded',
    payment_intent: intent,
    charge: null,
  })
  house.stripe.add(event('evt_1', 'checkout.session.completed', sessionId))
  house.stripe.add(event('evt_2', 'refund.created', 're_1'))
  house.stripe.add(event('evt_3', 'refund.created', 're_gone', { delivered: true }))
  house.stripe.add(event('evt_4', 'customer.updated', 'cus_1'))
  house.stripe.add(event('evt_5', 'refund.created', 're_gone', { livemode: true }))
  const first = await sweep(house)
  equal([balance(), purchase.refunded_cents], [20, 499])
  equal(first.differences.map(({ id }) => id).sort(), ['evt_1', 'evt_2'])
  equal(house.supabase.tables.stripe_events.map(({ event_id, handled }) => [event_id, handled]).sort(), [
    ['evt_1', true],
    ['evt_2', true],
  ])
  equal((await sweep(house)).differences, [], 'Stripe still lists them as undelivered; our log knows better')
})

Deno.test('an event that cannot be worked on stays unhandled, and the others are worked on', async () => {
  const { house, sessionId, intent, balance } = await buy()
  const refund = { object: 'refund', amount: 499, status: 'succeeded', payment_intent: intent, charge: null }
  house.stripe.add({ ...refund, id: 're_1' })
  house.stripe.add(event('evt_1', 'refund.created', 're_1'))
  house.stripe.add(event('evt_2', 'checkout.session.completed', sessionId))
  house.supabase.fail('apply_refund_state', 'before', 10)
  const events = (await sweep(house)).differences.filter(({ kind }) => kind === 'event')
  equal(events.map(({ id, outcome }) => [id, outcome]).sort(), [
    ['evt_1', 'failed_to_check'],
    ['evt_2', 'credited'],
  ])
  equal(balance(), 20)
  equal(house.supabase.tables.stripe_events.find(({ event_id }) => event_id === 'evt_1')?.handled ?? false, false)
})

Deno.test('an event about nothing that Stripe shows us is told to the operator once', async () => {
  const { house } = await buy()
  house.stripe.add(event('evt_1', 'refund.created', 're_gone'))
  equal(outcomes(await sweep(house)).includes('event unknown_object'), true)
  equal((await sweep(house)).differences, [])
})

Deno.test('refunds and disputes that nobody told us of are found', async () => {
  const { house, intent, purchase } = await buy()
  await sweep(house)
  const refund = { id: 're_1', object: 'refund', status: 'succeeded', payment_intent: intent, charge: null }
  house.stripe.add({ ...refund, amount: 166, created: seconds() - 20 * 86_400 })
  equal(outcomes(await sweep(house)), ['refund clawed'])
  equal(purchase.refunded_cents, 166)
  equal(outcomes(await sweep(house)), [])
  house.stripe.add({ ...refund, amount: 166, status: 'failed', created: seconds() - 20 * 86_400 })
  await sweep(house)
  equal(purchase.refunded_cents, 0, 'a refund that failed after weeks too')
  const dispute = { id: 'dp_1', object: 'dispute', amount: 499, status: 'lost', payment_intent: intent, charge: null }
  house.stripe.add({ ...dispute, created: seconds() - 90 * 86_400 })
  equal(outcomes(await sweep(house)), ['dispute clawed'])
  equal([purchase.dispute_state, purchase.disputed_cents], ['lost', 499])
})

Deno.test(
  'a purchase that never got a session is given up after a quarter of an hour, and its lost session ended',
  async () => {
    const house = createHouse()
    const buyer = await addPerson(house, 0)
    house.supabase.fail('attach_checkout_session', 'before')
    await (
      await createCheckout(post({ packageId: 'starter', requestId: crypto.randomUUID() }, buyer.headers), house.deps)
    ).body?.cancel()
    const purchase = house.supabase.tables.purchases[0] ?? {}
    equal([purchase.status, purchase.stripe_session_id], ['creating', null])
    equal((await sweep(house)).differences, [], 'while it is young, somebody may be at work on it')
    purchase.created_at = new Date(Date.now() - 16 * 60_000).toISOString()
    equal(outcomes(await sweep(house)), ['purchase abandoned'])
    equal(purchase.status, 'expired')
    const session = [...house.stripe.objects.values()].find(({ object }) => object === 'checkout.session')
    equal(session?.status, 'expired', 'nobody can pay it any more')
  },
)

Deno.test('one purchase that cannot be checked does not keep the others waiting', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  for (const packageId of ['starter', 'family']) house.stripe.pay((await begin(house, buyer, packageId)).sessionId)
  house.supabase.fail('fulfil_purchase', 'before')
  const first = await sweep(house)
  ok(outcomes(first).includes('session failed_to_check'))
  equal(house.supabase.wallet(buyer.id).balance, 80, 'and has a second chance in the same run')
})

Deno.test('while Stripe is away the rest is done, and the next run looks as far back', async () => {
  const { house, balance } = await buy()
  await sweep(house)
  house.supabase.tables.broken_invariants.push({
    user_id: crypto.randomUUID(),
    rule: 'ledger_chain',
    difference: 2,
    detail: 'row 1',
  })
  house.stripe.outage = 503
  const { differences } = await sweep(house)
  equal(
    differences.filter(({ kind }) => kind === 'step').map(({ id, detail }) => [id, detail]),
    ['events', 'sessions', 'refunds', 'disputes'].map((id) => [id, 'provider_unavailable']),
  )
  equal(outcomes({ differences }).at(-1), 'invariant broken')
  house.stripe.outage = null
  await sweep(house)
  const since = house.stripe.requests
    .filter(({ path }) => path === 'events')
    .map(({ params }) => params.get('created[gte]'))
  const start = Math.floor(
    (Date.parse(String(house.supabase.tables.reconciliation_runs[0]?.started_at)) - 48 * 3_600_000) / 1000,
  )
  equal(since.at(-1), String(start), 'two days before the last complete run began')
  equal(balance(), 20)
})
