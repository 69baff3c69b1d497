/** People who leave, come back, and ask twice. */
import { handle } from '../generate-recipe/handler.ts'
import { readEvents } from '../_shared/event-stream.ts'
import { equal } from './support/assert.ts'
import { cook, GOOD, JSON_ONLY, order, readStream, until } from './support/cooking.ts'
import { createFakeModel, inPieces, RECIPE } from './support/fake-model.ts'
import { addPerson, createHouse, post, readError } from './support/house.ts'

Deno.test('closing the page before the end stops the model and costs nothing', async () => {
  const house = createHouse({ model: createFakeModel({ ...GOOD, pauseMs: 30 }) })
  const person = await addPerson(house, 3)
  const response = await cook(house, person, order())
  const events = readEvents(response)
  await events.next()
  await events.next()
  await events.return(undefined)
  await until(() => house.supabase.wallet(person.id).held === 0)
  equal(house.supabase.wallet(person.id).balance, 3)
  equal(house.model.aborted, 1)
  equal(house.supabase.tables.recipes.length, 0)
})

Deno.test('leaving between the last word and the commit costs nothing either', async () => {
  const house = createHouse()
  const person = await addPerson(house, 3)
  const page: { response?: Response } = {}
  const writer = {
    async *write() {
      yield JSON.stringify(RECIPE)
      await until(() => page.response !== undefined)
      await page.response?.body?.cancel()
    },
  }
  page.response = await handle(post(order(), person.headers), { ...house.deps, writer })
  await until(() => house.supabase.calls.some((name) => name === 'release_hold' || name === 'commit_hold'))
  equal(house.supabase.wallet(person.id), { balance: 3, held: 0, version: 3 })
  equal(house.supabase.tables.recipes.length, 0)
})

Deno.test('a JSON caller who goes away stops the model and pays nothing', async () => {
  const house = createHouse({ model: createFakeModel({ ...GOOD, pauseMs: 30 }) })
  const person = await addPerson(house, 3)
  const gone = new AbortController()
  const answer = handle(
    new Request(post(order(), { ...person.headers, ...JSON_ONLY }), { signal: gone.signal }),
    house.deps,
  )
  await until(() => house.model.calls.length === 1)
  gone.abort()
  await (await answer).body?.cancel()
  equal(house.supabase.wallet(person.id), { balance: 3, held: 0, version: 3 })
  equal(house.model.aborted, 1)
})

Deno.test('the finished recipe is answered again, and not paid again', async () => {
  const house = createHouse({ model: createFakeModel(GOOD) })
  const person = await addPerson(house, 3)
  const body = order()
  const first = (await readStream(await cook(house, person, body))).at(-1)?.data
  const again = await readStream(await cook(house, person, body))
  equal(
    again.map(({ name }) => name),
    ['balance', 'recipe'],
  )
  equal(again.at(-1)?.data, first)
  const json = await (await cook(house, person, body, JSON_ONLY)).json()
  equal(json.recipe.id, first?.recipe.id)
  equal(house.model.calls.length, 1)
  equal(house.supabase.wallet(person.id).balance, 2)

  house.supabase.tables.recipes.length = 0
  equal((await readError(await cook(house, person, body))).code, 'not_found')
})

Deno.test('the same request at once joins the running one', async () => {
  const house = createHouse({ model: createFakeModel({ ...GOOD, pauseMs: 10 }) })
  const person = await addPerson(house, 3)
  const body = order()
  const running = await cook(house, person, body)
  const joined = await cook(house, person, body)
  const joinedJson = await cook(house, person, body, JSON_ONLY)
  const first = (await readStream(running)).at(-1)?.data
  equal((await readStream(joined)).at(-1)?.data.recipe, first?.recipe)
  equal((await joinedJson.json()).recipe, first?.recipe)
  equal([house.model.calls.length, house.supabase.wallet(person.id).balance], [1, 2])
})

Deno.test('who joins a request that fails is told that nothing was charged, and may try again', async () => {
  const model = createFakeModel({ pieces: [], then: 'silence' }, GOOD)
  const house = createHouse({ model, silenceTimeoutMs: 150 })
  const person = await addPerson(house, 3)
  const body = order()
  const running = await cook(house, person, body)
  const joined = (await readStream(await cook(house, person, body))).at(-1)
  equal([joined?.name, joined?.data.error.code, joined?.data.balance], ['error', 'provider_unavailable', 3])
  await running.text()
  equal((await readStream(await cook(house, person, body))).at(-1)?.name, 'recipe')
  equal(house.supabase.wallet(person.id).balance, 2)
})

Deno.test(
  'who joins a request whose recipe is refused is told why, and a later failure has reasons of its own',
  async () => {
    const peanuts = [...RECIPE.ingredients, { quantity: 2, unit: 'tbsp', name: 'peanut butter' }]
    const faulty = inPieces(
      JSON.stringify({ ...RECIPE, ingredients: peanuts, steps: [...RECIPE.steps, 'Melt the peanut butter.'] }),
    )
    const model = createFakeModel({ pieces: faulty, pauseMs: 15 }, { pieces: faulty }, { pieces: [], status: 500 })
    const house = createHouse({ model })
    const person = await addPerson(house, 3)
    const asked = order({ allergies: ['peanuts'] })
    const first = await cook(house, person, asked)
    const joined = await readStream(await cook(house, person, asked))
    await first.text()
    const expected = [{ rule: 'allergen', allergen: 'peanuts', found: 'peanut butter' }]
    equal(joined.at(-1)?.data.error.faults, expected)
    equal(house.supabase.wallet(person.id), { balance: 3, held: 0, version: 3 })
    const again = await readStream(await cook(house, person, asked))
    equal([again.at(-1)?.name, again.at(-1)?.data.error.faults], ['error', undefined])
  },
)

Deno.test('who leaves a joined request does not stop it', async () => {
  const house = createHouse({ model: createFakeModel({ ...GOOD, pauseMs: 10 }) })
  const person = await addPerson(house, 3)
  const body = order()
  const running = await cook(house, person, body)
  await (await cook(house, person, body)).body?.cancel()
  equal((await readStream(running)).at(-1)?.name, 'recipe')
})
