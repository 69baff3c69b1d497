/** The simulator's own time: the machine's, plus whatever a test has advanced it by. */
export class Clock {
  #offsetMs = 0

  nowMs(): number {
    return Date.now() + this.#offsetMs
  }

  /** Whole seconds, as every `created` has it. */
  nowSeconds(): number {
    return Math.floor(this.nowMs() / 1000)
  }

  get offsetMs(): number {
    return this.#offsetMs
  }

  /** Forward only: a clock that goes back would bring expired sessions to life. */
  advance(ms: number): void {
    this.#offsetMs += Math.max(0, ms)
  }
}
