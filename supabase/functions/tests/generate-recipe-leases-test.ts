/** Workers that die, are taken for dead, or lose their answers. */
import { handle } from '../generate-recipe/handler.ts'
import { equal, excludes, ok } from './support/assert.ts'
import { cook, GOOD, JSON_ONLY, NONSENSE, order, readStream, until } from './support/cooking.ts'
import { createFakeModel, RECIPE, type Performance } from './support/fake-model.ts'
import { addPerson, createHouse, post, readError, type House, type Person } from './support/house.ts'

Deno.test('a hold that ran out delivers nothing', async () => {
  const house = createHouse({ model: createFakeModel({ ...GOOD, pauseMs: 10 }) })
  const person = await addPerson(house, 3)
  const response = await cook(house, person, order())
  const hold = house.supabase.tables.token_holds[0] ?? {}
  hold.status = 'expired'
  const events = await readStream(response)
  equal([events.at(-1)?.name, events.at(-1)?.data.error.code], ['error', 'provider_unavailable'])
  excludes(JSON.stringify(events), 'SECRET-STEP')
  equal(house.supabase.tables.recipes.length, 0)
})

/** A recipe that somebody began and will not end: a worker that was killed. */
async function killWorker(house: House, person: Person, body: object): Promise<Record<string, unknown>> {
  const silent = createHouse({ model: createFakeModel({ pieces: [], then: 'silence' }), silenceTimeoutMs: 60_000 })
  const deps = { ...house.deps, writer: silent.deps.writer, renewMs: 60_000 }
  const gone = new AbortController()
  // Its answer is never read and never cut off, as when a process dies: nothing is given back.
  void handle(new Request(post(body, { ...person.headers, ...JSON_ONLY }), { signal: gone.signal }), deps)
  await until(() => house.supabase.wallet(person.id).held === 1)
  return house.supabase.tables.token_holds[0] ?? {}
}

Deno.test('a request whose worker died is taken over by who asks again, and paid once', async () => {
  const house = createHouse({ model: createFakeModel(GOOD) })
  const person = await addPerson(house, 3)
  const body = order()
  const hold = await killWorker(house, person, body)
  const joined = cook(house, person, body, JSON_ONLY)
  const other = cook(house, person, body, JSON_ONLY)
  await until(() => house.supabase.calls.filter((name) => name === 'token_holds').length >= 2)
  equal(house.supabase.wallet(person.id).held, 1, 'while the lease runs, both wait')
  hold.lease_expires_at = new Date(Date.now() - 1).toISOString()
  const bodies = [await (await joined).json(), await (await other).json()]
  equal(bodies[0].recipe.id, bodies[1].recipe.id)
  equal([house.model.calls.length, house.supabase.wallet(person.id).balance], [1, 2], 'one of them wrote it')
})

Deno.test('a worker that was taken for dead delivers nothing of its own', async () => {
  const slow: Performance = { ...GOOD, pauseMs: 25 }
  const house = createHouse({ model: createFakeModel(slow, GOOD) })
  const person = await addPerson(house, 3)
  const body = order()
  const first = await handle(post(body, person.headers), { ...house.deps, renewMs: 60_000 })
  const hold = house.supabase.tables.token_holds[0] ?? {}
  hold.lease_expires_at = new Date(Date.now() - 1).toISOString()
  const second = (await readStream(await cook(house, person, body))).at(-1)
  equal(second?.name, 'recipe')
  const late = (await readStream(first)).at(-1)
  equal(late?.data.recipe.id, second?.data.recipe.id, 'it answers what the other one delivered')
  equal(house.supabase.tables.recipes.length, 1)
  equal(house.supabase.wallet(person.id), { balance: 2, held: 0, version: 5 })
})

Deno.test('a worker that lost its hold to another stops, and leaves it to that one', async () => {
  const house = createHouse({ model: createFakeModel({ pieces: [], then: 'silence' }), silenceTimeoutMs: 5_000 })
  const person = await addPerson(house, 3)
  const running = await handle(post(order(), person.headers), { ...house.deps, renewMs: 20 })
  const hold = house.supabase.tables.token_holds[0] ?? {}
  await until(() => house.supabase.calls.includes('renew_hold'))
  hold.worker_id = crypto.randomUUID()
  const last = (await readStream(running)).at(-1)
  equal([last?.name, last?.data.error.code], ['error', 'rate_limited'])
  equal(house.model.aborted, 1)
  equal(house.supabase.wallet(person.id).held, 1)
})

Deno.test('a renewal that fails is tried again; the work goes on', async () => {
  const house = createHouse({ model: createFakeModel({ ...GOOD, pauseMs: 10 }) })
  const person = await addPerson(house, 3)
  house.supabase.fail('renew_hold', 'before', 3)
  const response = await handle(post(order(), person.headers), { ...house.deps, renewMs: 20 })
  equal((await readStream(response)).at(-1)?.name, 'recipe')
  ok(house.supabase.calls.filter((name) => name === 'renew_hold').length > 3)
})

Deno.test('a commit whose answers are lost is still delivered, and paid once', async () => {
  for (const times of [1, 2]) {
    const house = createHouse({ model: createFakeModel(GOOD) })
    const person = await addPerson(house, 3)
    house.supabase.fail('commit_hold', 'after', times)
    const events = await readStream(await cook(house, person, order()))
    equal([events.at(-1)?.name, events.at(-1)?.data.recipe?.title], ['recipe', RECIPE.title])
    equal(house.supabase.wallet(person.id), { balance: 2, held: 0, version: 3 })
  }
})

Deno.test('a reservation whose answer is lost leaves nothing held', async () => {
  const house = createHouse({ model: createFakeModel(GOOD) })
  const person = await addPerson(house, 3)
  const body = order()
  house.supabase.fail('reserve_tokens', 'after')
  equal((await readError(await cook(house, person, body))).code, 'internal')
  equal(house.supabase.wallet(person.id).held, 0)
  equal((await readStream(await cook(house, person, body))).at(-1)?.name, 'recipe')
})

Deno.test('when even giving back fails, the person is told that it comes by itself', async () => {
  const house = createHouse({ model: createFakeModel(NONSENSE) })
  const person = await addPerson(house, 3)
  house.supabase.fail('release_hold', 'before')
  const last = (await readStream(await cook(house, person, order()))).at(-1)
  equal(last?.data.error.code, 'internal')
  ok(last?.data.error.message.includes('by itself'))
})
