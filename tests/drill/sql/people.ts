/** People whose every call goes straight to the database, and whose wallet the model knows after each of them. */
import { randomUUID } from 'node:crypto'
import { PersonModel } from '../model/person.ts'
import type { LastingDatabase } from '../../support/lasting-database.ts'
import type { Random } from '../random.ts'
import type { Tally } from '../tally.ts'
import { areAsExpected, type Answer } from './answers.ts'
import { predict, toLapse, toQuery, type Call } from './calls.ts'
import { chooseEnding, chooseStep, type Step } from './choose.ts'

/** A life is short, so that a fault shows near its cause, and many wallets are at work at once. */
const STEPS = { low: 10, high: 45 }
const TRACE_LENGTH = 12

export interface SqlPerson {
  id: string
  model: PersonModel
  trace: string[]
}

interface World {
  database: LastingDatabase
  tally: Tally
  /** Whose life is going on. */
  alive: Set<string>
}

/**
 * Lives one life.
 * @param isEnough ends it early
 * @returns the person, whose model says how the wallet must be from now on
 */
export async function liveBySql(world: World, random: Random, isEnough: () => boolean): Promise<SqlPerson> {
  const person: SqlPerson = { id: randomUUID(), model: new PersonModel(), trace: [] }
  await world.database.query({
    name: 'sign-up',
    text: 'insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now()) on conflict (id) do nothing',
    values: [person.id, `${person.id}@drill.example`],
  })
  world.tally.count('sql', 'sign up')
  world.alive.add(person.id)
  await act(world, person, random, isEnough)
  world.alive.delete(person.id)
  return person
}

async function act(world: World, person: SqlPerson, random: Random, isEnough: () => boolean): Promise<void> {
  const steps = random.between(STEPS.low, STEPS.high)
  for (let n = 0; n < steps && !isEnough(); n++) {
    if (!(await takeStep(world, person, chooseStep(random, person.model)))) return
  }
  for (const step of chooseEnding(person.model)) await takeStep(world, person, step)
}

/** @returns false when the answers were not as predicted: what follows would only be noise. */
async function takeStep(world: World, person: SqlPerson, step: Step): Promise<boolean> {
  const { database, tally } = world
  const { id, model, trace } = person
  const [first] = step
  if (first === undefined) return true
  const before = model.wallet.text
  const owed = model.wallet.debt
  const answering = step.map((call) => ask(world, id, call))
  const predictions = step.map((call) => predict(model, call))
  const answers = await Promise.all(answering)
  for (const [n, { purchase }] of predictions.entries()) {
    const named = answers[n]?.purchase_id
    if (!purchase || !named) continue
    if (purchase.id === '') purchase.id = named
    if (purchase.id !== named) tally.problem(`person ${id}: begin named ${named}, not ${purchase.id}`)
  }

  const wasLost = answers.some((answer) => answer.wasLost)
  if (wasLost) tally.count('case', 'answer of the database lost, asked again with the same id')
  if (owed === 0 && model.wallet.debt > 0) tally.count('case', 'spent tokens taken back: debt')
  if (owed > 0 && model.wallet.debt === 0) tally.count('case', 'debt paid off')
  const expected = predictions.map(({ outcome }) => outcome)
  const repeats = wasLost ? step.map((call) => predict(model, call).outcome) : []
  // Answers tell of the wallet only when they are not several; after a loss, it is asked itself.
  const balance = step.length === 1 ? answers[0]?.balance : undefined
  const isBalanceRight = balance === undefined || balance === null || balance === model.wallet.balance
  const wallet = wasLost ? await readWallet(database, id) : model.wallet.text
  const actual = answers.map(({ outcome, wasLost: isRepeat }) => (isRepeat ? `${outcome} (asked again)` : outcome))
  trace.push(`${describe(first)} x${step.length} at ${before}: ${actual.join()}`)
  if (areAsExpected(answers, expected, repeats) && isBalanceRight && wallet === model.wallet.text) return true
  tally.problem(
    `person ${id}: ${describe(first)} x${step.length} at ${before}: expected ${expected.join()} ` +
      `and wallet ${model.wallet.text}, got ${actual.join()} and balance ${balance ?? 'unknown'}, wallet ${wallet}`,
    trace.slice(-TRACE_LENGTH - 1, -1),
  )
  return false
}

async function ask({ database, tally }: World, userId: string, call: Call): Promise<Answer> {
  tally.count('sql', call.kind === 'lapse' ? `${call.next.kind} after a worker's death` : call.kind)
  try {
    const { rows, wasLost } =
      call.kind === 'lapse'
        ? await database.queryTogether<Omit<Answer, 'wasLost'>>(toLapse(userId), toQuery(userId, call.next))
        : await database.query<Omit<Answer, 'wasLost'>>(toQuery(userId, call))
    return { outcome: 'no row', ...rows[0], wasLost }
  } catch (error) {
    return { outcome: `error: ${error instanceof Error ? error.message : String(error)}`, wasLost: false }
  }
}

async function readWallet(database: LastingDatabase, userId: string): Promise<string | undefined> {
  const { rows } = await database.query<{ wallet: string }>(
    `select concat_ws('/', balance, held, debt) as wallet from public.user_tokens where user_id = $1`,
    [userId],
  )
  return rows[0]?.wallet
}

function describe(call: Call): string {
  return JSON.stringify(call, (name, value: unknown) => (name === 'purchase' ? '…' : value))
}
