/** What a recipe's drawn cover shows: decided by its words alone, so that it is the same everywhere and always. */

export const DISHES = ['bowl', 'soup', 'pasta', 'salad', 'plate', 'bake', 'curry', 'breakfast', 'sweet'] as const
export type Dish = (typeof DISHES)[number]

export const TABLE_COUNT = 6

export interface Cover {
  dish: Dish
  /** Which tablecloth, from 0 to {@link TABLE_COUNT} - 1. */
  table: number
  /** Degrees by which the dish is turned. */
  turn: number
  /** Where the garnish lies: polar, radius from 0 to 1 of the dish, angle and spin in degrees. */
  garnish: { radius: number; angle: number; spin: number; size: number; kind: number }[]
}

const WORDS: readonly (readonly [Dish, RegExp])[] = [
  ['bowl', /\bbowl/i],
  ['soup', /soup|stew|broth|chowder|ramen|pho|bisque|minestrone|chili|goulash/i],
  ['pasta', /pasta|spaghetti|noodle|penne|linguine|tagliatelle|macaroni|lasagn|gnocchi|orzo|udon|soba/i],
  ['salad', /salad|slaw|tabbouleh|greens|poke|ceviche/i],
  ['curry', /curry|masala|dal\b|dahl|korma|tikka|vindaloo|tagine/i],
  [
    'breakfast',
    /breakfast|omelet|frittata|shakshuka|pancake|porridge|\boats?\b|oatmeal|\btoast\b|\beggs?\b|scramble|smoothie/i,
  ],
  ['sweet', /cake|cookie|dessert|pudding|muffin|brownie|sorbet|ice cream|crumble|sweet treat|compote/i],
  ['bake', /bake|roast|tray|casserole|gratin|\bpie\b|quiche|pizza|flatbread|stuffed|focaccia/i],
  ['plate', /steak|chicken|salmon|fish|tofu steak|fillet|skewer|cutlet|patty|burger|taco|wrap/i],
]

/** FNV-1a: small, and spreads similar titles far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** Mulberry32: numbers from 0 to 1 that follow from a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function coverFor(title: string): Cover {
  const seed = hash(title.trim().toLowerCase())
  const next = numbersFrom(seed)
  const dish =
    WORDS.find(([, words]) => words.test(title))?.[0] ?? (['bowl', 'plate', 'bowl'] as const)[seed % 3] ?? 'bowl'
  const count = 7 + Math.floor(next() * 5)
  return {
    dish,
    table: Math.floor(next() * TABLE_COUNT),
    turn: Math.floor(next() * 360),
    garnish: Array.from({ length: count }, (_, index) => ({
      // The golden angle keeps them apart without a search for free places.
      radius: Math.sqrt((index + 0.6) / count) * 0.82,
      angle: index * 137.5 + next() * 24,
      spin: Math.floor(next() * 360),
      size: 0.75 + next() * 0.5,
      kind: Math.floor(next() * 3),
    })),
  }
}
