import { handle as createCheckout } from '../create-checkout/handler.ts'
import { handle } from '../purchase-status/handler.ts'
import { equal } from './support/assert.ts'
import { RECEIPT_URL } from './support/fake-stripe.ts'
import { addPerson, createHouse, post, readError, type House, type Person } from './support/house.ts'

async function begin(house: House, person: Person): Promise<{ purchaseId: string; sessionId: string }> {
  const body = { packageId: 'starter', requestId: crypto.randomUUID() }
  return await (await createCheckout(post(body, person.headers), house.deps)).json()
}
const ask = async (house: House, person: Person, body: object) =>
  await (await handle(post(body, person.headers), house.deps)).json()

Deno.test('an open purchase says so; a paid one is credited on the way, once', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 3)
  const { purchaseId, sessionId } = await begin(house, buyer)
  equal(await ask(house, buyer, { purchaseId }), { status: 'open', tokens: 20, balance: 3, version: 1 })
  house.stripe.pay(sessionId)
  const answers = await Promise.all([
    ask(house, buyer, { purchaseId }),
    ask(house, buyer, { sessionId }),
    ask(house, buyer, { purchaseId }),
  ])
  for (const answer of answers) equal(answer, { status: 'paid', tokens: 20, balance: 23, version: 2 })
  equal(house.supabase.tables.purchases[0]?.credited_by, 'return')
})

Deno.test(
  "Stripe's receipt is found for who asks for it, once it is paid, and is no condition of an answer",
  async () => {
    const house = createHouse()
    const buyer = await addPerson(house, 3)
    const { purchaseId, sessionId } = await begin(house, buyer)
    equal('receiptUrl' in (await ask(house, buyer, { purchaseId, withReceipt: true })), false)
    house.stripe.pay(sessionId)
    await ask(house, buyer, { purchaseId })
    const paid = { status: 'paid', tokens: 20, balance: 23, version: 2 }
    equal(await ask(house, buyer, { purchaseId, withReceipt: true }), { ...paid, receiptUrl: RECEIPT_URL })
    const asked = house.stripe.requests.length
    equal(await ask(house, buyer, { purchaseId }), paid)
    equal(house.stripe.requests.length, asked)
    house.stripe.outage = 'connection'
    equal(await ask(house, buyer, { purchaseId, withReceipt: true }), { ...paid, receiptUrl: null })
  },
)

Deno.test('a delayed method is processing, then paid or failed', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  const { purchaseId, sessionId } = await begin(house, buyer)
  house.stripe.pay(sessionId)
  const session = house.stripe.session(sessionId)
  const intent = house.stripe.objects.get(String(session.payment_intent)) ?? {}
  session.payment_status = 'unpaid'
  intent.status = 'processing'
  equal((await ask(house, buyer, { purchaseId })).status, 'processing')
  intent.status = 'requires_payment_method'
  equal(await ask(house, buyer, { purchaseId }), { status: 'failed', tokens: 20, balance: 0, version: 1 })
})

Deno.test('an expired session ends the purchase', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const { purchaseId, sessionId } = await begin(house, buyer)
  house.stripe.session(sessionId).status = 'expired'
  equal((await ask(house, buyer, { purchaseId })).status, 'expired')
})

Deno.test("another person's purchase does not exist", async () => {
  const house = createHouse()
  const [buyer, stranger] = [await addPerson(house), await addPerson(house)]
  const { purchaseId, sessionId } = await begin(house, buyer)
  house.stripe.pay(sessionId)
  for (const by of [
    { purchaseId },
    { sessionId },
    { purchaseId: crypto.randomUUID() },
    { sessionId: 'cs_test_none' },
  ]) {
    const error = await readError(await handle(post(by, stranger.headers), house.deps))
    equal([error.status, error.code], [404, 'not_found'])
  }
  equal(house.supabase.wallet(buyer.id).balance, 3, 'and a stranger settles nothing')
})

Deno.test('without Stripe the status is not guessed; the wallet is told', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  const { purchaseId } = await begin(house, buyer)
  house.stripe.outage = 503
  const error = await readError(await handle(post({ purchaseId }, buyer.headers), house.deps))
  equal(error, { status: 502, code: 'provider_unavailable', balance: 3, version: 1 })
})

Deno.test('a session that is not what was offered credits nothing', async () => {
  const changes: Record<string, unknown>[] = [
    { amount_total: 1 },
    { amount_subtotal: 1 },
    { amount_total: null },
    { currency: 'jpy' },
    { mode: 'setup' },
    { livemode: true },
    { client_reference_id: crypto.randomUUID() },
    { customer: null },
    { customer: 'cus_of_somebody_else' },
    { metadata: {} },
    { metadata: { purchase_id: 'x' } },
  ]
  for (const change of changes) {
    const house = createHouse()
    const buyer = await addPerson(house, 0)
    house.stripe.add({ id: 'cus_of_somebody_else', object: 'customer', metadata: { user_id: crypto.randomUUID() } })
    const { purchaseId, sessionId } = await begin(house, buyer)
    house.stripe.pay(sessionId)
    Object.assign(house.stripe.session(sessionId), change)
    const answer = await ask(house, buyer, { purchaseId })
    equal(answer.balance, 0, JSON.stringify(change))
    // What names no purchase of ours, or not one at all, cannot be told apart from a session that nobody has paid.
    equal(answer.isUnderReview, 'metadata' in change ? undefined : true, JSON.stringify(change))
  }
})

Deno.test('a body without either id is invalid_request', async () => {
  const house = createHouse()
  const buyer = await addPerson(house)
  for (const body of [{}, { purchaseId: 'x' }, { sessionId: 'pi_1' }, { sessionId: 7 }]) {
    equal((await readError(await handle(post(body, buyer.headers), house.deps))).code, 'invalid_request')
  }
})
