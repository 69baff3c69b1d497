/** An account is there, whole, or gone, whole; and whoever asks again comes to the end of it. */
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { killAtEveryStep, stepsOf } from '../support/casualties.ts'
import { brokenInvariants, queryDatabase } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import type { Work } from '../support/killed-function.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { openCheckout, payablePages } from '../support/purchases.ts'

/** Somebody with a recipe, and with a page open on which they could pay. */
async function livelyPerson(): Promise<Person> {
  const person = await signUpPerson('leaving')
  await queryDatabase('select public.reserve_tokens($1, $2, $3, $4)', [person.id, randomUUID(), 'recipe', 'kept'])
  await queryDatabase(
    `select public.commit_hold(user_id, request_id, 'Soup', '{}') from public.token_holds where user_id = $1`,
    [person.id],
  )
  await openCheckout(person)
  return person
}

const leave = (person: Person): Work => ({
  name: 'delete-account',
  token: person.accessToken,
  body: { confirmation: person.password },
})

const left = async ({ id }: Person) =>
  (
    await queryDatabase<{ people: number; recipes: number }>(
      `select (select count(*)::integer from auth.users where id = $1) as people,
         (select count(*)::integer from public.recipes where user_id = $1) as recipes`,
      [id],
    )
  )[0]

it('delete-account, killed at every step, never leaves half a person, and is finished by asking again', async () => {
  const casualties = await killAtEveryStep(livelyPerson, leave)
  expect(stepsOf(casualties)).toContain('rpc/delete_account, was answered')
  for (const { killed, subject } of casualties) {
    const before = await left(subject)
    expect(before?.recipes, killed).toBe(before?.people)
    const { name, ...call } = leave(subject)
    const answer = await callFunction(name, call)
    expect(answer.status, `${killed}: ${answer.text}`).toBe(before?.people === 1 ? 200 : 401)
    expect(await left(subject), killed).toEqual({ people: 0, recipes: 0 })
    expect(await payablePages(subject), killed).toEqual([])
  }
  expect(await brokenInvariants()).toEqual([])
})
