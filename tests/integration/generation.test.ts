import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { recipeEventSchema } from '@contract/recipe.ts'
import { adjustTokens, brokenInvariants, queryDatabase, walletOf } from '../support/database.ts'
import { cookMood, type CookMood } from '../support/faults.ts'
import { callFunction, openRecipeStream, readEvents } from '../support/functions.ts'
import { signUpPerson } from '../support/people.ts'
import { waitFor } from '../support/wait.ts'

afterEach(() => cookMood('ok'))

const request = (ingredients = ['chickpeas', 'spinach', 'lemon']) => ({ requestId: randomUUID(), ingredients })
const recipesOf = (userId: string) => queryDatabase('select * from public.recipes where user_id = $1', [userId])

describe('a recipe', () => {
  it('streams the balance first, then the recipe growing, then the paid whole; the steps never leave before', async () => {
    const cook = await signUpPerson()
    const response = await openRecipeStream(cook.accessToken, request())
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const events = await readEvents(response)
    expect(events[0]).toMatchObject({ event: 'balance', data: { balance: 2, cost: 1 } })
    const partials = events.filter(({ event }) => event === 'partial')
    expect(partials.length).toBeGreaterThan(3)
    for (const { data } of partials) expect(JSON.stringify(data)).not.toContain('"steps"')
    const last = events.at(-1)
    expect(last?.event).toBe('recipe')
    const done = recipeEventSchema.parse(last?.data)
    expect(done).toMatchObject({ balance: 2, cost: 1, recipe: { tokensSpent: 1 } })
    expect(done.recipe.content.steps.length).toBeGreaterThan(1)
    expect(await recipesOf(cook.id)).toMatchObject([{ id: done.recipe.id, tokens_spent: 1, title: done.recipe.title }])
    expect(await walletOf(cook.id)).toMatchObject({ balance: 2, held: 0 })
  })

  it('is answered as JSON on request, and the same request id answers the same recipe without paying again', async () => {
    const cook = await signUpPerson()
    const options = { token: cook.accessToken, headers: { accept: 'application/json' }, body: request() }
    const first = await callFunction('generate-recipe', options)
    const again = await callFunction('generate-recipe', options)
    expect(first.status, first.text).toBe(200)
    expect(recipeEventSchema.parse(again.body).recipe.id).toBe(recipeEventSchema.parse(first.body).recipe.id)
    expect(await walletOf(cook.id)).toMatchObject({ balance: 2, held: 0 })
    const other = { ...options, body: { ...options.body, ingredients: ['oats'] } }
    expect((await callFunction('generate-recipe', other)).status).toBe(409)
  })

  it('asked for twice at once is made once: the second joins the first', async () => {
    const cook = await signUpPerson()
    const options = { token: cook.accessToken, headers: { accept: 'application/json' }, body: request() }
    const answers = await Promise.all([
      callFunction('generate-recipe', options),
      callFunction('generate-recipe', options),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await recipesOf(cook.id)).toHaveLength(1)
    expect(await walletOf(cook.id)).toMatchObject({ balance: 2, held: 0 })
  })

  it('is refused with the balance when tokens do not suffice', async () => {
    const cook = await signUpPerson()
    await adjustTokens(cook.id, -3)
    const answer = await callFunction('generate-recipe', { token: cook.accessToken, body: request() })
    const { version } = await walletOf(cook.id)
    expect(answer.status).toBe(402)
    expect(answer.body).toMatchObject({ error: { code: 'insufficient_tokens' }, balance: 0, version })
  })
})

describe('a cook who fails', () => {
  it.each<CookMood>(['nonsense', 'truncated', 'http500', 'http429', 'invalid-schema'])(
    '(%s) costs nothing, and the person is told so',
    async (mood) => {
      const cook = await signUpPerson()
      await cookMood(mood)
      const events = await readEvents(await openRecipeStream(cook.accessToken, request()))
      const last = events.at(-1)
      expect(last).toMatchObject({ event: 'error', data: { error: { code: 'provider_unavailable' }, balance: 3 } })
      expect(JSON.stringify(last)).toMatch(/charged/i)
      expect(await walletOf(cook.id)).toMatchObject({ balance: 3, held: 0 })
      expect(await recipesOf(cook.id)).toEqual([])
    },
  )

  it('a person who leaves before the end pays nothing', async () => {
    const cook = await signUpPerson()
    await cookMood('slow')
    const leave = new AbortController()
    const response = await openRecipeStream(cook.accessToken, request(), leave.signal)
    await response.body?.getReader().read()
    expect(await walletOf(cook.id)).toMatchObject({ balance: 2, held: 1 })
    leave.abort()
    await waitFor('the hold is released', async () => (await walletOf(cook.id)).held === 0)
    expect(await walletOf(cook.id)).toMatchObject({ balance: 3, held: 0 })
    expect(await recipesOf(cook.id)).toEqual([])
  })

  it('leaves no invariant of any wallet broken', async () => {
    expect(await brokenInvariants()).toEqual([])
  })
})
