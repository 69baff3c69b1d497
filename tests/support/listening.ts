/** A balance heard by the unmodified client, over either transport, with everything that the client says meanwhile. */
import { randomUUID } from 'node:crypto'
import type { RealtimeChannel } from '@supabase/supabase-js'
import { afterAll, beforeAll } from 'vitest'
import { queryDatabase } from './database.ts'
import type { Client } from './people.ts'
import { waitFor } from './wait.ts'

export type Transport = 'postgres_changes' | 'broadcast'
export const TRANSPORTS: Transport[] = ['postgres_changes', 'broadcast']

export interface Heard {
  channel: RealtimeChannel
  /** The rows, as they came. */
  rows: Record<string, unknown>[]
  /** The same rows' versions. */
  versions(): unknown[]
  /** Row changes only. */
  commitTimestamps: string[]
  /** What `subscribe` reported, as `STATUS` or `STATUS: reason`. */
  statuses: string[]
  system: { status: string; extension: string; message: string }[]
  /** How often the server has said that changes are heard from now on. */
  oks(): number
}

export const topicOf = (userId: string) => `user:${userId}:tokens`

/** Subscribes at once; await {@link untilLive} before changing anything that has to be heard. */
export function listen(client: Client, userId: string, transport: Transport): Heard {
  const isBroadcast = transport === 'broadcast'
  const channel = isBroadcast
    ? client.channel(topicOf(userId), { config: { private: true, broadcast: { replication_ready: true } } })
    : client.channel(`user_tokens_${userId}_${randomUUID()}`)
  const heard: Heard = {
    channel,
    rows: [],
    versions: () => heard.rows.map((row) => row.version),
    commitTimestamps: [],
    statuses: [],
    system: [],
    oks: () => heard.system.filter(({ status }) => status === 'ok').length,
  }
  channel.on('system', {}, (message: Heard['system'][number]) => heard.system.push(message))
  if (isBroadcast) {
    channel.on('broadcast', { event: 'balance_changed' }, ({ payload }) =>
      heard.rows.push(payload as Record<string, unknown>),
    )
  } else {
    const filter = `user_id=eq.${userId}`
    channel.on('postgres_changes', { event: '*', schema: 'public', table: 'user_tokens', filter }, (change) => {
      heard.rows.push(change.new)
      heard.commitTimestamps.push(change.commit_timestamp)
    })
  }
  channel.subscribe((status, error) => heard.statuses.push(error ? `${status}: ${error.message}` : status))
  return heard
}

/** @param count how many times it has to have been told so. */
export function untilLive(heard: Heard, count = 1): Promise<unknown> {
  return waitFor('the channel is live', () => heard.oks() >= count, 10_000)
}

/** Changes the wallet without changing its tokens. @returns the new version. */
export async function bump(userId: string): Promise<number> {
  const sql = 'update public.user_tokens set updated_at = now() where user_id = $1 returning version::int'
  const [row] = await queryDatabase<{ version: number }>(sql, [userId])
  return row?.version ?? 0
}

/** For a whole file: the database sends balances too; afterwards it does as before. */
export function useBroadcasts(): void {
  let before: boolean | undefined
  const set = async (isOn: boolean | null) => {
    const [row] = await queryDatabase<{ is_on: boolean }>('select public.set_balance_broadcast($1) as is_on', [isOn])
    return row?.is_on
  }
  beforeAll(async () => {
    before = await set(null)
    await set(true)
  })
  afterAll(async () => void (await set(before ?? false)))
}
