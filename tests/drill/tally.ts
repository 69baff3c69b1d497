/** What was done, how often, how fast, and what was not as it should be. */

const MAX_PROBLEMS = 25

export class Tally {
  readonly #counts = new Map<string, number>()
  readonly #startedAt = performance.now()
  readonly problems: string[] = []
  operations = 0
  /** Those of them that went through an edge function. */
  functionCalls = 0

  /** @param way `http` is an edge function, `stripe` the simulator; `chaos` is no operation */
  count(way: 'sql' | 'http' | 'stripe' | 'auth' | 'chaos', what: string): void {
    if (way !== 'chaos') this.operations += 1
    if (way === 'http') this.functionCalls += 1
    const name = `${way} ${what}`
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Something that must not be. Only the first ones are kept: the rest mostly follow from them. */
  problem(text: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(text)
    else if (this.problems.length === MAX_PROBLEMS) this.problems.push('… and more')
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
