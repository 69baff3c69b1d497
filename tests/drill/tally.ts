/** What was done, how often, how fast, and what was not as it should be. */

const MAX_PROBLEMS = 25

export class Tally {
  readonly #counts = new Map<string, number>()
  readonly #startedAt = performance.now()
  readonly problems: string[] = []
  readonly #say: (line: string) => void
  operations = 0
  /** Those of them that went through an edge function. */
  functionCalls = 0

  /** @param say told of each problem at once: a long drill may be stopped before its end */
  constructor(say: (line: string) => void) {
    this.#say = say
  }

  /**
   * @param way `http` is an edge function, `stripe` the simulator. `chaos` is bad luck and `case` what came of several
   *   operations; they are none themselves.
   */
  count(way: 'sql' | 'http' | 'stripe' | 'auth' | 'chaos' | 'case', what: string): void {
    if (way !== 'chaos' && way !== 'case') this.operations += 1
    if (way === 'http') this.functionCalls += 1
    const name = `${way} ${what}`
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /**
   * Something that must not be. Only the first ones are kept: the rest mostly follow from them.
   * @param trace what the person had done before
   */
  problem(text: string, trace: string[] = []): void {
    if (this.problems.length > MAX_PROBLEMS) return
    const story = trace.map((line) => `\n      before that: ${line}`).join('')
    this.problems.push(this.problems.length === MAX_PROBLEMS ? '… and more' : text + story)
    this.#say(`  - ${this.problems.at(-1)}`)
  }

  get seconds(): number {
    return (performance.now() - this.#startedAt) / 1000
  }

  get perSecond(): number {
    return Math.round(this.operations / Math.max(this.seconds, 0.001))
  }

  /** One line for each kind, the most frequent first. */
  histogram(): string[] {
    const entries = [...this.#counts].sort(([, one], [, other]) => other - one)
    const most = entries[0]?.[1] ?? 1
    const width = Math.max(...entries.map(([name]) => name.length), 1)
    return entries.map(([name, count]) => {
      const bar = '#'.repeat(Math.max(1, Math.round((count / most) * 40)))
      return `${name.padEnd(width)} ${String(count).padStart(8)} ${bar}`
    })
  }
}
