import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { walletOf } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'

let person: Person
beforeAll(async () => {
  person = await signUpPerson('clumsy')
})

describe('any function', () => {
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
