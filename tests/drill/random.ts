/**
 * Choices that can be made again: the same seed and the same questions give the same answers.
 * Ids are not made here: they decide nothing, and would clash when a drill is run again on the same database.
 */

/** A small generator (mulberry32), and the shapes in which a drill asks it. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new Error('There is nothing to pick from')
    return item
  }

  /** @param weights how often each name comes, in proportion; 0 for never */
  weighted<Name extends string>(weights: Record<Name, number>): Name {
    const entries = Object.entries(weights) as [Name, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) {
      left -= weight
      if (left < 0) return name
    }
    throw new Error('Every weight is zero')
  }

  /** A stream of its own for the n-th of something, so that it does not depend on what the others ask. */
  fork(n: number): Random {
    return new Random(Math.imul(this.#state ^ 0x9e3779b9, (n + 1) * 2 + 1) ^ n)
  }
}
