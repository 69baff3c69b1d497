/** Interleaved rounds: in each, every contender has one change, in changing order, so that all meet the same machine. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Contender } from './contenders.ts'

export interface Pace {
  rounds: number
  /** Between two changes, half of it to one and a half: nothing falls into step with a poll. */
  pauseMs: number
  /** Whether the next change waits until this one is on screen. With long delays it would take long, too. */
  isWaiting: boolean
}

/** A change that is not on screen by then has been lost. */
const PATIENCE_MS = 3_000

/**
 * @param unwatched is changed in each round, too, but never waited for.
 * @returns what `measureEcho` answered, once in each round.
 */
export async function runRounds(
  contenders: Contender[],
  unwatched: Contender,
  measureEcho: () => Promise<number>,
  { rounds, pauseMs, isWaiting }: Pace,
): Promise<number[]> {
  for (const { changes } of contenders) changes.length = 0
  const echoes: number[] = []
  for (let round = 0; round < rounds; round++) {
    echoes.push(await measureEcho())
    for (const contender of inRandomOrder(contenders)) {
      const balance = await contender.change()
      if (isWaiting) await untilShown(contender, balance)
      await sleep(pauseMs * (0.5 + Math.random()))
    }
    await unwatched.change()
  }
  await Promise.all(contenders.map((contender) => untilShown(contender, contender.changes.at(-1)!.balance)))
  return echoes
}

async function untilShown({ screens }: Contender, balance: number): Promise<void> {
  await Promise.all(screens.map((screen) => screen.untilShown(balance, PATIENCE_MS)))
}

function inRandomOrder<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
