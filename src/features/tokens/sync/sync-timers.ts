import type { TimerName } from '../model/sync-state'

/** Waits that many tabs may begin in the same moment, when a server goes down under all of them. */
const SPREAD: readonly TimerName[] = ['reopen', 'retry-read']

/** Spreads them over a quarter of the wait. */
const withJitter = (delayMs: number) => delayMs * (1 + Math.random() / 4)

/** The machine's timers: one of each name at most. */
export class SyncTimers {
  #timers = new Map<TimerName, ReturnType<typeof setTimeout>>()

  constructor(private readonly onTimer: (name: TimerName) => void) {}

  start(name: TimerName, delayMs: number): void {
    this.stop(name)
    const fire = () => {
      this.#timers.delete(name)
      this.onTimer(name)
    }
    this.#timers.set(name, setTimeout(fire, SPREAD.includes(name) ? withJitter(delayMs) : delayMs))
  }

  stop(name: TimerName): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
  }
}
