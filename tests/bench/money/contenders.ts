/** The ways to spend two tokens that are compared: ours, the least that it can be, and the one that loses tokens. */
import type pg from 'pg'

export const WALLETS = 10_000
export const COST = 2

export interface Contender {
  database: string
  /** Spends `COST` tokens once, for a new request. @throws when that was refused. */
  spend(client: pg.Client, userId: string): Promise<void>
  /** Adds up what is in the wallets, so that it can be compared with what was spent. */
  sum: string
}

/** As long as the hash that the functions send. */
const INPUT_HASH = 'f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2'

/** One prepared call, one round trip. `deduct_tokens` as the edge function calls it. */
export const ours = (database: string): Contender => ({
  database,
  sum: 'public.user_tokens',
  async spend(client, userId) {
    const { rows } = await client.query<{ outcome: string }>({
      name: 'ours',
      text: 'select * from public.deduct_tokens($1, $2, $3, $4)',
      values: [userId, crypto.randomUUID(), 'cookbook', INPUT_HASH],
    })
    if (rows[0]?.outcome !== 'deducted') throw new Error(`A spend was answered with ${rows[0]?.outcome}`)
  },
})

/**
 * The strictest floor: the same two statements in one prepared call with our parameters, so without a round trip that
 * ours does not have either; what it does is in `sql/floor.sql`.
 */
export const oneCall = (database: string): Contender => ({
  database,
  sum: 'bench.wallets',
  async spend(client, userId) {
    const { rows } = await client.query<{ balance: number | null }>({
      name: 'one-call',
      text: 'select bench.spend($1, $2, $3, $4) as balance',
      values: [userId, crypto.randomUUID(), 'cookbook', INPUT_HASH],
    })
    if (typeof rows[0]?.balance !== 'number') throw new Error('The one call refused a spend')
  },
})

/** The floor: a bare transaction of two prepared statements, as a client sends it that has no function to call. */
export const twoStatements = (database: string): Contender => ({
  database,
  sum: 'bench.wallets',
  async spend(client, userId) {
    await client.query('begin')
    const { rows } = await client.query<{ balance: number; version: string }>({
      name: 'two-statements-update',
      text: `update bench.wallets set balance = balance - 2
             where user_id = $1 and balance >= 2 returning balance, version`,
      values: [userId],
    })
    if (rows[0] === undefined) throw new Error('The two statements refused a spend')
    const { balance, version } = rows[0]
    const requestId = crypto.randomUUID()
    await client.query({
      name: 'two-statements-insert',
      text: `insert into bench.entries
               (user_id, kind, amount, balance_after, version, reference, feature, request_id, input_hash)
             values ($1, 'spend', -2, $2, $3, $4, 'cookbook', $5, $6)`,
      values: [userId, balance, version, requestId, requestId, INPUT_HASH],
    })
    await client.query('commit')
  },
})

/** Reads, computes, writes, as most code of this kind does: what happens in between is lost. */
export const naive = (database: string): Contender => ({
  database,
  sum: 'bench.naive_wallets',
  async spend(client, userId) {
    const { rows } = await client.query<{ balance: number }>({
      name: 'naive-read',
      text: 'select balance from bench.naive_wallets where user_id = $1',
      values: [userId],
    })
    const balance = rows[0]!.balance - COST
    if (balance < 0) throw new Error('The naive way refused a spend')
    await client.query({
      name: 'naive-write',
      text: 'update bench.naive_wallets set balance = $2 where user_id = $1',
      values: [userId, balance],
    })
  },
})

export function walletId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
