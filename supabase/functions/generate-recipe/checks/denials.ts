/** Tells "without nuts" and "nut-free" from "with nuts". */
import type { Found } from './found.ts'
import { toWords, wordSet, type Token } from './words.ts'

const OR = wordSet('or nor oder ou ni oppure')
export const AND_OR = wordSet('and or nor und oder et ou ni y o e ed oppure plus')

/** May stand between "without" and what is left out. */
const BETWEEN = wordSet(
  'the a an any all added usual classic traditional other more extra real of der die das den du de del la le les di',
)

const MAX_WORDS_BETWEEN = 3

const DENYING = wordSet(
  'no not without sans sin senza ohne kein keine keinen omit skip avoid non zero replace replacing replaces swap unlike except minus',
)
/** Words that deny only together. */
const DENYING_PAIRS = new Set(
  [
    'free from',
    'free of',
    'frei von',
    'instead of',
    'place of',
    'rather than',
    'leave out',
    'leaves out',
    'alternative to',
    'substitute for',
    'replacement for',
    'allergic to',
    'lieu de',
    'lugar de',
    'invece di',
    'anstelle von',
    'no contain',
    'not contain',
    'never contain',
    'not use',
    'dont use',
    'never use',
    'not add',
    'never add',
    'dont add',
  ].map((pair) => toWords(pair).join(' ')),
)
const FREE = wordSet('free frei freie freier freies')
/** "Safe for a peanut allergy" holds no peanuts. */
const ALLERGIC = wordSet('allergy allergic allergie intolerance intolerant alergia')

/** Whether a phrase denies by itself that a food holds it, as "nut-free" and "without nuts" do. */
export function isClaim(tokens: Token[], found: Found): boolean {
  return found.term.role === 'claim' || (found.isDenied && (isFree(tokens, found) || isDeniedBefore(tokens, found)))
}

export function markDenied(tokens: Token[], found: Found[]): void {
  const foods = found.filter(({ term }) => term.role !== 'claim')
  for (const food of foods) {
    const next = tokens[food.end]
    food.isDenied =
      isFree(tokens, food) ||
      (next?.gap === 'none' && ALLERGIC.has(next.word)) ||
      isDeniedBefore(tokens, food) ||
      isCutOff(tokens, food, foods)
  }
  for (const food of foods) food.isDenied ||= isPartOfDenied(tokens, food, foods)
  for (const food of foods) if (food.isDenied && isDeniedBefore(tokens, food)) denyList(tokens, food, foods)
}

function isFree(tokens: Token[], { end }: Found): boolean {
  const next = tokens[end]
  return (
    next !== undefined &&
    next.gap === 'none' &&
    FREE.has(next.word) &&
    !/^(from|of|von)$/.test(tokens[end + 1]?.word ?? '')
  )
}

function isDeniedBefore(tokens: Token[], { start }: Found): boolean {
  let isNear = true
  for (let at = start; at > 0 && start - at <= MAX_WORDS_BETWEEN; at--) {
    if (tokens[at]?.gap !== 'none') return false
    const [first = '', second = ''] = [tokens[at - 2]?.word, tokens[at - 1]?.word]
    // "Instead of" speaks of a thing, whatever it is like; "no" may belong to "no-bake".
    if (tokens[at - 1]?.gap === 'none' && DENYING_PAIRS.has(`${first} ${second}`)) return true
    if (isNear && DENYING.has(second)) return true
    if (second === 'with') return false
    isNear &&= BETWEEN.has(second)
  }
  return false
}

/** Nobody cooks with these: before "and nut-free" they can only be denied. */
const NEVER_ADDED = wordSet('gluten dairy lactose')

/** "Egg- and dairy-free" denies both, as "gluten, dairy and nut free" does all three. */
function isCutOff(tokens: Token[], { end, phrase }: Found, foods: Found[]): boolean {
  if (!tokens[end - 1]?.isCut && !NEVER_ADDED.has(phrase)) return false
  const next = foods.find(({ start }) => start >= end && start <= end + 1)
  if (next === undefined || tokens.slice(end, next.start).some(({ word }) => !AND_OR.has(word))) return false
  return isFree(tokens, next) || isCutOff(tokens, next, foods)
}

/** "No wheat flour" denies the flour too. */
function isPartOfDenied(tokens: Token[], food: Found, foods: Found[]): boolean {
  if (tokens[food.start]?.gap !== 'none') return false
  const substances = new Set(food.term.sources.map(({ substance }) => substance))
  return foods.some(
    (other) =>
      other.end === food.start &&
      other.isDenied &&
      isDeniedBefore(tokens, other) &&
      other.term.sources.some(({ substance }) => substances.has(substance)),
  )
}

/** "Without butter, cream or milk" denies all three; a comma alone might begin something else. */
function denyList(tokens: Token[], first: Found, foods: Found[]): void {
  let waiting: Found[] = []
  let end = first.end
  for (;;) {
    let at = end
    while (
      tokens[at] &&
      tokens[at]?.gap !== 'hard' &&
      (AND_OR.has(tokens[at]?.word ?? '') || BETWEEN.has(tokens[at]?.word ?? ''))
    )
      at += 1
    const next = foods.filter(({ start }) => start === at)
    const isJoined = tokens.slice(end, at).some(({ word }) => AND_OR.has(word))
    // "Without peanuts, nuts or seeds": the last of them need not be in any table.
    if (next.length === 0 && tokens.slice(end, at).some(({ word }) => OR.has(word))) {
      for (const food of waiting) food.isDenied = true
    }
    if (next.length === 0 || tokens[at]?.gap === 'hard' || (!isJoined && tokens[at]?.gap !== 'soft')) return
    waiting.push(...next)
    if (isJoined) {
      for (const food of waiting) food.isDenied = true
      waiting = []
    }
    end = Math.max(...next.map((food) => food.end))
  }
}
