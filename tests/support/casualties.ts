/** What is left after a function was killed at each of its steps. */
import { accountOf, type Account } from './database.ts'
import { runAndKill, type Work } from './killed-function.ts'
import type { Person } from './people.ts'
import type { Trap } from './tripwire.ts'

export interface Casualty<Subject> {
  /** Names the step at which it happened. */
  killed: string
  subject: Subject
}

/** A process spends most of its short life on the processor. */
const LANES = 2

/**
 * Kills a function at every step of its work, each time with a subject of its own. The steps are found, not listed:
 * call after call is trapped, until the work comes through to its end. To die before a call is to have died after the
 * answer to the call before it, so only the first is trapped on both sides.
 * @param options for work on everybody at once: `only` these calls count as steps, and in one of the `lanes`
 *   nobody mends what another is to find
 */
export async function killAtEveryStep<Subject>(
  prepare: () => Promise<Subject>,
  workOn: (subject: Subject) => Work,
  options: { only?: RegExp; lanes?: number } = {},
): Promise<Casualty<Subject>[]> {
  const casualties: Casualty<Subject>[] = []
  let next = 0
  let isThrough = false
  async function killOneAfterTheOther(): Promise<void> {
    while (!isThrough) {
      const call = next++
      const trap: Trap = call === 0 ? { call: 1, when: 'before' } : { call, when: 'answered' }
      const subject = await prepare()
      const { killed } = await runAndKill(workOn(subject), { ...trap, only: options.only })
      if (killed === null) isThrough = true
      else casualties.push({ killed, subject })
    }
  }
  await Promise.all(Array.from({ length: options.lanes ?? LANES }, killOneAfterTheOther))
  return casualties
}

/** What each person has, by the step at which the process was killed. */
export async function accountsByStep(casualties: Casualty<{ person: Person }>[]): Promise<Record<string, Account>> {
  const accounts = casualties.map(async ({ killed, subject }) => [killed, await accountOf(subject.person.id)] as const)
  return Object.fromEntries(await Promise.all(accounts))
}

/** The same for every step. */
export function atEveryStep<Value>(casualties: Casualty<unknown>[], value: Value): Record<string, Value> {
  return Object.fromEntries(casualties.map(({ killed }) => [killed, value]))
}

/** The names of the steps, to be sure that those were among them for which a test was made. */
export const stepsOf = (casualties: Casualty<unknown>[]): string => casualties.map(({ killed }) => killed).join('\n')
