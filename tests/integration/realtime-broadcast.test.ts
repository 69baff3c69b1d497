/** Balances that the database broadcasts: the owner hears them, nobody else does, and nobody can forge one. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@supabase/supabase-js'
import { SignJWT } from 'jose'
import ws from 'ws'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { adjustTokens, queryDatabase, walletOf } from '../support/database.ts'
import { target } from '../support/env.ts'
import { healRealtime } from '../support/faults.ts'
import { callFunction } from '../support/functions.ts'
import { bump, listen, topicOf, untilLive, useBroadcasts } from '../support/listening.ts'
import { newClient, signUpPerson, type Client, type Person } from '../support/people.ts'
import { badTokens } from '../support/tokens-of-others.ts'
import { waitFor } from '../support/wait.ts'

/** Longer than any delivery takes here. */
const QUIET_MS = 500

useBroadcasts()
let owner: Person
let stranger: Person
const clients: Client[] = []
beforeAll(async () => {
  owner = await signUpPerson('owner')
  stranger = await signUpPerson('stranger')
  clients.push(owner.client, stranger.client)
})
afterEach(async () => {
  await healRealtime()
  await Promise.all(clients.map((client) => client.removeAllChannels()))
})

async function clientWith(token: string): Promise<Client> {
  const client = createClient(target.apiUrl, target.publishableKey, {
    accessToken: () => Promise.resolve(token),
    realtime: { transport: ws as unknown as typeof WebSocket },
  })
  clients.push(client)
  await client.realtime.setAuth()
  return client
}

/** @returns the first status, and whatever the channel hears. */
async function tryToJoin(client: Client, topic: string, isPrivate = true) {
  const heard: unknown[] = []
  const channel = client.channel(topic, { config: { private: isPrivate } })
  channel.on('broadcast', { event: '*' }, (message) => heard.push(message))
  const status = await new Promise<string>((resolve) =>
    channel.subscribe((first, error) => resolve(error ? `${first}: ${error.message}` : first)),
  )
  return { channel, heard, status }
}

describe('the owner', () => {
  it('hears each change of the balance, as the row that it made', async () => {
    const heard = listen(owner.client, owner.id, 'broadcast')
    await untilLive(heard)
    await adjustTokens(owner.id, 5)
    const answer = await callFunction('deduct-tokens', {
      token: owner.accessToken,
      body: { feature: 'cookbook', requestId: crypto.randomUUID() },
    })
    expect(answer.status, answer.text).toBe(200)
    await waitFor('both are heard', () => heard.rows.length === 2)
    expect(heard.rows[1]).toEqual({
      id: expect.any(String) as string,
      user_id: owner.id,
      ...(await walletOf(owner.id)),
      updated_at: expect.stringMatching(/\+00:00$/) as string,
    })
    expect(answer.body).toMatchObject({ balance: heard.rows[1]?.balance, version: heard.rows[1]?.version })
  })

  it('hears nothing of a change that was rolled back', async () => {
    const heard = listen(owner.client, owner.id, 'broadcast')
    await untilLive(heard)
    await queryDatabase(
      `do $$ begin update public.user_tokens set balance = 99 where user_id = '${owner.id}'; raise exception 'undo'; end $$`,
    ).catch(() => undefined)
    const version = await bump(owner.id)
    await waitFor('the next change is heard', () => heard.rows.length > 0)
    expect(heard.versions()).toEqual([version])
  })

  it('hears nothing while it is switched off, and no person can switch it', async () => {
    const heard = listen(owner.client, owner.id, 'broadcast')
    await untilLive(heard)
    const { error } = await owner.client.rpc('set_balance_broadcast', { p_enabled: false })
    expect(error?.code).toBe('42501')
    const server = newClient(target.secretKey)
    expect((await server.rpc('set_balance_broadcast', { p_enabled: false })).data).toBe(false)
    await bump(owner.id)
    expect((await server.rpc('set_balance_broadcast', { p_enabled: true })).data).toBe(true)
    const version = await bump(owner.id)
    await waitFor('the next change is heard', () => heard.rows.length > 0)
    expect(heard.versions()).toEqual([version])
  })
})

describe('nobody else', () => {
  it('joins: not a stranger, not without a person, not with a token that is forged or has expired', async () => {
    const attempts: [string, Client][] = [
      ['a stranger', stranger.client],
      ['anon', newClient()],
    ]
    for (const [name, token] of await badTokens(owner.id)) attempts.push([name, await clientWith(token)])
    for (const [name, client] of attempts) {
      clients.push(client)
      const { status } = await tryToJoin(client, topicOf(owner.id))
      expect(status, name).toMatch(/^CHANNEL_ERROR/)
    }
  })

  it('hears it on a public channel of the same name', async () => {
    const { heard, status } = await tryToJoin(stranger.client, topicOf(owner.id), false)
    expect(status).toBe('SUBSCRIBED')
    const own = listen(owner.client, owner.id, 'broadcast')
    await untilLive(own)
    const version = await bump(owner.id)
    await waitFor('the owner hears it', () => own.versions().includes(version))
    await sleep(QUIET_MS)
    expect(heard).toEqual([])
  })

  it('goes on hearing it once the token is another person’s, or has expired', async () => {
    const expiresInMs = 2_500
    const shortLived = await new SignJWT({ sub: owner.id, role: 'authenticated', aud: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setExpirationTime(Math.ceil((Date.now() + expiresInMs) / 1000))
      .sign(new TextEncoder().encode(target.jwtSecret))
    let token = owner.accessToken
    const changing = createClient(target.apiUrl, target.publishableKey, {
      accessToken: () => Promise.resolve(token),
      realtime: { transport: ws as unknown as typeof WebSocket },
    })
    clients.push(changing)
    await changing.realtime.setAuth()
    const [handedOver, expired] = [
      listen(changing, owner.id, 'broadcast'),
      listen(await clientWith(shortLived), owner.id, 'broadcast'),
    ]
    await untilLive(handedOver)
    await untilLive(expired)
    token = stranger.accessToken
    await changing.realtime.setAuth()
    for (const heard of [handedOver, expired]) {
      await waitFor('the channel is closed', () => heard.statuses.includes('CLOSED'))
    }
    expect(handedOver.system.at(-1)?.message).toContain('You do not have permissions')
    expect(expired.system.at(-1)?.message).toMatch(/^Token has expired/)
    await bump(owner.id)
    await sleep(QUIET_MS)
    expect([handedOver.rows, expired.rows]).toEqual([[], []])
  })

  it('can send: not over the socket, privately or publicly, and not by HTTP', async () => {
    const listening = listen(owner.client, owner.id, 'broadcast')
    await untilLive(listening)
    const forged = {
      type: 'broadcast' as const,
      event: 'balance_changed',
      payload: { user_id: owner.id, balance: 1_000 },
    }
    // The owner's other device may listen, and yet not speak.
    const [own, publicly] = [
      await tryToJoin(await clientWith(owner.accessToken), topicOf(owner.id)),
      await tryToJoin(stranger.client, topicOf(owner.id), false),
    ]
    expect(own.status).toBe('SUBSCRIBED')
    await own.channel.send(forged)
    await publicly.channel.send(forged)
    await expect(own.channel.httpSend(forged.event, forged.payload)).rejects.toThrow()
    const { error } = await owner.client
      .schema('realtime')
      .from('messages')
      .insert({ topic: topicOf(owner.id) })
    expect(error).not.toBeNull()
    await sleep(QUIET_MS)
    expect(listening.rows).toEqual([])
  })
})
