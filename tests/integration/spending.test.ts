/** What a spend costs and gives, whoever repeats it, however many come at once, and wherever the line breaks. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { recipeEventSchema } from '@contract/recipe.ts'
import { adjustTokens, brokenInvariants, queryDatabase, walletOf } from '../support/database.ts'
import { target } from '../support/env.ts'
import { callFunction, openRecipeStream, readEvents, type Answer } from '../support/functions.ts'
import { newClient, signUpPerson, type Person } from '../support/people.ts'
import { buyStarter } from '../support/purchases.ts'
import { stripe } from '../support/stripe.ts'
import { waitFor } from '../support/wait.ts'

const order = (ingredients = ['chickpeas', 'spinach', 'lemon']) => ({ requestId: randomUUID(), ingredients })
const cookbook = (requestId = randomUUID()) => ({ feature: 'cookbook', requestId })

const deduct = (person: Person, body: object) => callFunction('deduct-tokens', { token: person.accessToken, body })
const cook = (token: string, body: object) =>
  callFunction('generate-recipe', { token, headers: { accept: 'application/json' }, body })

const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort()
const recipesOf = (person: Person) =>
  queryDatabase<{ id: string }>('select id from public.recipes where user_id = $1', [person.id])
const spendsOf = (person: Person) =>
  queryDatabase(`select id from public.token_transactions where user_id = $1 and kind = 'spend'`, [person.id])

/** The same person on another device: another session, another token. */
async function signInAgain({ email, password }: Person): Promise<string> {
  const { data, error } = await newClient().auth.signInWithPassword({ email, password })
  if (error) throw error
  return data.session.access_token
}

describe('fifty spends at once on 23 tokens', () => {
  it('by the function: eleven cookbooks are paid, one token is left', async () => {
    const person = await signUpPerson('rush')
    await buyStarter(person)
    const answers = await Promise.all(Array.from({ length: 50 }, () => deduct(person, cookbook())))
    expect(statuses(answers)).toEqual([...Array<number>(11).fill(200), ...Array<number>(39).fill(402)])
    expect(await walletOf(person.id)).toMatchObject({ balance: 1, held: 0, debt: 0 })
    expect(await spendsOf(person)).toHaveLength(11)
  })

  it('by SQL, each on a connection of its own, holds among them: what is spent is what there was', async () => {
    const person = await signUpPerson('rush')
    await adjustTokens(person.id, 20)
    const pool = new pg.Pool({ connectionString: target.dbUrl, max: 25 })
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const [name, feature] = n % 5 === 0 ? ['reserve_tokens', 'recipe'] : ['deduct_tokens', 'cookbook']
        const sql = `select outcome from public.${name}($1, gen_random_uuid(), '${feature}', 'input')`
        return (await pool.query<{ outcome: string }>(sql, [person.id])).rows[0]?.outcome
      }),
    )
    await pool.end()
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
    const wallet = await walletOf(person.id)
    expect(count('reserved')).toBe(wallet.held)
    expect(count('reserved')).toBeLessThanOrEqual(2)
    expect(2 * count('deducted') + wallet.held + wallet.balance).toBe(23)
    expect(wallet.balance).toBeLessThan(2)
    // Which of the refusals come is up to who was first.
    expect(['reserved', 'deducted', 'insufficient_tokens', 'rate_limited']).toEqual(
      expect.arrayContaining([...new Set(outcomes)]),
    )
  })
})

/** Reads so many events and goes. @returns all that was read. */
async function leaveAfter(person: Person, body: object, eventCount: number): Promise<string> {
  const leave = new AbortController()
  const opening = openRecipeStream(person.accessToken, body, leave.signal)
  // Before the first byte, a moment is left for the request to get there.
  if (eventCount === 0) setTimeout(() => leave.abort(), 30)
  let text = ''
  try {
    const reader = (await opening).body?.getReader()
    while (reader !== undefined && text.split('event:').length - 1 < eventCount) {
      const { done, value } = await reader.read()
      if (done) break
      text += new TextDecoder().decode(value)
    }
  } catch (error) {
    if (!leave.signal.aborted) throw error
  }
  leave.abort()
  return text
}

