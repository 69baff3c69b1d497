/** Chance that repeats itself: the same seed gives the same choices. */

export interface Random {
  /** From 0 up to but not including 1. */
  next(): number
  /** @throws when there is nothing to choose from. */
  pick<T>(choices: readonly T[]): T
}

/** mulberry32 over an FNV-1a hash of the text; good enough for choosing dinner. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    pick(choices) {
      const choice = choices[Math.floor(next() * choices.length)]
      if (choice === undefined) throw new RangeError('nothing to choose from')
      return choice
    },
  }
}
