/**
 * Reads what may already be shown out of a JSON text that is still being written. It looks at the keys of
 * the outer object by name, and the steps are none of them: they leave the server only once paid.
 */
import { ingredientSchema, type Ingredient, type PartialRecipe } from '../_shared/contract/recipe.ts'
import { dropNulls, withPlainTexts } from './recipe-text.ts'

const MAX_TITLE_LENGTH = 120
const MAX_SUMMARY_LENGTH = 400
const DIFFICULTIES = new Set(['easy', 'medium', 'hard'])

/** A value's place in the text; `end` is exclusive, and the end of the text while it is still growing. */
interface Span {
  start: number
  end: number
  isComplete: boolean
}

/** @param text the model's output so far; what precedes the first brace is skipped */
export function readPartialRecipe(text: string): PartialRecipe {
  const recipe: PartialRecipe = {}
  for (const [key, span] of readMembers(text)) {
    if (key === 'ingredients') recipe.ingredients = readElements(text, span).flatMap(readIngredient)
    // Half a word can be neither checked nor shown.
    if (!span.isComplete) break
    const value = withPlainTexts(parse(text.slice(span.start, span.end)))
    if (key === 'title' && isText(value)) recipe.title = value.slice(0, MAX_TITLE_LENGTH)
    if (key === 'summary' && isText(value)) recipe.summary = value.slice(0, MAX_SUMMARY_LENGTH)
    if (key === 'servings' && Number.isInteger(value)) recipe.servings = value as number
    if (key === 'prepMinutes' && typeof value === 'number') recipe.prepMinutes = value
    if (key === 'cookMinutes' && typeof value === 'number') recipe.cookMinutes = value
    if (key === 'difficulty' && isText(value) && DIFFICULTIES.has(value)) recipe.difficulty = value
  }
  return recipe
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** The members of the outermost object, the last one possibly unfinished. */
function* readMembers(text: string): Generator<[key: string, value: Span]> {
  let at = text.indexOf('{') + 1
  if (at === 0) return
  for (;;) {
    at = skip(text, at, /[\s,]/)
    if (text[at] !== '"') return
    const key = readValue(text, at)
    at = skip(text, key.end, /[\s:]/)
    if (!key.isComplete || at >= text.length) return
    const value = readValue(text, at)
    yield [String(parse(text.slice(key.start, key.end))), value]
    if (!value.isComplete) return
    at = value.end
  }
}

/** The complete elements of an array. */
function readElements(text: string, array: Span): unknown[] {
  const elements: unknown[] = []
  if (text[array.start] !== '[') return elements
  let at = array.start + 1
  for (;;) {
    at = skip(text, at, /[\s,]/)
    if (at >= array.end || text[at] === ']') return elements
    const element = readValue(text, at)
    if (!element.isComplete) return elements
    elements.push(parse(text.slice(element.start, element.end)))
    at = element.end
  }
}

function readValue(text: string, start: number): Span {
  const first = text[start]
  if (first === '"') return readStringSpan(text, start)
  if (first !== '{' && first !== '[') {
    // A number or word ends at what follows it: "12" may still become "120".
    const end = skip(text, start, /[^\s,\]}]/)
    return { start, end: Math.max(end, start + 1), isComplete: end < text.length }
  }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      const inner = readStringSpan(text, at)
      if (!inner.isComplete) break
      at = inner.end - 1
    } else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth === 0) return { start, end: at + 1, isComplete: true }
  }
  return { start, end: text.length, isComplete: false }
}

function readStringSpan(text: string, start: number): Span {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return { start, end: at + 1, isComplete: true }
  }
  return { start, end: text.length, isComplete: false }
}

function readIngredient(value: unknown): Ingredient[] {
  const result = ingredientSchema.safeParse(dropNulls(withPlainTexts(value), ['note']))
  return result.success ? [result.data] : []
}

function skip(text: string, start: number, what: RegExp): number {
  let at = start
  while (at < text.length && what.test(text.charAt(at))) at += 1
  return at
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