describe('a connection that closes', () => {
  it('after any number of events: nothing charged and no step seen, or one recipe in the book, paid once', async () => {
    const sample = await signUpPerson()
    const total = (await readEvents(await openRecipeStream(sample.accessToken, order()))).length
    expect(total).toBeGreaterThan(4)
    // How many there are differs a little; whoever never leaves has read them all.
    const points = [...Array.from({ length: total }, (_, n) => n), Infinity]
    const tried = await Promise.all(
      points.map(async (eventCount) => {
        const person = await signUpPerson()
        const seen = await leaveAfter(person, order(), eventCount)
        return { eventCount, person, seen }
      }),
    )
    for (const { eventCount, person, seen } of tried) {
      await waitFor(
        `the hold is settled after ${eventCount} events`,
        async () => (await walletOf(person.id)).held === 0,
      )
      const { balance } = await walletOf(person.id)
      const recipes = await recipesOf(person)
      const spends = await spendsOf(person)
      expect([balance, recipes.length, spends.length], `after ${eventCount} of ${total} events`).toEqual(
        balance === 3 ? [3, 0, 0] : [2, 1, 1],
      )
      if (seen.includes('"steps"')) expect(balance).toBe(2)
    }
    expect(tried.at(1)?.seen).not.toContain('"steps"')
    expect((await walletOf(tried[1]?.person.id ?? '')).balance).toBe(3)
    expect((await walletOf(tried.at(-1)?.person.id ?? '')).balance).toBe(2)
  }, 60_000)

  it('while the commit is under way: the recipe is in the book, paid once, and the same request answers it', async () => {
    const person = await signUpPerson()
    const body = order()
    const blocker = new pg.Client({ connectionString: target.dbUrl })
    await blocker.connect()
    const leave = new AbortController()
    const response = await openRecipeStream(person.accessToken, body, leave.signal)
    const reading = response.body?.getReader().read()
    await reading
    await blocker.query('begin')
    await blocker.query('select from public.user_tokens where user_id = $1 for update', [person.id])
    await waitFor(
      'the commit waits for the wallet',
      async () => {
        const sql = `select pid from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%commit_hold%'`
        return (await queryDatabase(sql)).length > 0
      },
      15_000,
    )
    leave.abort()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await blocker.query('commit')
    await blocker.end()
    await waitFor('it is committed', async () => (await walletOf(person.id)).held === 0)
    expect(await walletOf(person.id)).toMatchObject({ balance: 2, held: 0 })
    const [recipe] = await recipesOf(person)
    const again = await cook(person.accessToken, body)
    expect(recipeEventSchema.parse(again.body).recipe.id).toBe(recipe?.id)
    expect(await spendsOf(person)).toHaveLength(1)
  })
})

describe('the same request', () => {
  it('from two devices at once: both get the one recipe, paid once', async () => {
    const person = await signUpPerson()
    const other = await signInAgain(person)
    const body = order()
    const [here, there] = await Promise.all([
      openRecipeStream(person.accessToken, body).then(readEvents),
      cook(other, body),
    ])
    const id = recipeEventSchema.parse(here.at(-1)?.data).recipe.id
    expect(recipeEventSchema.parse(there.body).recipe.id).toBe(id)
    expect(await recipesOf(person)).toEqual([{ id }])
    expect(await walletOf(person.id)).toMatchObject({ balance: 2, held: 0 })
  })

  it('after a reload in the middle, and after the answer was lost, is answered and paid once', async () => {
    const person = await signUpPerson()
    const body = order()
    await leaveAfter(person, body, 3)
    const afterReload = await cook(person.accessToken, body)
    // The first worker may still be giving the hold back; then the person is told to ask again.
    const first = afterReload.status === 200 ? afterReload : await cook(person.accessToken, body)
    const { recipe } = recipeEventSchema.parse(first.body)
    const afterLoss = await cook(await signInAgain(person), body)
    expect(recipeEventSchema.parse(afterLoss.body).recipe).toEqual(recipe)
    expect(await walletOf(person.id)).toMatchObject({ balance: 2, held: 0 })
    expect(await spendsOf(person)).toHaveLength(1)
  })

  it('for a cookbook, twenty times at once from two devices, is one transaction', async () => {
    const person = await signUpPerson()
    const tokens = [person.accessToken, await signInAgain(person)]
    const body = cookbook()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => callFunction('deduct-tokens', { token: tokens[n % 2], body })),
    )
    expect(statuses(answers)).toEqual(Array<number>(20).fill(200))
    expect(new Set(answers.map(({ body }) => (body as { transactionId: number }).transactionId)).size).toBe(1)
    expect(await walletOf(person.id)).toMatchObject({ balance: 1, held: 0 })
  })
})

