/** The database as its owner sees it, to check what people cannot. */
import pg from 'pg'
import { afterAll } from 'vitest'
import { target } from './env.ts'

let pool: pg.Pool | null = null

afterAll(async () => {
  await pool?.end()
  pool = null
})

export async function queryDatabase<Row extends pg.QueryResultRow = Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: target.dbUrl, max: 4 })
  return (await pool.query<Row>(sql, values)).rows
}

export interface WalletRow {
  balance: number
  held: number
  debt: number
  version: number
}

export async function walletOf(userId: string): Promise<WalletRow> {
  const [row] = await queryDatabase<WalletRow>(
    'select balance, held, debt, version::int from public.user_tokens where user_id = $1',
    [userId],
  )
  if (row === undefined) throw new Error(`No wallet for ${userId}`)
  return row
}

export interface Account {
  balance: number
  held: number
  debt: number
  /** Row by row: `purchase 20`. */
  ledger: string[]
  /** The statuses of the purchases, the oldest first. */
  purchases: string[]
  recipes: number
}

/** All that a person has and had, short enough to be compared as a whole. */
export async function accountOf(userId: string): Promise<Account> {
  const [row] = await queryDatabase<Account>(
    `select wallet.balance, wallet.held, wallet.debt,
       array(select kind || ' ' || amount from public.token_transactions where user_id = $1 order by id) as ledger,
       array(select status from public.purchases where user_id = $1 order by created_at) as purchases,
       (select count(*)::integer from public.recipes where user_id = $1) as recipes
     from public.user_tokens as wallet where wallet.user_id = $1`,
    [userId],
  )
  if (row === undefined) throw new Error(`No wallet for ${userId}`)
  return row
}

export interface LoggedEvent {
  type: string
  outcome: string | null
  attempts: number
  handled: boolean
}

/** What the webhook's log says of the events about one of Stripe's objects, in the order of their coming. */
export function eventLogOf(objectId: string): Promise<LoggedEvent[]> {
  return queryDatabase<LoggedEvent>(
    `select type, outcome, attempts, handled_at is not null as handled
     from private.stripe_events where object_id = $1 order by received_at`,
    [objectId],
  )
}

export async function userIdOf(email: string): Promise<string> {
  const [row] = await queryDatabase<{ id: string }>('select id from auth.users where email = $1', [email])
  if (row === undefined) throw new Error(`Nobody has signed up as ${email}`)
  return row.id
}

/** Moves a wallet as an operator would, so that its ledger goes on adding up. */
export async function adjustTokens(userId: string, amount: number): Promise<void> {
  await queryDatabase('select public.adjust_tokens($1, $2, gen_random_uuid(), $3, $4)', [
    userId,
    amount,
    'test',
    'test',
  ])
}

/** Every broken invariant of the ledger; [] is the only good answer. */
export function brokenInvariants(): Promise<unknown[]> {
  return queryDatabase('select * from public.check_token_invariants()')
}
