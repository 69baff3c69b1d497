/** People whose every call goes straight to the database, and whose wallet the model knows after each of them. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Random } from '../random.ts'
import type { Tally } from '../tally.ts'
import { PersonModel } from '../model/person.ts'
import { predict, toSql, type Call } from './calls.ts'
import { chooseEnding, chooseStep, type Step } from './choose.ts'

/** A life is short, so that a fault shows near its cause, and many wallets are at work at once. */
const STEPS = { low: 10, high: 45 }
const TRACE_LENGTH = 12

interface Answer {
  outcome: string
  balance?: number | null
  purchase_id?: string | null
}

export interface SqlPerson {
  id: string
  model: PersonModel
}

/**
 * Lives one life.
 * @param isEnough ends it early
 * @returns the person, whose model says how the wallet must be from now on
 */
export async function liveBySql(
  pool: pg.Pool,
  random: Random,
  tally: Tally,
  isEnough: () => boolean,
): Promise<SqlPerson> {
  const person = { id: randomUUID(), model: new PersonModel() }
  await pool.query({
    name: 'sign-up',
    text: 'insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now())',
    values: [person.id, `${person.id}@drill.example`],
  })
  tally.count('sql', 'sign up')
  const trace: string[] = []
  const steps = random.between(STEPS.low, STEPS.high)
  for (let n = 0; n < steps && !isEnough(); n++) {
    if (!(await takeStep(pool, person, chooseStep(random, person.model), tally, trace))) return person
  }
  for (const step of chooseEnding(person.model)) await takeStep(pool, person, step, tally, trace)
  return person
}

/** @returns false when the answers were not as predicted: what follows would only be noise. */
async function takeStep(pool: pg.Pool, person: SqlPerson, step: Step, tally: Tally, trace: string[]): Promise<boolean> {
  const [first] = step
  if (first === undefined) return true
  const before = person.model.wallet.text
  const answering = step.map((call) => ask(pool, person.id, call, tally))
  const predictions = step.map((call) => predict(person.model, call))
  const answers = await Promise.all(answering)
  for (const [n, { purchase }] of predictions.entries()) {
    const named = answers[n]?.purchase_id
    if (!purchase || !named) continue
    if (purchase.id === '') purchase.id = named
    if (purchase.id !== named) tally.problem(`person ${person.id}: begin named ${named}, not ${purchase.id}`)
  }

  const expected = predictions.map(({ outcome }) => outcome)
  const actual = answers.map(({ outcome }) => outcome)
  // Answers that came at once may come in any order, but must be these.
  const isRight = [...expected].sort().join() === [...actual].sort().join()
  const balance = step.length === 1 ? answers[0]?.balance : undefined
  const isBalanceRight = balance === undefined || balance === null || balance === person.model.wallet.balance
  trace.push(`${first.kind} x${step.length} at ${before}: ${actual.join()}`)
  if (isRight && isBalanceRight) return true
  tally.problem(
    `person ${person.id}: ${describe(first)} x${step.length} at ${before}: expected ${expected.join()} ` +
      `and wallet ${person.model.wallet.text}, got ${actual.join()} and balance ${balance ?? 'unknown'}` +
      `\n      before that: ${trace.slice(-TRACE_LENGTH - 1, -1).join(' | ')}`,
  )
  return false
}

async function ask(pool: pg.Pool, userId: string, call: Call, tally: Tally): Promise<Answer> {
  tally.count(call.kind === 'lapse' ? 'chaos' : 'sql', call.kind)
  const [text, values] = toSql(userId, call)
  try {
    const { rows } = await pool.query<Answer>({ name: call.kind, text, values })
    return rows[0] ?? { outcome: 'no row' }
  } catch (error) {
    return { outcome: `error: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function describe(call: Call): string {
  return JSON.stringify(call, (name, value: unknown) => (name === 'purchase' ? '…' : value))
}
