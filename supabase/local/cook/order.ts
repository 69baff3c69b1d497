/** What the cook is asked for: the one JSON message that the recipe writer's prompt sends. */

export interface Order {
  ingredients: string[]
  diet: string[]
  allergies: string[]
  cuisine: string
  servings: number
  /** Infinity where no limit was given. */
  maxMinutes: number
  notes: string
  /** The dish that a variant is asked for; undefined for anything new. */
  originalTitle?: string | undefined
}

const MAX_SERVINGS = 12
const MIN_MINUTES = 5

/**
 * Any client may talk to the cook, so nothing is taken on trust: a text that is no order is read as a list of
 * ingredients, and a number that makes no sense as none.
 */
export function readOrder(text: string): Order {
  const value = parseObject(text)
  if (!value)
    return {
      ...fromFields({}),
      ingredients: text
        .split(/[,;\n]|\band\b/)
        .map((part) => part.trim())
        .filter(Boolean)
        .slice(0, 30),
    }
  return fromFields(value)
}

export function isOrder(text: string): boolean {
  return Array.isArray(parseObject(text)?.ingredients)
}

function fromFields(value: Record<string, unknown>): Order {
  const minutes = numberOf(value.maxMinutes)
  return {
    ingredients: textsOf(value.ingredients),
    diet: textsOf(value.diet),
    allergies: textsOf(value.allergies),
    cuisine: textOf(value.cuisine),
    servings: Math.min(Math.max(Math.round(numberOf(value.servings) ?? 2), 1), MAX_SERVINGS),
    maxMinutes: minutes === undefined ? Infinity : Math.max(Math.round(minutes), MIN_MINUTES),
    notes: textOf(value.notes),
    originalTitle: titleOf(value.original),
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

const titleOf = (original: unknown) =>
  typeof original === 'object' && original !== null && 'title' in original ? textOf(original.title) : undefined
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const textsOf = (value: unknown) => (Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : [])
const numberOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
