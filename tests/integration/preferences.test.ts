/** Allergies are health data: they are their owner's alone. And what the form offers, the database takes. */
import { ALLERGENS, DIETS } from '@contract/wishes'
import { beforeAll, describe, expect, it } from 'vitest'
import { queryDatabase } from '../support/database.ts'
import { target } from '../support/env.ts'
import { newClient, signUpPerson, type Person } from '../support/people.ts'

let owner: Person
let stranger: Person
const everything = () => ({
  user_id: owner.id,
  diets: DIETS.map(({ id }) => id),
  allergens: ALLERGENS.map(({ id }) => id),
  units: 'us',
})

beforeAll(async () => {
  owner = await signUpPerson('owner')
  stranger = await signUpPerson('stranger')
  const { error } = await owner.client.from('preferences').upsert(everything())
  expect(error).toBeNull()
})

const kept = () =>
  queryDatabase('select diets, allergens, units from public.preferences where user_id = $1', [owner.id])

describe('preferences', () => {
  it('may be every diet and allergen that the recipes are checked for', async () => {
    const { data } = await owner.client.from('preferences').select('user_id, diets, allergens, units').single()
    expect(data).toEqual(everything())
  })

  it('are changed in part', async () => {
    const { error } = await owner.client.from('preferences').upsert({ user_id: owner.id, units: 'metric' })
    expect(error).toBeNull()
    expect(await kept()).toMatchObject([{ units: 'metric', diets: everything().diets }])
  })

  it.each([
    ['a diet', { diets: ['carnivore'] }],
    ['an allergen', { allergens: ['Peanuts'] }],
    ['units', { units: 'imperial' }],
    ['more than there are', { diets: Array.from({ length: 1_000 }, () => 'vegan') }],
  ])('are refused when code knows no such thing: %s', async (_what, change) => {
    const before = await kept()
    const { error } = await owner.client.from('preferences').upsert({ user_id: owner.id, ...change })
    expect(error).not.toBeNull()
    expect(await kept()).toEqual(before)
  })

  it('can be read and written by nobody else', async () => {
    const before = await kept()
    for (const client of [stranger.client, newClient(), newClient(target.secretKey)]) {
      const { data } = await client.from('preferences').select('*').eq('user_id', owner.id)
      expect(data ?? []).toEqual([])
      const row = { user_id: owner.id, diets: [], allergens: [] }
      expect((await client.from('preferences').insert(row)).error).not.toBeNull()
      expect((await client.from('preferences').upsert(row)).error).not.toBeNull()
      await client.from('preferences').update(row).eq('user_id', owner.id)
      await client.from('preferences').delete().eq('user_id', owner.id)
    }
    expect(await kept()).toEqual(before)
  })

  it('cannot be handed to somebody else', async () => {
    const { error } = await owner.client.from('preferences').update({ user_id: stranger.id }).eq('user_id', owner.id)
    expect(error).not.toBeNull()
    expect(await kept()).toHaveLength(1)
  })
})
