/** From what somebody typed to a food of the table. */
import { changeLastWord, looksPlural, toPlural, toSingular, toWords } from '../words.ts'
import type { Food } from './food.ts'
import { FOODS } from './table.ts'

export interface Recognised {
  /** With the name as it was typed, and with the allergens of everything that the name holds. */
  food: Food
  /** The name of the food in the table; empty for one that the table lacks. */
  base: string
}

/** Said before a food, but no part of its name. */
const MEASURES = new Set(
  'a an the some few several of half quarter g kg mg ml cl l oz lb cup cups tbsp tsp tablespoon tablespoons teaspoon teaspoons tin tins can cans jar jars pack packs packet packets bag bags bunch bunches handful handfuls pinch pinches slice slices piece pieces x large small medium big leftover leftovers'.split(
    ' ',
  ),
)
/** Written with a capital wherever it stands. */
const PROPER = new Set(
  'Parmesan Greek Brussels Worcestershire Cajun Thai Dijon French Italian Spanish Mexican Chinese Indian Japanese Korean Turkish Danish Swiss Granny Smith Savoy Napa Serrano Parma'
    .split(' ')
    .map((word) => [word.toLowerCase(), word] as const),
)
const PROPER_BY_WORD = new Map(PROPER)

/** Each name and alias as its words, the longest first. */
const NAMES = FOODS.flatMap((food) => [food.name, ...food.aliases].map((name) => ({ food, words: toWords(name) })))
  .filter(({ words }) => words.length > 0)
  .sort((one, other) => other.words.length - one.words.length)

/** Says that an animal product, or gluten, is not in what follows. */
const PLANT_MADE = /\b(vegan|plant[- ]based|meat[- ]free|mock)\b/i
const GLUTEN_FREE = /\bgluten[- ]free\b/i
const DAIRY_FREE = /\b(dairy[- ]free|milk[- ]free|non[- ]dairy)\b/i
const EGG_FREE = /\begg[- ]free\b/i

const NOT_FOOD = /[<>{}\\]|https?:|www\./i
const MAX_UNKNOWN_WORDS = 5
/** Said behind a food that is counted, these make it a mass: one has a lemon, but some lemon juice. */
const MASS = /\b(juice|zest|mince|puree|purée|paste|powder|flesh|peel)$/

/** Treated as a vegetable that softens in a few minutes: wrong for few things, and edible for most. */
const UNKNOWN: Omit<Food, 'name' | 'plural' | 'short'> = {
  kind: 'firm',
  amount: 80,
  unit: 'g',
  gramsPerUnit: 1,
  protein: 2,
  carbs: 6,
  fat: 0.5,
  cut: 'cut {} into bite-sized pieces',
  minutes: 6,
  allergens: [],
  origin: 'plant',
  hasAlcohol: false,
  isGoodRaw: true,
  aliases: [],
}

/** @returns undefined when the text names no food: no word, markup, an address, or a whole sentence without one. */
export function recognise(text: string): Recognised | undefined {
  if (NOT_FOOD.test(text)) return undefined
  const typed = tidy(text)
  const words = toWords(typed)
  if (words.length === 0) return undefined
  const parts = findParts(words)
  const head = parts.at(-1)
  if (!head && words.length > MAX_UNKNOWN_WORDS) return undefined
  if (!head) return { food: { ...UNKNOWN, ...unknownForms(typed) }, base: '' }
  return { food: adapt(head, parts, typed, words), base: head.name }
}

/** Foods that the words name, in their order; a word counts once, for the longest name it belongs to. */
function findParts(words: string[]): Food[] {
  const found = new Map<number, Food>()
  const used = new Set<number>()
  for (const name of NAMES) {
    for (let start = 0; start + name.words.length <= words.length; start++) {
      const places = name.words.map((_, offset) => start + offset)
      if (places.some((place) => used.has(place))) continue
      if (!name.words.every((word, offset) => words[start + offset] === word)) continue
      for (const place of places) used.add(place)
      found.set(start, name.food)
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([, food]) => food)
}

function adapt(head: Food, parts: Food[], typed: string, words: string[]): Food {
  const isOwnName = toWords(head.name).join(' ') === words.join(' ')
  const forms = isOwnName || head.unit === 'clove' ? { name: head.name, plural: head.plural } : typedForms(head, typed)
  const short = isOwnName ? head.short : parts.length > 1 ? forms.name : shortOf(head, forms.name)
  return { ...head, ...forms, short, ...contents(parts, typed) }
}

/** "peanut and chicken sausage" holds what its parts hold; "vegan sausage" does not hold what a sausage does. */
function contents(parts: Food[], typed: string): Pick<Food, 'allergens' | 'origin' | 'hasAlcohol'> {
  const isPlantMade = PLANT_MADE.test(typed)
  const absent = new Set([
    ...(isPlantMade || DAIRY_FREE.test(typed) ? ['milk'] : []),
    ...(isPlantMade || EGG_FREE.test(typed) ? ['eggs'] : []),
    ...(isPlantMade ? ['fish', 'crustaceans', 'molluscs'] : []),
    ...(GLUTEN_FREE.test(typed) ? ['gluten'] : []),
  ])
  const allergens = [...new Set(parts.flatMap((part) => part.allergens))].filter((allergen) => !absent.has(allergen))
  const strictest = ['pork', 'meat', 'poultry', 'shellfish', 'fish', 'rennet', 'dairy', 'egg', 'honey'] as const
  const origins = parts.map((part) => part.origin)
  const origin = isPlantMade ? 'plant' : (strictest.find((one) => origins.includes(one)) ?? 'plant')
  return { allergens, origin, hasAlcohol: parts.some((part) => part.hasAlcohol) }
}

function typedForms(food: Food, typed: string): Pick<Food, 'name' | 'plural'> & Partial<Food> {
  if (food.unit === '' && MASS.test(typed)) {
    return { name: typed, plural: '', unit: 'g', amount: food.amount * food.gramsPerUnit, gramsPerUnit: 1 }
  }
  const isCountable = food.plural !== '' && food.plural !== food.name && food.unit === ''
  if (isCountable) {
    const one = changeLastWord(typed, toSingular)
    return { name: one, plural: changeLastWord(one, toPlural) }
  }
  return { name: typed, plural: looksPlural(typed) ? typed : '' }
}

function shortOf(food: Food, name: string): string {
  return food.short === food.name || food.plural === food.name ? changeLastWord(name, toSingular) : food.short
}

function unknownForms(typed: string): Pick<Food, 'name' | 'plural' | 'short'> {
  return { name: typed, plural: looksPlural(typed) ? typed : '', short: changeLastWord(typed, toSingular) }
}

/** Drops measures in front, remarks behind, and everything that is neither letter nor digit. */
function tidy(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/\([^)]*\)?/g, ' ')
    .split(/[,;:]/, 1)[0]!
    .replace(/[^\p{L}\p{M}\p{N}'’&% -]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^['’&%-]+|['’&%-]+$/g, ''))
    .filter((word) => word !== '')
  const first = words.findIndex((word) => !/^\p{N}/u.test(word) && !MEASURES.has(word.toLowerCase()))
  // "slice" alone is a strange wish, but it is what was wished.
  const kept = first === -1 ? words.filter((word) => !/^\p{N}/u.test(word)) : words.slice(first)
  return kept.map((word) => PROPER_BY_WORD.get(word.toLowerCase()) ?? word.toLowerCase()).join(' ')
}
