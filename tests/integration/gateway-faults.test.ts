/** What the unmodified client makes of a bad way to the API. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { target } from '../support/env.ts'
import { healGateway, setGateway } from '../support/faults.ts'
import { callFunction } from '../support/functions.ts'
import { bump, listen, untilLive } from '../support/listening.ts'
import { walletOf } from '../support/database.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { waitFor } from '../support/wait.ts'

let person: Person
beforeAll(async () => {
  person = await signUpPerson('commuter')
})
afterEach(async () => {
  await healGateway()
  await person.client.removeAllChannels()
})

const read = () => person.client.from('user_tokens').select('balance').retry(false)
const spend = () =>
  callFunction('deduct-tokens', {
    token: person.accessToken,
    body: { feature: 'cookbook', requestId: crypto.randomUUID() },
  })

describe('the way to the API', () => {
  it('can be slow, on one path alone', async () => {
    await setGateway({ path: '/rest/v1', slowMs: 600 })
    const askedAt = Date.now()
    expect((await read()).error).toBeNull()
    expect(Date.now() - askedAt).toBeGreaterThan(550)
    const askedAgainAt = Date.now()
    expect((await person.client.auth.getUser()).error).toBeNull()
    expect(Date.now() - askedAgainAt).toBeLessThan(550)
  })

  it('can answer the next so many with an error that a browser may read', async () => {
    await setGateway({ path: '/rest/v1', error: { status: 500, next: 2 } })
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([500, 500, 200])
    await setGateway({ path: '/functions/v1', error: { status: 503 } })
    const answer = await spend()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const preflight = await fetch(`${target.functionsUrl}/deduct-tokens`, {
      method: 'OPTIONS',
      headers: { origin: target.appUrl, 'access-control-request-method': 'POST' },
    })
    expect(preflight.ok).toBe(true)
  })

  it('can refuse who is signed in', async () => {
    await setGateway({ error: { status: 401 } })
    expect((await read()).status).toBe(401)
    expect((await person.client.auth.getUser(person.accessToken)).error?.status).toBe(401)
    await healGateway()
    expect((await read()).status).toBe(200)
  })

  it('can lose the answer to what was done', async () => {
    const before = await walletOf(person.id)
    await setGateway({ path: '/functions/v1', loseAnswer: true })
    await expect(spend()).rejects.toThrow('fetch failed')
    await waitFor('it was done', async () => (await walletOf(person.id)).balance === before.balance - 2)
  })

  it('can be cut, what is under way and the sockets too, and comes back', async () => {
    const heard = listen(person.client, person.id, 'postgres_changes')
    await untilLive(heard)
    await setGateway({ slowMs: 5_000 })
    const underWay = read()
    await sleep(100)
    await setGateway({ slowMs: 0, offline: true })
    expect((await underWay).error?.message).toContain('fetch failed')
    expect((await read()).error?.message).toContain('fetch failed')
    await waitFor('the socket is cut', () => heard.statuses.some((status) => status.startsWith('CHANNEL_ERROR')))

    await healGateway()
    expect((await read()).error).toBeNull()
    await untilLive(heard, 2)
    const version = await bump(person.id)
    await waitFor('changes are heard again', () => heard.versions().includes(version))
  })

  it('can be closed to sockets alone', async () => {
    await setGateway({ path: '/realtime/v1', error: { status: 429 } })
    const heard = listen(person.client, person.id, 'postgres_changes')
    await waitFor('the refusal', () => heard.statuses.some((status) => status.startsWith('CHANNEL_ERROR')))
    expect((await read()).error).toBeNull()
    await healGateway()
    await untilLive(heard)
  })

  it('is switched by pages of this machine only, which read the answer', async () => {
    const ask = (origin: string) => fetch(`${target.apiUrl}/_control`, { headers: { origin } })
    const answer = await ask(target.appUrl)
    expect(answer.headers.get('access-control-allow-origin')).toBe(target.appUrl)
    expect(await answer.json()).toHaveProperty(['faults', '/rest/v1', 'slowMs'], 0)
    expect((await ask('https://example.com')).status).toBe(403)
    await expect(setGateway({ path: '/elsewhere', slowMs: 1 })).rejects.toThrow(/400.*path/)
  })
})
