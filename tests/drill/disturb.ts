/** What goes on beside the people of a drill: bad luck, sweeps, and kills of the database, by how far they have come. */
import { killPostgres } from '../support/kill.ts'
import type { LastingDatabase } from '../support/lasting-database.ts'
import type { FunctionCaller } from './http/call.ts'
import { causeTrouble, letLeasesRunOut } from './http/chaos.ts'
import type { StripeControl } from './http/stripe.ts'
import type { Random } from './random.ts'
import { sweep } from './sweep.ts'
import type { Tally } from './tally.ts'
import type { Target } from './target.ts'

interface World {
  target: Target
  database: LastingDatabase
  functions: FunctionCaller
  stripe: StripeControl
  tally: Tally
  /** Whose life goes on over HTTP. */
  alive: ReadonlySet<string>
}

interface Course {
  /** Calls over HTTP in all. */
  functionCalls: number
  killsDatabase: boolean
  isOver: () => boolean
}

/** Function calls between one stroke of bad luck and the next. */
const CALLS_PER_TROUBLE = 7
/** Shares of the whole. */
const SWEEPS_AT = [0.25, 0.5, 0.8]
const KILLS_AT = [0.3, 0.7]
const TAKEN_FOR_DEAD_MS = 3_000
const LOOK_MS = 20

/** Resolves when the course is over. */
export async function disturb(world: World, random: Random, course: Course): Promise<void> {
  const kills = course.killsDatabase ? KILLS_AT : []
  await Promise.all([
    bringTrouble(world, random, course),
    at(SWEEPS_AT, world, course, () => sweepTwice(world)),
    at(kills, world, course, () => killDatabase(world)),
  ])
}

async function bringTrouble(world: World, random: Random, { isOver }: Course): Promise<void> {
  for (let due = CALLS_PER_TROUBLE; !isOver();) {
    if (world.tally.functionCalls < due) await pause(LOOK_MS)
    else {
      await causeTrouble(world, random)
      due = world.tally.functionCalls + CALLS_PER_TROUBLE
    }
  }
}

async function at(shares: number[], { tally }: World, course: Course, work: () => Promise<void>): Promise<void> {
  for (const share of shares) {
    while (!course.isOver() && tally.functionCalls < share * course.functionCalls) await pause(LOOK_MS)
    if (!course.isOver()) await work()
  }
}

async function sweepTwice(world: World): Promise<void> {
  world.tally.count('chaos', 'two sweeps at once')
  await Promise.all([sweep(world), sweep(world)])
}

async function killDatabase(world: World): Promise<void> {
  if (!(await killPostgres(world.database))) return
  world.tally.count('chaos', 'killed the database')
  // Whoever could give nothing back meanwhile is taken for dead.
  await pause(TAKEN_FOR_DEAD_MS)
  await letLeasesRunOut(world)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
