/**
 * May this person read from, or write to, a private topic? The policies of `realtime.messages` say so. They are
 * asked as hosted asks them: with a message of the topic that exists only in a transaction that is rolled back.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Identity } from './identity.ts'

const INSERT_PROBE = `insert into realtime.messages (id, topic, extension) values ($1, $2, 'broadcast')`
const INSUFFICIENT_PRIVILEGE = '42501'

/** @throws when a policy errs or the database is out of reach; the caller must then refuse. */
export async function mayRead(pool: pg.Pool, identity: Identity, topic: string): Promise<boolean> {
  return inProbe(pool, async (client) => {
    const id = randomUUID()
    await client.query(INSERT_PROBE, [id, topic])
    await actAs(client, identity, topic)
    const { rowCount } = await client.query('select from realtime.messages where id = $1', [id])
    return rowCount === 1
  })
}

/** @throws as {@link mayRead}. */
export async function mayWrite(pool: pg.Pool, identity: Identity, topic: string): Promise<boolean> {
  return inProbe(pool, async (client) => {
    await actAs(client, identity, topic)
    try {
      await client.query(INSERT_PROBE, [randomUUID(), topic])
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE) return false
      throw error
    }
  })
}

async function actAs(client: pg.PoolClient, { role, subject, claims }: Identity, topic: string): Promise<void> {
  await client.query(
    `select set_config('role', $1, true),
            set_config('realtime.topic', $2, true),
            set_config('request.jwt.claims', $3, true),
            set_config('request.jwt.claim.sub', $4, true),
            set_config('request.jwt.claim.role', $1, true)`,
    [role, topic, claims, subject ?? ''],
  )
}

async function inProbe(pool: pg.Pool, ask: (client: pg.PoolClient) => Promise<boolean>): Promise<boolean> {
  const client = await pool.connect()
  let failure: Error | undefined
  try {
    await client.query('begin')
    return await ask(client)
  } finally {
    // A connection that cannot even roll back would keep the person's role: it must not be used again.
    await client.query('rollback').catch((error: Error) => (failure = error))
    client.release(failure)
  }
}
