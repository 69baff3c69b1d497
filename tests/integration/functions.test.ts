import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorBodySchema } from '@contract/errors.ts'
import { walletOf } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'

let person: Person
beforeAll(async () => {
  person = await signUpPerson('clumsy')
})

const requestId = randomUUID()
const recipe = { requestId, ingredients: ['rice'] }
const huge = 'x'.repeat(70_000)

const BAD_BODIES: [string, string, unknown][] = [
  ['create-checkout', 'nothing', {}],
  ['create-checkout', 'an unknown package', { packageId: 'yacht', requestId }],
  ['create-checkout', 'a package that is no word', { packageId: 7, requestId }],
  ['create-checkout', 'a request id that is no UUID', { packageId: 'starter', requestId: '7' }],
  ['create-checkout', 'an unknown mode', { packageId: 'starter', requestId, mode: 'popup' }],
  ['purchase-status', 'nothing', {}],
  ['purchase-status', 'a purchase id that is no UUID', { purchaseId: "'; drop table purchases; --" }],
  ['deduct-tokens', 'nothing', {}],
  ['deduct-tokens', 'an unknown feature', { feature: 'yacht', requestId }],
  ['deduct-tokens', 'a feature that is held, not charged', { feature: 'recipe', requestId }],
  ['generate-recipe', 'nothing', {}],
  ['generate-recipe', 'no ingredients', { requestId, ingredients: [] }],
  ['generate-recipe', 'ingredients that are blank', { requestId, ingredients: ['   '] }],
  [
    'generate-recipe',
    'two hundred ingredients',
    { requestId, ingredients: Array.from({ length: 200 }, (_, i) => `food ${i}`) },
  ],
  ['generate-recipe', 'ingredients that are not words', { requestId, ingredients: [1, null, {}] }],
  ['generate-recipe', 'no servings at all', { ...recipe, servings: 0 }],
  ['generate-recipe', 'a thousand servings', { ...recipe, servings: 1_000 }],
  ['generate-recipe', 'half a serving', { ...recipe, servings: 1.5 }],
  ['generate-recipe', 'ten thousand characters of notes', { ...recipe, notes: 'n'.repeat(10_000) }],
  ['generate-recipe', 'a body above 64 kB', { ...recipe, notes: huge }],
]

describe('bad input', () => {
  it.each(BAD_BODIES)('%s refuses %s with invalid_request, and nothing is charged', async (name, _, body) => {
    const answer = await callFunction(name, { token: person.accessToken, body })
    expect(answer.status, answer.text).toBe(400)
    expect(errorBodySchema.parse(answer.body).error.code).toBe('invalid_request')
    expect(answer.text).not.toMatch(/\bat .*\.ts:\d+|ZodError|stack/i)
    expect(await walletOf(person.id)).toMatchObject({ balance: 3, held: 0 })
  })

  it.each(['create-checkout', 'purchase-status', 'deduct-tokens', 'generate-recipe'])(
    '%s refuses what is not JSON, an array, nothing, and other methods',
    async (name) => {
      for (const rawBody of ['{', '[]', '"text"', 'null', '']) {
        const answer = await callFunction(name, { token: person.accessToken, rawBody })
        expect(answer.status, `${rawBody}: ${answer.text}`).toBe(400)
        expect(errorBodySchema.parse(answer.body).error.code).toBe('invalid_request')
      }
      const get = await callFunction(name, { token: person.accessToken, method: 'GET' })
      expect(get.status).toBeGreaterThanOrEqual(400)
      expect(get.status).toBeLessThan(500)
      expect(errorBodySchema.safeParse(get.body).success).toBe(true)
    },
  )

  it('answers a browser that asks first (CORS), also on errors', async () => {
    const preflight = await callFunction('generate-recipe', {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:9999',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, apikey, content-type',
      },
    })
    expect(preflight.status).toBeLessThan(300)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    const refused = await callFunction('generate-recipe', { body: {}, headers: { origin: 'http://localhost:9999' } })
    expect(refused.status).toBe(401)
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('does not know functions that do not exist', async () => {
    expect((await callFunction('print-money', { token: person.accessToken })).status).toBe(404)
    expect((await callFunction('_shared', { token: person.accessToken })).status).toBe(404)
    expect((await callFunction('..%2f..%2flocal', { token: person.accessToken })).status).toBe(404)
  })
})

describe('deduct-tokens', () => {
  it('charges a cookbook once, answers a repeat alike, and refuses the third with the balance', async () => {
    const buyer = await signUpPerson('printer')
    const body = { feature: 'cookbook', requestId: randomUUID() }
    const first = await callFunction('deduct-tokens', { token: buyer.accessToken, body })
    expect(first.status, first.text).toBe(200)
    expect(first.body).toMatchObject({ balance: 1, cost: 2 })
    const repeat = await callFunction('deduct-tokens', { token: buyer.accessToken, body })
    expect(repeat.status).toBe(200)
    expect((repeat.body as { transactionId: number }).transactionId).toBe(
      (first.body as { transactionId: number }).transactionId,
    )
    const broke = await callFunction('deduct-tokens', {
      token: buyer.accessToken,
      body: { feature: 'cookbook', requestId: randomUUID() },
    })
    expect(broke.status).toBe(402)
    const wallet = await walletOf(buyer.id)
    expect(broke.body).toMatchObject({ error: { code: 'insufficient_tokens' }, balance: 1, version: wallet.version })
    expect(wallet.balance).toBe(1)
  })
})

describe('reconcile', () => {
  it('opens only with the secret', async () => {
    for (const token of [null, person.accessToken, 'wrong']) {
      const answer = await callFunction('reconcile', { token, body: {} })
      expect([401, 403]).toContain(answer.status)
    }
    const { target } = await import('../support/env.ts')
    const answer = await callFunction('reconcile', { token: target.cronSecret, body: {} })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toMatchObject({ checked: expect.any(Number) as number, mended: expect.any(Number) as number })
  })
})
