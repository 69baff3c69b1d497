/** Recipes that are made from another one. */
import { equal } from './support/assert.ts'
import { cook, GOOD, JSON_ONLY, order, readStream } from './support/cooking.ts'
import { createFakeModel, inPieces, RECIPE } from './support/fake-model.ts'
import { addPerson, createHouse, readError, type House, type Person } from './support/house.ts'

/** A recipe that the person has, as it lies in the Recipe Book. */
async function keepRecipe(house: House, person: Person): Promise<string> {
  const response = await cook(house, person, order(), JSON_ONLY)
  const { recipe } = await response.json()
  const row = house.supabase.tables.recipes.find(({ id }) => id === recipe.id)
  if (row) row.title = 'Sunday chicken'
  return recipe.id
}

Deno.test('a variant is written from its original, paid as a variant, and leads back to it', async () => {
  const house = createHouse({ model: createFakeModel(GOOD) })
  const person = await addPerson(house, 3)
  const variantOf = await keepRecipe(house, person)
  const asked = { requestId: crypto.randomUUID(), variantOf, diet: ['halal'], servings: 2 }
  const last = (await readStream(await cook(house, person, asked))).at(-1)
  equal(last?.data.recipe.content, {
    ...RECIPE,
    diet: [...RECIPE.diet, 'halal'],
    variantOf: { id: variantOf, title: 'Sunday chicken' },
  })
  equal(house.supabase.tables.token_holds.at(-1)?.feature, 'variant')
  equal(house.supabase.wallet(person.id).balance, 1)
  const sent = JSON.parse(house.model.calls.at(-1)?.messages.at(-1)?.content ?? '')
  equal(
    sent.ingredients,
    RECIPE.ingredients.map(({ name }) => name),
  )
  equal([sent.original.title, sent.original.steps], [RECIPE.title, RECIPE.steps])

  house.supabase.tables.recipes.splice(0, 1)
  const again = (await readStream(await cook(house, person, asked))).at(-1)
  equal(again?.data.recipe.id, last?.data.recipe.id, 'what was paid for is delivered again, its original gone or not')
})

Deno.test('a variant that breaks what was asked is not charged', async () => {
  const meat = { ...RECIPE, title: 'Vegan chicken' }
  const house = createHouse({ model: createFakeModel(GOOD, { pieces: inPieces(JSON.stringify(meat)) }) })
  const person = await addPerson(house, 3)
  const asked = { requestId: crypto.randomUUID(), variantOf: await keepRecipe(house, person), diet: ['vegan'] }
  const last = (await readStream(await cook(house, person, asked))).at(-1)
  equal([last?.name, last?.data.error.faults?.[0]?.diet], ['error', 'vegan'])
  equal(house.supabase.wallet(person.id).balance, 2)
})

Deno.test('nobody makes a variant of somebody else’s recipe, or of none', async () => {
  const house = createHouse({ model: createFakeModel(GOOD) })
  const [owner, stranger] = [await addPerson(house, 3), await addPerson(house, 3)]
  for (const variantOf of [await keepRecipe(house, owner), crypto.randomUUID()]) {
    const answer = await readError(await cook(house, stranger, { requestId: crypto.randomUUID(), variantOf }))
    equal([answer.status, answer.code], [404, 'not_found'])
  }
  equal(house.supabase.wallet(stranger.id), { balance: 3, held: 0, version: 1 })
  equal(house.model.calls.length, 1)
})

Deno.test('a model that claims an original is not believed', async () => {
  const claiming = { ...RECIPE, variantOf: { id: crypto.randomUUID(), title: 'Mine' } }
  const house = createHouse({ model: createFakeModel({ pieces: inPieces(JSON.stringify(claiming)) }) })
  const last = (await readStream(await cook(house, await addPerson(house), order()))).at(-1)
  equal(last?.data.recipe.content, RECIPE)
})
