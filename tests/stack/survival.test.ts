/** The stack while its parts are killed under it, in the middle of heavy work over HTTP. */
import { createClient } from '@supabase/supabase-js'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import ws from 'ws'
import { cutConnections, killFunction, killPostgres } from '../support/kill.ts'
import { freePortOffset, rootDir, startStackProcess, type StackProcess } from '../support/stack-process.ts'
import { LastingDatabase } from '../support/lasting-database.ts'
import { waitFor } from '../support/wait.ts'

const PEOPLE = 10
const SPENDS_EACH = 52
const AT_ONCE = 20
const PRICE = 2
const TOKENS = 200
const SIGN_UP_TOKENS = 3
/** Spends between one stroke of bad luck and the next. */
const STEP = 30
/** What a function waits for the database (15 s), and a little. */
const LONGEST_MS = 20_000
const BACK_MS = 20_000
const STALL_MS = 60_000
const TEST_MS = 300_000

const SCHEDULE = { STACK_EXPIRE_HOLDS_SECONDS: '1', STACK_RECONCILE_SECONDS: '5' }

interface Person {
  id: string
  token: string
}

let dataDir: string
let stack: StackProcess
let database: LastingDatabase
let slowestMs = 0

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(rootDir, 'supabase', '.local-test-'))
  stack = await startStackProcess({ script: 'stack.ts', offset: await freePortOffset(), dataDir, env: SCHEDULE })
  database = new LastingDatabase(stack.settings.urls.db, { max: 3, applicationName: 'test' })
})
afterAll(async () => {
  await database?.end()
  await stack?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The same request until it is answered for good, as an app makes it that does not give up. */
async function insist(url: string, body: object, token = stack.settings.keys.publishable) {
  for (;;) {
    const startedMs = performance.now()
    const { status, answer } = await post(url, body, token)
    slowestMs = Math.max(slowestMs, performance.now() - startedMs)
    if (status === 200) return answer
    // A refusal would be a lie: everybody has enough, and everybody is signed in.
    if (status !== 0 && status < 500) throw new Error(`${url} answered ${status}: ${JSON.stringify(answer)}`)
    await sleep(100)
  }
}

async function post(url: string, body: object, token: string) {
  const headers = {
    apikey: stack.settings.keys.publishable,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  }
  try {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  } catch {
    return { status: 0, answer: {} }
  }
}

function newClient() {
  return createClient(stack.settings.urls.api, stack.settings.keys.publishable, {
    auth: { persistSession: false, autoRefreshToken: false },
    // Node 20 has no WebSocket of its own.
    realtime: { transport: ws as unknown as typeof WebSocket },
  })
}

async function signUp(): Promise<Person> {
  const credentials = { email: `${randomUUID()}@example.com`, password: randomUUID() }
  const { data, error } = await newClient().auth.signUp(credentials)
  if (error || !data.session || !data.user) throw new Error(`Sign-up failed: ${error?.message ?? 'no session'}`)
  return { id: data.user.id, token: data.session.access_token }
}

async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await database.query<Row>(sql, values)).rows
}

const deduct = ({ token }: Person, requestId: string) =>
  insist(`${stack.settings.urls.functions}/deduct-tokens`, { feature: 'cookbook', requestId }, token)

/** Hears the versions of a person's wallet by the unmodified client. */
async function listen({ id, token }: Person) {
  const client = newClient()
  await client.realtime.setAuth(token)
  const heard: number[] = []
  const filter = { event: '*', schema: 'public', table: 'user_tokens', filter: `user_id=eq.${id}` } as const
  client
    .channel(`user_tokens_${id}`)
    .on('postgres_changes', filter, ({ new: row }) => heard.push((row as { version: number }).version))
    .subscribe()
  return { heard, close: () => client.removeAllChannels() }
}

/** By how far the work has come, so that it goes on also on a slow machine. @param done how many spends are done */
async function causeTrouble(done: () => number): Promise<void> {
  for (let at = STEP; at < PEOPLE * SPENDS_EACH; at += STEP) {
    await waitFor(`${at} spends are done`, () => done() >= at, STALL_MS)
    const round = at / STEP
    if (round % 4 === 0) await killPostgres(database)
    else await cutConnections(database, 'api', 3)
    // As soon as it is back, once more.
    if (round === 8) await killPostgres(database)
    if (round % 3 === 0) killFunction(stack.settings.urls.api, 'deduct-tokens')
  }
}

it(
  'serves again by itself whatever is killed, and nothing is lost or doubled',
  async () => {
    const people = await Promise.all(Array.from({ length: PEOPLE }, signUp))
    const ids = people.map(({ id }) => id)
    await ask('select public.adjust_tokens(id, $2, gen_random_uuid(), $3, $3) from unnest($1::uuid[]) as id', [
      ids,
      TOKENS,
      'test',
    ])
    const listener = await listen(people[0]!)
    const orders = people.flatMap((person) =>
      Array.from({ length: SPENDS_EACH }, () => ({ person, requestId: randomUUID() })),
    )

    const waiting = [...orders]
    let done = 0
    const lane = async () => {
      for (let order = waiting.pop(); order !== undefined; order = waiting.pop()) {
        await deduct(order.person, order.requestId)
        done += 1
      }
    }
    await Promise.all([...Array.from({ length: AT_ONCE }, lane), causeTrouble(() => done)])

    expect(stack.output()).toContain('the server is back')
    expect(slowestMs).toBeLessThan(LONGEST_MS)
    const spent = await ask<{ request: string }>(
      `select request_id as request from public.token_transactions where kind = 'spend'`,
    )
    expect(spent.map(({ request }) => request).sort()).toEqual(orders.map(({ requestId }) => requestId).sort())
    const wallets = await ask('select distinct balance, held, debt from public.user_tokens where user_id = any ($1)', [
      ids,
    ])
    expect(wallets).toEqual([{ balance: SIGN_UP_TOKENS + TOKENS - PRICE * SPENDS_EACH, held: 0, debt: 0 }])
    expect(await ask('select * from public.check_token_invariants()')).toEqual([])

    // What was subscribed before hears what happens now, and who is new is served too.
    const { version } = await deduct(people[0]!, randomUUID())
    await waitFor('the old subscription hears of a new spend', () => listener.heard.includes(Number(version)), BACK_MS)
    await listener.close()
    const newcomer = await signUp()
    await deduct(newcomer, randomUUID())

    // The timers have lived on: a hold that nobody settles comes back, and the sweep looks after the rest.
    await ask(`select public.reserve_tokens($1, gen_random_uuid(), 'recipe', 'x')`, [newcomer.id])
    await ask(`update public.token_holds set expires_at = now() where user_id = $1`, [newcomer.id])
    const isBack = 'select from public.user_tokens where user_id = $1 and balance = 1 and held = 0'
    await waitFor('the hold has expired', async () => (await ask(isBack, [newcomer.id])).length === 1, BACK_MS)
    const lastSweep = 'select from private.reconciliation_runs where started_at > $1 and finished_at is not null'
    const since = new Date()
    await waitFor('a sweep has run', async () => (await ask(lastSweep, [since])).length > 0, BACK_MS)
  },
  TEST_MS,
)
