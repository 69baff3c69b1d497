/** The amounts inside a recipe's sentences ("add 200 g of lentils"), for other servings than it was written for. */
import type { Ingredient } from '@contract/recipe'
import { NUMBER, readNumber } from './kitchen-fractions'
import { formatQuantity } from './quantity'
import { ingredientsOfStep } from './step-ingredients'
import { AMOUNT_UNITS, measureOf } from './units'

export interface ScaledTexts {
  texts: readonly string[]
  /** Places of the texts whose amounts still are for the servings that they were written for. */
  unscaled: ReadonlySet<number>
}

const UNIT = `${AMOUNT_UNITS}|el|tl|esslöffel|teelöffel|tassen?`
const WORD =
  'two|three|four|five|six|seven|eight|nine|ten|twelve|both|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|beide'
const ARTICLE = 'an?|one|eine?[nr]?'
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d/.,:])(?:(${NUMBER})(?:\s*(?:-|–|to|or|bis|oder)\s*(${NUMBER}))?|(${WORD})(?![\p{L}])|(${ARTICLE})(?![\p{L}]))` +
    String.raw`[\s-]*(?:(${UNIT})(?![\p{L}]))?`,
  'giu',
)
/** No amounts: times, temperatures, lengths, settings. */
const NEUTRAL_AFTER =
  /^[\s-]*(?:°|º|%|×|x\b|degrees|grad\b|s\b|h\b|secs?\b|seconds?\b|sek|mins?\b|minute|hours?\b|hrs?\b|stunde|std\b|days?\b|tage?\b|cm\b|mm\b|inch|times\b|mal\b|fois\b|heures?\b|watts?\b|w\b)/iu
const NEUTRAL_BEFORE = /\b(?:mark|step|schritt|stufe|level|setting|number)\s*$/i
/** Where the words about this amount end. */
const PHRASE_END = /[.,;:()\n\d]|\s(?:and|or|with|in|und|oder|mit)\s/iu

const firstWords = (text: string, count: number) =>
  (text.split(PHRASE_END)[0] ?? '').trim().split(/\s+/).slice(0, count).join(' ')

const lastWords = (text: string, count: number) =>
  text
    .split(/\s+/)
    .slice(-count - 1)
    .join(' ')

/**
 * @returns all amounts scaled, or none: a text in which some are for two and others for four leads nobody to dinner.
 * Scaled is what the list holds, at most as much of it as stands there.
 */
export function scaleTexts(
  texts: readonly string[],
  ingredients: readonly Ingredient[],
  fromServings: number,
  toServings: number,
): ScaledTexts {
  if (fromServings === toServings) return { texts, unscaled: new Set() }
  const factor = toServings / fromServings
  const scaled = texts.map((text) => scaleText(text, ingredients, factor))
  if (scaled.every((text) => text !== undefined)) return { texts: scaled, unscaled: new Set() }
  return {
    texts,
    unscaled: new Set(texts.flatMap((text, place) => (scaled[place] === text ? [] : [place]))),
  }
}

/** @returns undefined if an amount in it is nothing that the list has. */
function scaleText(text: string, ingredients: readonly Ingredient[], factor: number): string | undefined {
  let isWhole = true
  const scaled = text.replace(AMOUNT, (...match: unknown[]) => {
    const [whole, number, upTo, word, article, unit] = match as (string | undefined)[]
    const start = match.find((each) => typeof each === 'number') ?? 0
    const found = whole ?? ''
    const before = text.slice(0, start)
    const after = text.slice(start + found.length)
    if (unit === undefined && (NEUTRAL_AFTER.test(after) || NEUTRAL_BEFORE.test(before))) return found
    const phrase = before.endsWith('(') ? lastWords(before, 3) : firstWords(after, 5)
    const named = ingredientsOfStep(phrase, ingredients).flatMap((place) => ingredients[place] ?? [])
    if (article !== undefined && unit === undefined && !isCounted(firstWords(after, 2), ingredients)) return found
    if (word !== undefined && unit === undefined && named.length === 0) return found
    const quantity = number === undefined || upTo !== undefined ? undefined : readNumber(number)
    const isListed = quantity !== undefined && named.some((line) => isWithin(quantity, unit, line, factor))
    if (!isListed) isWhole = false
    // The gap before a word that follows was taken for one before a unit.
    const gap = unit === undefined ? (/[\s-]*$/.exec(found)?.[0] ?? '') : ''
    return isListed ? `${formatQuantity(quantity * factor, unit ?? '')}${gap}` : found
  })
  return isWhole ? scaled : undefined
}

/** "A large onion" of a list that counts onions. */
function isCounted(phrase: string, ingredients: readonly Ingredient[]): boolean {
  return ingredientsOfStep(phrase, ingredients).some((place) => measureOf(ingredients[place]?.unit ?? '') === undefined)
}

function isWithin(quantity: number, unit: string | undefined, line: Ingredient, factor: number): boolean {
  if (line.quantity === null) return false
  const [said, listed] = [measureOf(unit ?? ''), measureOf(line.unit)]
  if (said && listed) return said.kind === listed.kind && quantity * said.size <= line.quantity * listed.size * 1.001
  if (said || listed || quantity !== line.quantity) return false
  if (unit !== undefined) return unit.toLowerCase() === line.unit.toLowerCase()
  // "1 onion" cannot become "2 onion".
  return quantity > 1 === quantity * factor > 1
}
