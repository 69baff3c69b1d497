import { createClient, REALTIME_SUBSCRIBE_STATES as STATES, type RealtimeChannel } from '@supabase/supabase-js'
import { randomUUID } from 'node:crypto'
import ws from 'ws'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { queryDatabase } from '../support/database.ts'
import { target } from '../support/env.ts'
import { dropSockets, healRealtime } from '../support/faults.ts'
import { newClient, signUpPerson, type Person } from '../support/people.ts'
import { waitFor } from '../support/wait.ts'

let person: Person
beforeAll(async () => {
  person = await signUpPerson('listener')
})
afterEach(healRealtime)

interface Heard {
  channel: RealtimeChannel
  changes: { new: Record<string, unknown>; old: Record<string, unknown>; commit_timestamp: string; eventType: string }[]
  statuses: string[]
  oks: number
}

function listen(client: Person['client'], userId: string): Heard {
  const heard: Heard = {
    channel: client.channel(`user_tokens_${userId}_${randomUUID()}`),
    changes: [],
    statuses: [],
    oks: 0,
  }
  heard.channel
    .on('system', {}, (message: { status: string }) => {
      if (message.status === 'ok') heard.oks++
    })
    .on(
      'postgres_changes',
      { event: '*', schema: 'public', table: 'user_tokens', filter: `user_id=eq.${userId}` },
      (change) => heard.changes.push(change as unknown as Heard['changes'][number]),
    )
    .subscribe((status) => heard.statuses.push(status))
  return heard
}

const bump = () =>
  queryDatabase<{ version: number }>(
    'update public.user_tokens set updated_at = now() where user_id = $1 returning version::int',
    [person.id],
  )

describe('the unmodified client', () => {
  it('is told each change of its row, in order, with the types that hosted sends', async () => {
    const heard = listen(person.client, person.id)
    await waitFor('system ok', () => heard.oks > 0)
    const versions: number[] = []
    for (let change = 0; change < 50; change++) versions.push((await bump())[0]?.version ?? 0)
    await waitFor('all are heard', () => heard.changes.length >= 50)
    expect(heard.changes.map((change) => change.new.version)).toEqual(versions)
    expect(heard.changes[0]).toMatchObject({
      eventType: 'UPDATE',
      new: { user_id: person.id, balance: 3, held: 0, debt: 0 },
      old: { user_id: person.id },
      commit_timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
    })
    await person.client.removeChannel(heard.channel)
  })

  it('hears nothing of a change that was rolled back', async () => {
    const heard = listen(person.client, person.id)
    await waitFor('system ok', () => heard.oks > 0)
    await queryDatabase(
      `do $$ begin update public.user_tokens set balance = 99 where user_id = '${person.id}'; raise exception 'undo'; end $$`,
    ).catch(() => undefined)
    const [after] = await bump()
    await waitFor('the next change is heard', () => heard.changes.length > 0)
    expect(heard.changes.map((change) => change.new.version)).toEqual([after?.version])
    await person.client.removeChannel(heard.channel)
  })

  it('comes back by itself after a cut, and is told so by another system ok', async () => {
    const heard = listen(person.client, person.id)
    await waitFor('system ok', () => heard.oks > 0)
    const oks = heard.oks
    await dropSockets()
    await waitFor('the client notices', () => heard.statuses.includes('CHANNEL_ERROR'))
    await waitFor('a new system ok', () => heard.oks > oks, 10_000)
    await bump()
    await waitFor('changes are heard again', () => heard.changes.length > 0)
    await person.client.removeChannel(heard.channel)
  })

  it('with the secret key hears everybody', async () => {
    const server = newClient(target.secretKey)
    const heard = listen(server, person.id)
    await waitFor('system ok', () => heard.oks > 0)
    await bump()
    await waitFor('the change is heard', () => heard.changes.length === 1)
    await server.removeAllChannels()
  })

  it('is refused with a wrong key', async () => {
    const client = createClient(target.apiUrl, 'sb_publishable_wrong', {
      realtime: { transport: ws as unknown as typeof WebSocket },
    })
    const heard = listen(client, person.id)
    await waitFor('the refusal', () => heard.statuses.includes('CHANNEL_ERROR'))
    expect(heard.oks).toBe(0)
    await client.removeAllChannels()
    await client.realtime.disconnect()
  })

  it('is told of a table that is not published, instead of waiting in silence', async () => {
    const messages: { status: string }[] = []
    const channel = person.client
      .channel(`quiet-${randomUUID()}`)
      .on('system', {}, (message: { status: string }) => messages.push(message))
      .on('postgres_changes', { event: '*', schema: 'public', table: 'recipes' }, () => undefined)
      .subscribe()
    await waitFor('a word', () => messages.length > 0)
    expect(messages[0]?.status).toBe('error')
    await person.client.removeChannel(channel)
  })
})

describe('a private topic', () => {
  it('carries what the database sends, to those whom a policy lets in', async () => {
    const topic = `room-${randomUUID()}`
    await queryDatabase(
      `create policy "test ${topic}" on realtime.messages for select to authenticated
       using (realtime.topic() = '${topic}' and (select auth.uid()) = '${person.id}')`,
    )
    const heard: unknown[] = []
    const channel = person.client.channel(topic, { config: { private: true } })
    channel.on('broadcast', { event: 'news' }, (message) => heard.push(message.payload))
    await new Promise<void>((resolve, reject) =>
      channel.subscribe((status, error) => {
        if (status === STATES.SUBSCRIBED) resolve()
        if (status === STATES.CHANNEL_ERROR) reject(error ?? new Error('refused'))
      }),
    )
    await queryDatabase(`select realtime.send('{"tokens": 7}'::jsonb, 'news', $1, true)`, [topic])
    await waitFor('the message is heard', () => heard.length > 0)
    expect(heard[0]).toMatchObject({ tokens: 7 })
    const stranger = await signUpPerson('stranger')
    const theirs = stranger.client.channel(topic, { config: { private: true } })
    expect(await new Promise<string>((resolve) => theirs.subscribe((status) => resolve(status)))).toBe('CHANNEL_ERROR')
    await stranger.client.removeAllChannels()
    await person.client.removeChannel(channel)
    await queryDatabase(`drop policy "test ${topic}" on realtime.messages`)
  })
})
