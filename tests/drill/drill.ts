/**
 * The drill: many people at once buy, cook, spend, refund, dispute and repeat, most of them straight through the SQL
 * functions and the rest over HTTP, while webhooks are lost, doubled and reordered and processes are killed. Models
 * that know nothing of the SQL say what every wallet must be.
 */
import { LastingDatabase } from '../support/lasting-database.ts'
import { checkInvariants, checkMoney, checkWallets, type MoneyTotals } from './check.ts'
import { disturb } from './disturb.ts'
import { FunctionCaller } from './http/call.ts'
import { tuneCook } from './http/chaos.ts'
import { liveByHttp, type HttpPerson } from './http/people.ts'
import { StripeControl } from './http/stripe.ts'
import { Random } from './random.ts'
import { settle } from './settle.ts'
import type { Sweep } from './sweep.ts'
import { liveBySql, type SqlPerson } from './sql/people.ts'
import { Tally } from './tally.ts'
import type { Target } from './target.ts'

/** People at work at the same time. */
const SQL_AT_ONCE = 12
const HTTP_AT_ONCE = 20
/** Of all operations, those that go through an edge function. */
const HTTP_SHARE = 0.11
/** Workers that live say so, as the functions' own do. */
const RENEW_MS = 5_000
/** By how much of the whole the calls to the database may be ahead of those over HTTP. */
const LEAD = 0.05
const PROGRESS_MS = 2_000

export interface DrillResult {
  tally: Tally
  people: number
  mending: Sweep[]
  last: Sweep
  money: MoneyTotals
  /** Of the operations alone, without settling and checking. */
  seconds: number
}

export async function runDrill(
  target: Target,
  options: {
    operations: number
    seed: number
    /** The database too, not only functions and connections; only where nobody else uses it. */
    killsDatabase?: boolean
    say?: (line: string) => void
  },
): Promise<DrillResult> {
  const say = options.say ?? (() => undefined)
  const tally = new Tally(say)
  const random = new Random(options.seed)
  const database = new LastingDatabase(target.dbUrl, { max: SQL_AT_ONCE * 2, applicationName: 'drill' })
  const functions = new FunctionCaller(target, tally)
  const stripe = new StripeControl(target, tally)
  const sql: SqlPerson[] = []
  const http: HttpPerson[] = []

  const functionCalls = Math.ceil(options.operations * HTTP_SHARE)
  const world = { target, database, functions, stripe, tally, alive: new Set<string>() }
  const sqlWorld = { database, tally, alive: new Set<string>() }
  const isHttpDone = () => tally.functionCalls >= functionCalls
  let sqlCount = 0
  let httpCount = 0
  let isOver = false

  const sqlLane = async () => {
    const isSqlDone = () => tally.operations - tally.functionCalls >= options.operations - functionCalls
    // In step with HTTP, which is slower, so that both are at work until the end.
    const isAhead = () => {
      const sqlShare = (tally.operations - tally.functionCalls) / (options.operations - functionCalls)
      return sqlShare > tally.functionCalls / functionCalls + LEAD
    }
    while (!isSqlDone()) {
      while (isAhead() && !isHttpDone()) await pause(20)
      sql.push(await liveBySql(sqlWorld, random.fork(2 * sqlCount++), isSqlDone))
    }
  }
  const httpLane = async () => {
    while (!isHttpDone()) http.push(await liveByHttp(world, random.fork(2 * httpCount++ + 1), isHttpDone))
  }
  const course = { functionCalls, killsDatabase: options.killsDatabase ?? false, isOver: () => isOver }
  const renewal = setInterval(
    () => void renewLeases(sqlWorld).catch((error: Error) => tally.problem(error.message)),
    RENEW_MS,
  )

  const progress = setInterval(() => {
    const done = `${tally.operations} of ${options.operations} operations`
    say(`${done}, ${tally.functionCalls} over HTTP, ${tally.perSecond}/s, ${tally.problems.length} problems`)
  }, PROGRESS_MS)
  try {
    await tuneCook(target, { mode: 'ok', recipeMs: 0 })
    const lives = Promise.all([
      ...Array.from({ length: SQL_AT_ONCE }, sqlLane),
      ...Array.from({ length: HTTP_AT_ONCE }, httpLane),
    ])
    await Promise.all([lives.finally(() => (isOver = true)), disturb(world, random.fork(-1), course)])
    const { seconds } = tally
    say(`${tally.operations} operations in ${seconds.toFixed(1)} s; now everything comes home`)
    const { mending, last } = await settle(world)
    await checkInvariants(database, tally)
    await checkWallets(database, { sql, http }, tally)
    const money = await checkMoney(database, stripe, http, tally)
    return { tally, people: sql.length + http.length, mending, last, money, seconds }
  } finally {
    clearInterval(progress)
    clearInterval(renewal)
    await tuneCook(target, { mode: 'ok' }).catch(() => undefined)
    await database.end()
  }
}

/** On a slow machine, or with the database away, a life may last longer than a lease. */
async function renewLeases({
  database,
  alive,
}: {
  database: LastingDatabase
  alive: ReadonlySet<string>
}): Promise<void> {
  await database.query(
    `update public.token_holds set lease_expires_at = clock_timestamp() + interval '1 minute'
     where status = 'pending' and user_id = any ($1) and lease_expires_at > clock_timestamp()`,
    [[...alive]],
  )
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
