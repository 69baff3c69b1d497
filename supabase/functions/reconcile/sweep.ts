/** What the steps of a run share: how far back they look, how long they may take, and how a failure is kept small. */
import { AppError, classifyError } from '../_shared/errors.ts'
import type { FulfilDeps } from '../_shared/fulfil.ts'
import { logError } from '../_shared/http.ts'
import { FAILED_TO_CHECK, INCOMPLETE, type Difference, type Report } from './report.ts'

export interface Sweep {
  deps: FulfilDeps
  report: Report
  /** What happened at Stripe since then is looked at. */
  from: Date
  /** When this run has to come to its end (`Date.now()`). */
  deadline: number
}

/** Stripe and the database have others to serve. */
const AT_ONCE = 4

class OutOfTimeError extends Error {}

/** Stripe's form of a lower bound of time. */
export function createdSince(from: Date): { created: { gte: number } } {
  return { created: { gte: Math.floor(from.getTime() / 1000) } }
}

/** The earlier of the run's own bound and `days` ago: for what can change long after it was made. */
export function reachBack(sweep: Sweep, days: number): Date {
  return new Date(Math.min(sweep.from.getTime(), Date.now() - days * 86_400_000))
}

/** One step of a run; whatever goes wrong in it does not keep the others from being done. */
export async function runStep(sweep: Sweep, name: string, work: (sweep: Sweep) => Promise<void>): Promise<void> {
  try {
    await work(sweep)
  } catch (thrown) {
    const isLate = thrown instanceof OutOfTimeError
    const error = classifyError(thrown)
    if (!isLate) logError(sweep.deps.log, error)
    const detail = isLate ? 'out_of_time' : error.code
    sweep.report.differences.push({ kind: 'step', id: name, found: 'unknown', outcome: INCOMPLETE, detail })
  }
}

/**
 * Looks at each item, a few at once.
 * @param check answers null for one that is as it should be
 * @param name of an item that cannot be checked
 * @throws when Stripe is away or the time is over; what is left is the next run's.
 */
export async function checkEach<Item>(
  sweep: Sweep,
  items: AsyncIterable<Item> | Iterable<Item>,
  check: (item: Item) => Promise<Difference | null>,
  name: (item: Item) => Pick<Difference, 'kind' | 'id' | 'found'>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  let failure: { thrown: unknown } | null = null
  const look = async (item: Item) => {
    try {
      sweep.report.add(await check(item))
    } catch (thrown) {
      const error = classifyError(thrown)
      if (thrown instanceof AppError && error.code === 'provider_unavailable') failure ??= { thrown }
      // One thing that cannot be looked at must not keep the others from being settled.
      else logError(sweep.deps.log, error)
      sweep.report.add({ ...name(item), outcome: FAILED_TO_CHECK, detail: error.code })
    }
  }
  const stopIfOver = () => {
    if (failure !== null) throw failure.thrown
    if (Date.now() > sweep.deadline) throw new OutOfTimeError()
  }
  try {
    for await (const item of items) {
      stopIfOver()
      const work = look(item).finally(() => running.delete(work))
      running.add(work)
      if (running.size >= AT_ONCE) await Promise.race(running)
    }
  } finally {
    await Promise.all(running)
  }
  stopIfOver()
}

/** Items in groups, for questions that can be asked of many at once. */
export async function* inGroups<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  let group: Item[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
