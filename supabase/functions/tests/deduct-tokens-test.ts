import { handle } from '../deduct-tokens/handler.ts'
import { equal } from './support/assert.ts'
import { addPerson, createHouse, post, readError, type Person } from './support/house.ts'

const spend = (requestId = crypto.randomUUID(), feature = 'cookbook') => ({ feature, requestId })

Deno.test('charges a feature once, however often the same request comes', async () => {
  const house = createHouse()
  const cook = await addPerson(house, 5)
  const request = spend()
  const first = await (await handle(post(request, cook.headers), house.deps)).json()
  equal(first, { balance: 3, version: 2, cost: 2, transactionId: 1 })
  const again = await (await handle(post(request, cook.headers), house.deps)).json()
  equal(again, first)
  equal(house.supabase.wallet(cook.id).balance, 3)
})

Deno.test('a person without enough tokens is told the balance and version', async () => {
  const house = createHouse()
  const cook = await addPerson(house, 1)
  const error = await readError(await handle(post(spend(), cook.headers), house.deps))
  equal(error, { status: 402, code: 'insufficient_tokens', balance: 1, version: 1 })
})

Deno.test(
  'who cannot spend reads why: too few tokens, or a debt, but never a failure because the reason is out of reach',
  async () => {
    const house = createHouse()
    const refusal = async (person: Person) =>
      (await (await handle(post(spend(), person.headers), house.deps)).json()).error
    const [poor, indebted] = [await addPerson(house, 1), await addPerson(house, 0, 17)]
    equal((await refusal(poor)).message, 'This costs 2 tokens and you have 1. Nothing was charged.')
    const owing = await refusal(indebted)
    equal(owing.code, 'insufficient_tokens')
    equal(/You owe 17 tokens.*tokens that you buy pay this first.*Nothing was charged/s.test(owing.message), true)
    house.supabase.fail('user_tokens', 'before', 5)
    equal((await refusal(indebted)).code, 'insufficient_tokens')
  },
)

Deno.test('features that are not charged directly are refused', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  for (const feature of ['recipe', 'variant', 'free-lunch', '', null, 7]) {
    const request = { requestId: crypto.randomUUID(), feature }
    equal((await readError(await handle(post(request, cook.headers), house.deps))).code, 'invalid_request')
  }
  equal(house.supabase.calls, [])
})

Deno.test('the same id is no clash between two people', async () => {
  const house = createHouse()
  const [one, other] = [await addPerson(house), await addPerson(house)]
  const request = spend()
  for (const person of [one, other]) equal((await handle(post(request, person.headers), house.deps)).status, 200)
  equal(house.supabase.wallet(one.id).balance, 1)
  equal(house.supabase.wallet(other.id).balance, 1)
})

Deno.test('a broken database is internal, and says nothing of itself', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  house.supabase.fail('deduct_tokens', 'before')
  const response = await handle(post(spend(), cook.headers), house.deps)
  const body = await response.text()
  equal(response.status, 500)
  equal(body.includes('08006') || body.includes('connection'), false)
})
