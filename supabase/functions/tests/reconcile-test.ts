import { handle as createCheckout } from '../create-checkout/handler.ts'
import { handle } from '../reconcile/handler.ts'
import { equal } from './support/assert.ts'
import { addPerson, createHouse, CRON_SECRET, post, readError, type House } from './support/house.ts'

const sweep = async (house: House) =>
  await (await handle(post({}, { 'x-cron-secret': CRON_SECRET }), house.deps)).json()

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
  const both = await handle(post({}, { ...cook.headers, 'x-cron-secret': CRON_SECRET }), house.deps)
  equal(both.status, 200, 'either header will do')
  await both.body?.cancel()
  const bearer = await handle(post({}, { authorization: `Bearer ${CRON_SECRET}` }), house.deps)
  equal(await bearer.json(), { checked: 0, mended: 0, differences: [] })
})

Deno.test('what neither webhook nor buyer brought home is settled, and a second sweep finds nothing', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  const begin = async (packageId: string) => {
    const order = { packageId, requestId: crypto.randomUUID() }
    return await (await createCheckout(post(order, buyer.headers), house.deps)).json()
  }
  const [paid, expired] = [await begin('starter'), await begin('family')]
  house.stripe.pay(paid.sessionId)
  house.stripe.session(expired.sessionId).status = 'expired'
  house.supabase.tables.purchases.push({
    ...house.supabase.tables.purchases[0],
    id: crypto.randomUUID(),
    status: 'creating',
    stripe_session_id: null,
    created_at: '2026-01-01T00:00:00Z',
  })
  const first = await sweep(house)
  equal([first.checked, first.mended], [3, 3])
  equal(
    first.differences.map(({ outcome }: { outcome: string }) => outcome),
    ['credited', 'expired', 'abandoned'],
  )
  equal(house.supabase.wallet(buyer.id).balance, 20)
  equal(await sweep(house), { checked: 0, mended: 0, differences: [] })
})

Deno.test('one purchase that cannot be checked does not keep the others waiting', async () => {
  const house = createHouse()
  const buyer = await addPerson(house, 0)
  for (const packageId of ['starter', 'family']) {
    const order = { packageId, requestId: crypto.randomUUID() }
    const { sessionId } = await (await createCheckout(post(order, buyer.headers), house.deps)).json()
    house.stripe.pay(sessionId)
  }
  house.supabase.fail('fulfil_purchase', 'before')
  const { mended, differences } = await sweep(house)
  equal([mended, differences.map(({ outcome }: { outcome: string }) => outcome)], [1, ['failed_to_check', 'credited']])
  equal((await sweep(house)).mended, 1)
  equal(house.supabase.wallet(buyer.id).balance, 80)
})