describe('one id for two things', () => {
  it('is a conflict while the first is running, after it, and across features; nothing more is charged', async () => {
    const person = await signUpPerson()
    const body = order()
    const other = { ...body, servings: 4 }
    const running = openRecipeStream(person.accessToken, body).then(readEvents)
    await waitFor('the first is running', async () => (await walletOf(person.id)).held === 1)
    const during = await cook(person.accessToken, other)
    await running
    const after = await cook(person.accessToken, other)
    const bookWithItsId = await deduct(person, cookbook(body.requestId))
    for (const answer of [during, after, bookWithItsId]) {
      expect(answer.status, answer.text).toBe(409)
      expect(answer.body).toMatchObject({ error: { code: 'conflict' }, balance: 2 })
    }
    const paid = cookbook()
    expect((await deduct(person, paid)).status).toBe(200)
    expect((await cook(person.accessToken, { ...order(), requestId: paid.requestId })).status).toBe(409)
    expect(await walletOf(person.id)).toMatchObject({ balance: 0, held: 0 })
    expect(await spendsOf(person)).toHaveLength(2)
  })

  it('is no clash between people, even at the same moment', async () => {
    const people = await Promise.all([signUpPerson(), signUpPerson()])
    const [first, second] = [order(['rice', 'egg']), order(['oats', 'apple'])]
    const requestId = first.requestId
    const answers = await Promise.all([
      cook(people[0].accessToken, first),
      cook(people[1].accessToken, { ...second, requestId }),
    ])
    const [one, two] = answers.map(({ body }) => recipeEventSchema.parse(body).recipe)
    expect(one?.id).not.toBe(two?.id)
    for (const person of people) expect(await walletOf(person.id)).toMatchObject({ balance: 2, held: 0 })
    const books = await Promise.all(people.map((person) => deduct(person, cookbook(requestId))))
    expect(statuses(books)).toEqual([409, 409])
  })
})

describe('a person with debt', () => {
  it('can spend on nothing, reads why, and can again once the next purchase has paid it', async () => {
    const person = await signUpPerson('indebted')
    const { sessionId } = await buyStarter(person)
    for (let n = 0; n < 11; n++) expect((await deduct(person, cookbook())).status).toBe(200)
    const session = await stripe.checkout.sessions.retrieve(sessionId)
    await stripe.refunds.create({ payment_intent: session.payment_intent as string })
    await waitFor('the refund is owed', async () => (await walletOf(person.id)).debt === 19)
    for (const answer of [await deduct(person, cookbook()), await cook(person.accessToken, order())]) {
      expect(answer.status).toBe(402)
      expect(answer.body).toMatchObject({
        error: {
          code: 'insufficient_tokens',
          message: expect.stringMatching(/owe 19 tokens.*buy pay this first/s) as string,
        },
        balance: 0,
      })
    }
    expect(await walletOf(person.id)).toMatchObject({ balance: 0, held: 0, debt: 19 })
    await adjustTokens(person.id, 18)
    expect((await cook(person.accessToken, order())).status).toBe(402)
    await adjustTokens(person.id, 2)
    expect((await cook(person.accessToken, order())).status).toBe(200)
    expect(await walletOf(person.id)).toMatchObject({ balance: 0, held: 0, debt: 0 })
  })
})

it('leaves no invariant of any wallet broken', async () => {
  expect(await brokenInvariants()).toEqual([])
})
