/**
 * The functions that take tokens are killed at every step. Whoever asks again with the same request, on whatever
 * device, pays at most once, and pays if and only if there is something to show for it.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recipeEventSchema } from '@contract/recipe.ts'
import { accountsByStep, atEveryStep, killAtEveryStep, stepsOf, type Casualty } from '../support/casualties.ts'
import { accountOf, brokenInvariants, queryDatabase } from '../support/database.ts'
import { cookMood } from '../support/faults.ts'
import { callFunction } from '../support/functions.ts'
import type { Work } from '../support/killed-function.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { sweep } from '../support/sweep.ts'

interface Spender {
  person: Person
  requestId: string
}

const decide = async (): Promise<Spender> => ({ person: await signUpPerson('cook'), requestId: randomUUID() })

const orderCookbook = ({ person, requestId }: Spender): Work => ({
  name: 'deduct-tokens',
  token: person.accessToken,
  body: { feature: 'cookbook', requestId },
})
const orderRecipe = ({ person, requestId }: Spender): Work => ({
  name: 'generate-recipe',
  token: person.accessToken,
  headers: { accept: 'application/json' },
  body: { requestId, ingredients: ['chickpeas', 'spinach', 'lemon'] },
})

const send = ({ name, ...call }: Work) => callFunction(name, call)

/** Half a minute passes for the workers that are dead, so that nobody has to wait for it. */
async function letLeasesRunOut(casualties: Casualty<Spender>[]): Promise<void> {
  await queryDatabase(
    `update public.token_holds set lease_expires_at = clock_timestamp() - interval '1 second'
     where status = 'pending' and user_id = any ($1)`,
    [casualties.map(({ subject }) => subject.person.id)],
  )
}

const UNPAID = { balance: 3, held: 0, debt: 0, ledger: ['grant 3'], purchases: [], recipes: 0 }
const RECIPE_PAID = { ...UNPAID, balance: 2, ledger: ['grant 3', 'spend -1'], recipes: 1 }
const COOKBOOK_PAID = { ...UNPAID, balance: 1, ledger: ['grant 3', 'spend -2'] }

beforeAll(() => cookMood('ok', { recipeMs: 0 }))
afterAll(() => cookMood('ok'))

describe('deduct-tokens, killed at every step', () => {
  it('and asked again from two devices at once, charges once and answers both the same', async () => {
    const casualties = await killAtEveryStep(decide, orderCookbook)
    expect(stepsOf(casualties)).toContain('rpc/deduct_tokens, was answered')
    await Promise.all(
      casualties.map(async ({ killed, subject }) => {
        const [one, other] = await Promise.all([send(orderCookbook(subject)), send(orderCookbook(subject))])
        expect(one.body, killed).toMatchObject({ balance: 1, cost: 2 })
        expect(other.body, killed).toEqual(one.body)
      }),
    )
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, COOKBOOK_PAID))
    expect(await brokenInvariants()).toEqual([])
  })
})

describe.each([
  ['by a cook who can', 'ok', 'rpc/commit_hold, was answered'],
  ['by a cook who writes nonsense', 'nonsense', 'rpc/release_hold, was answered'],
] as const)('generate-recipe %s, killed at every step', (_, mood, step) => {
  async function killEverywhere(): Promise<Casualty<Spender>[]> {
    await cookMood(mood, { recipeMs: 0 })
    const casualties = await killAtEveryStep(decide, orderRecipe)
    await cookMood('ok', { recipeMs: 0 })
    expect(stepsOf(casualties)).toContain(step)
    return casualties
  }

  it('and asked again from two devices at once, delivers one recipe to both for one price', async () => {
    const casualties = await killEverywhere()
    await letLeasesRunOut(casualties)
    await Promise.all(
      casualties.map(async ({ killed, subject }) => {
        const answers = await Promise.all([send(orderRecipe(subject)), send(orderRecipe(subject))])
        const [one, other] = answers.map(({ body }) => recipeEventSchema.parse(body))
        expect(one, killed).toMatchObject({ balance: 2, cost: 1 })
        expect(other?.recipe.id, killed).toBe(one?.recipe.id)
      }),
    )
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, RECIPE_PAID))
    expect(await brokenInvariants()).toEqual([])
  })

  it('and given up by the person, gives back what it held, or was paid for what it delivered', async () => {
    const casualties = await killEverywhere()
    await letLeasesRunOut(casualties)
    await Promise.all([sweep(), sweep()])
    for (const [killed, account] of Object.entries(await accountsByStep(casualties))) {
      expect(account, killed).toEqual(account.recipes === 1 ? RECIPE_PAID : UNPAID)
    }
    expect(await brokenInvariants()).toEqual([])
  })

  it('leaves the way free for another recipe, before any sweep', async () => {
    const casualties = await killEverywhere()
    await letLeasesRunOut(casualties)
    await Promise.all(
      casualties.map(async ({ killed, subject }) => {
        const before = await accountOf(subject.person.id)
        const answer = await send(orderRecipe({ ...subject, requestId: randomUUID() }))
        expect(answer.status, killed).toBe(200)
        expect(await accountOf(subject.person.id), killed).toMatchObject({
          balance: 3 - before.recipes - 1,
          held: 0,
          recipes: before.recipes + 1,
        })
      }),
    )
    expect(await brokenInvariants()).toEqual([])
  })
})
