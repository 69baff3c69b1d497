import type { EventOrder } from './switchboard.ts'

/** A small generator (mulberry32): the same seed always gives the same numbers, from 0 up to 1. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Stripe promises no order of events; this chooses one, the same each time for the same seed. */
export function ordered<Item>(items: readonly Item[], order: EventOrder): Item[] {
  if (order.kind === 'natural') return [...items]
  if (order.kind === 'reversed') return [...items].reverse()
  const random = seededRandom(order.seed)
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
