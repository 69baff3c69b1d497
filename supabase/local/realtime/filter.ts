/**
 * The filters of a binding (`user_id=eq.7,balance=gte.10`; commas mean AND), as text and as tests on a row.
 * A column that is null or absent never matches (but for `is` and `isdistinct`): a filter fails closed.
 */
const OPERATORS = ['eq', 'neq', 'lt', 'lte', 'gt', 'gte', 'in', 'like', 'ilike', 'is', 'isdistinct'] as const
export type Operator = (typeof OPERATORS)[number]

export interface FilterText {
  column: string
  operator: Operator
  negated: boolean
  /** As written; for `in` an array literal (`{a,b}`). */
  value: string
}

/** A filter whose values the database has brought into the form that the write-ahead log uses. */
export interface Filter extends Omit<FilterText, 'value'> {
  /** One value, or many for `in`. */
  values: string[]
  /** How values of the column compare. Equal decimals may be written differently (1.0 and 1.00). */
  kind: 'text' | 'integer' | 'decimal'
}

/** A row as the log writes it: null is null, and an absent (undefined) value was not sent. */
export type TextRow = Record<string, string | null | undefined>

/** @throws {Error} that says which part cannot be read. */
export function parseFilters(text: string): FilterText[] {
  return text.trim() === '' ? [] : splitTopLevel(text.trim()).map(parseFilter)
}

export function matchesFilters(filters: readonly Filter[], row: TextRow): boolean {
  return filters.every((filter) => matchesFilter(filter, row[filter.column]))
}

function matchesFilter(filter: Filter, value: string | null | undefined): boolean {
  if (value === undefined) return false
  const [first = ''] = filter.values
  if (filter.operator === 'is') return isKeyword(first, value) !== filter.negated
  if (filter.operator === 'isdistinct') return (value === null || !isEqual(filter, value, first)) !== filter.negated
  return value !== null && compare(filter, value, first) !== filter.negated
}

function compare(filter: Filter, value: string, wanted: string): boolean {
  switch (filter.operator) {
    case 'in':
      return filter.values.some((one) => isEqual(filter, value, one))
    case 'like':
      return likePattern(wanted, '').test(value)
    case 'ilike':
      return likePattern(wanted, 'i').test(value)
    case 'neq':
      return !isEqual(filter, value, wanted)
    case 'lt':
      return order(filter, value, wanted) < 0
    case 'lte':
      return order(filter, value, wanted) <= 0
    case 'gt':
      return order(filter, value, wanted) > 0
    case 'gte':
      return order(filter, value, wanted) >= 0
    case 'eq':
    case 'is':
    case 'isdistinct':
      return isEqual(filter, value, wanted)
  }
}

function isEqual(filter: Filter, a: string, b: string): boolean {
  return a === b || (filter.kind === 'decimal' && order(filter, a, b) === 0)
}

/** Times, dates and uuids are written so that the order of their text is their order. */
function order({ kind }: Filter, a: string, b: string): number {
  if (kind === 'text') return a < b ? -1 : a > b ? 1 : 0
  const isWhole = (text: string) => /^-?\d+$/.test(text)
  const [x, y] = isWhole(a) && isWhole(b) ? [BigInt(a), BigInt(b)] : [Number(a), Number(b)]
  return x < y ? -1 : x > y ? 1 : x === y ? 0 : NaN
}

function isKeyword(keyword: string, value: string | null): boolean {
  if (keyword === 'null' || keyword === 'unknown') return value === null
  return value === (keyword === 'true' ? 't' : 'f')
}

function likePattern(pattern: string, flags: string): RegExp {
  const source = pattern.replace(/\\([\s\S])|([%_])|([.*+?^${}()|[\]\\])/g, (_, escaped, wildcard, special) => {
    if (wildcard) return wildcard === '%' ? '.*' : '.'
    return String(escaped ?? special).replace(/[^\w\s]/, '\\$&')
  })
  return new RegExp(`^${source}$`, `s${flags}`)
}

function parseFilter(segment: string): FilterText {
  const trimmed = segment.trim()
  if (trimmed === '') throw new Error('filter must not contain empty segments (check for extra commas)')
  const match = /^([^=]*)=(not\.)?([^.]*)\.([\s\S]*)$/.exec(trimmed)
  if (!match) throw new Error(JSON.stringify([trimmed]))
  const [, column = '', not, operator = '', value = ''] = match
  if (!isOperator(operator)) throw new Error(JSON.stringify([operator, value]))
  return { column, operator, negated: not !== undefined, value: operator === 'in' ? listOf(value) : unquote(value) }
}

function isOperator(text: string): text is Operator {
  return (OPERATORS as readonly string[]).includes(text)
}

function listOf(value: string): string {
  if (!/^\([\s\S]*\)$/.test(value)) throw new Error('`in` filter value must be wrapped by parentheses')
  return `{${value.slice(1, -1)}}`
}

/** Quotes let a value hold a comma, a parenthesis, a quote or a backslash. */
function unquote(value: string): string {
  const match = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(value)
  return match ? match[1]!.replace(/\\([\s\S])/g, '$1') : value
}

/** Splits at commas that stand neither in parentheses nor in quotes. */
function splitTopLevel(text: string): string[] {
  const segments = ['']
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    const last = segments.length - 1
    if (isQuoted && char === '\\') {
      segments[last] += char + (text[++at] ?? '')
      continue
    }
    if (char === '"' && (isQuoted || /[.(,]/.test(text[at - 1] ?? ''))) isQuoted = !isQuoted
    else if (!isQuoted && char === '(') depth++
    else if (!isQuoted && char === ')') depth = Math.max(0, depth - 1)
    if (char === ',' && depth === 0 && !isQuoted) segments.push('')
    else segments[last] += char
  }
  return segments
}
