import { handle } from '../create-checkout/handler.ts'
import { equal, ok } from './support/assert.ts'
import { MAX_CHECKOUTS } from './support/fake-money.ts'
import { addPerson, APP, createHouse, OTHER_ORIGIN, post, readError, type House, type Person } from './support/house.ts'

const order = (more: object = {}) => ({ packageId: 'starter', requestId: crypto.randomUUID(), ...more })

async function checkOut(house: House, person: Person, body: object, headers: Record<string, string> = {}) {
  const response = await handle(post(body, { ...person.headers, ...headers }), house.deps)
  equal(response.status, 200)
  return await response.json()
}

const sessionRequests = (house: House) =>
  house.stripe.requests.filter(({ method, path }) => method === 'POST' && path === 'checkout/sessions')

Deno.test('a session is made from the snapshot, for this person, before anybody can pay', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const checkout = await checkOut(house, buyer, order())
  const purchase = house.supabase.tables.purchases[0] ?? {}
  equal(checkout.purchaseId, purchase.id)
  equal([checkout.sessionId, 'open'], [purchase.stripe_session_id, purchase.status])
  equal(checkout.url, null)
  ok(checkout.clientSecret)

  const [request] = sessionRequests(house)
  const params = Object.fromEntries(request?.params ?? [])
  equal(params.mode, 'payment')
  equal(params.ui_mode, 'embedded_page')
  equal(params.redirect_on_completion, 'if_required')
  equal(params.return_url, `${APP}/purchase/return?session_id={CHECKOUT_SESSION_ID}`)
  equal(params['line_items[0][price_data][unit_amount]'], '499')
  equal(params['line_items[0][price_data][currency]'], 'usd')
  equal(params.client_reference_id, purchase.id)
  equal(params['metadata[purchase_id]'], purchase.id)
  equal(params['payment_intent_data[metadata][purchase_id]'], purchase.id)
  ok(request?.key?.includes(String(purchase.id)), 'the idempotency key names the purchase')
  const minutes = (Number(params.expires_at) * 1000 - Date.now()) / 60_000
  ok(minutes > 34 && minutes <= 60, `it ends in ${minutes} minutes`)
})

Deno.test('the hosted page has its own addresses and a url', async () => {
  const house = createHouse()
  const checkout = await checkOut(house, await addPerson(house), order({ mode: 'hosted' }))
  equal(checkout.clientSecret, null)
  ok(checkout.url)
  const params = sessionRequests(house)[0]?.params
  equal(params?.get('success_url'), `${APP}/purchase/return?session_id={CHECKOUT_SESSION_ID}`)
  equal(params?.get('return_url'), null)
})

Deno.test('the return address is one of ours, never what the request says', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  await checkOut(house, buyer, order(), { origin: OTHER_ORIGIN })
  await checkOut(house, buyer, order({ packageId: 'family', returnUrl: 'https://evil.test' }), {
    origin: 'https://evil.test',
  })
  const origins = sessionRequests(house).map(({ params }) => new URL(params.get('return_url') ?? '').origin)
  equal(origins, [OTHER_ORIGIN, APP])
})

Deno.test('the same request, at once or later, is one purchase and one session', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const body = order()
  const answers = await Promise.all([1, 2, 3].map(() => checkOut(house, buyer, body)))
  answers.push(await checkOut(house, buyer, body))
  equal(new Set(answers.map(({ sessionId }) => sessionId)).size, 1)
  equal(house.supabase.tables.purchases.length, 1)
  equal(house.supabase.tables.customers.length, 1)
})

Deno.test('another tab pays in the session that is open already', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const [one, other] = [await checkOut(house, buyer, order()), await checkOut(house, buyer, order())]
  equal(other, one)
})

Deno.test('another kind of page ends the open session and begins a purchase of its own', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const embedded = await checkOut(house, buyer, order())
  const hosted = await checkOut(house, buyer, order({ mode: 'hosted' }))
  equal(house.stripe.session(embedded.sessionId).status, 'expired')
  equal(house.stripe.session(hosted.sessionId).status, 'open')
  equal(
    house.supabase.tables.purchases.map(({ status }) => status),
    ['expired', 'open'],
  )
})

Deno.test('nothing is lost when Stripe is down: the same request goes on later', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const body = order()
  for (const outage of ['connection', 503, 429] as const) {
    house.stripe.outage = outage
    const error = await readError(await handle(post(body, buyer.headers), house.deps))
    equal([error.status, error.code], [502, 'provider_unavailable'])
  }
  house.stripe.outage = null
  await checkOut(house, buyer, body)
  equal(house.supabase.tables.purchases.length, 1)
})

Deno.test('a lost answer of Stripe, or of the database, leads to the same session', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const body = order()
  house.stripe.loseAnswerOnce = true
  await checkOut(house, buyer, body)
  equal([...house.stripe.objects.values()].filter(({ object }) => object === 'checkout.session').length, 1)

  const other = order({ packageId: 'family' })
  house.supabase.fail('attach_checkout_session', 'before')
  equal((await handle(post(other, buyer.headers), house.deps)).status, 500)
  await checkOut(house, buyer, other)
  equal([...house.stripe.objects.values()].filter(({ object }) => object === 'checkout.session').length, 2)
})

Deno.test('a failure that Stripe remembers under its key does not shut the buyer out', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  house.stripe.keepFailureOnce = true
  await checkOut(house, buyer, order())
  house.stripe.keepFailureOnce = true
  await checkOut(house, buyer, order({ packageId: 'family' }))
})

Deno.test('a customer that Stripe has forgotten is replaced', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  house.supabase.tables.customers.push({ user_id: buyer.id, customer_id: 'cus_forgotten' })
  const checkout = await checkOut(house, buyer, order())
  const customer = String(house.stripe.session(checkout.sessionId).customer)
  equal(house.stripe.objects.get(customer)?.metadata, { user_id: buyer.id })
})

Deno.test('what is paid already is a conflict, and is credited on the way', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  const body = order()
  const checkout = await checkOut(house, buyer, body)
  house.stripe.pay(checkout.sessionId)
  equal((await readError(await handle(post(body, buyer.headers), house.deps))).code, 'conflict')
  equal(house.supabase.wallet(buyer.id).balance, 20)
})

Deno.test('refusals have their own codes', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const codeOf = async (body: object) => (await readError(await handle(post(body, buyer.headers), house.deps))).code
  equal(await codeOf(order({ packageId: 'gold' })), 'invalid_request')
  equal(await codeOf(order({ packageId: '../x' })), 'invalid_request')
  equal(await codeOf(order({ mode: 'popup' })), 'invalid_request')
  const body = order()
  await checkOut(house, buyer, body)
  equal(await codeOf({ ...body, packageId: 'family' }), 'conflict')
  for (let count = 1; count < MAX_CHECKOUTS; count++) {
    for (const purchase of house.supabase.tables.purchases) purchase.status = 'expired'
    await checkOut(house, buyer, order())
  }
  for (const purchase of house.supabase.tables.purchases) purchase.status = 'expired'
  equal(await codeOf(order()), 'rate_limited')
  equal((await readError(await handle(post(order()), house.deps))).code, 'unauthorized')
})
