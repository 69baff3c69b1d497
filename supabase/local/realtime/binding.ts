/** What a channel asks for in `config.postgres_changes` when it joins, read as hosted Realtime reads it. */
import { parseFilters, type FilterText } from './filter.ts'

export type ChangeType = 'INSERT' | 'UPDATE' | 'DELETE'

/** One entry of the list, exactly as the client sent it: it must come back unchanged in the join reply. */
export type RawBinding = Record<string, unknown>

export interface Binding {
  id: number
  event: ChangeType | '*'
  /** `*` stands for every schema or table of the publication. */
  schema: string
  table: string
  filters: FilterText[]
  /** The columns wanted, or null for all; the key columns always come. */
  select: string[] | null
}

/** What is wrong with a binding; its message goes to the client in a `system` error. */
export class BindingError extends Error {}

/** The entries of a join payload's `config.postgres_changes`; anything but a list means none. */
export function rawBindingsOf(config: unknown): RawBinding[] {
  const list = typeof config === 'object' && config !== null ? (config as RawBinding).postgres_changes : undefined
  if (!Array.isArray(list)) return []
  return list.filter((entry): entry is RawBinding => typeof entry === 'object' && entry !== null)
}

/**
 * A stable positive integer, the same for equal bindings. It must be a number: the client compares ids
 * strictly, and a text would lose every event without a word.
 */
export function bindingId(raw: RawBinding): number {
  const text = JSON.stringify(Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1)))
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash & 0x7ffffff
}

/** @throws {BindingError} with hosted's words when schema, table, filter or select cannot be used. */
export function parseBinding(raw: RawBinding): Binding {
  const { schema, table, filter } = raw
  const select = parseSelect(raw.select)
  const base = { id: bindingId(raw), event: eventOf(raw.event), select }
  const wanted = namesOf(schema, table, filter)
  if (!wanted) {
    throw new BindingError(
      `No subscription params provided. Please provide at least a \`schema\` or \`table\` to subscribe to: ${JSON.stringify(raw)}`,
    )
  }
  if (select && (wanted.schema === '*' || wanted.table === '*')) {
    throw new BindingError(
      'Column selection is not supported for wildcard subscriptions. Provide an explicit schema and table name.',
    )
  }
  return { ...base, ...wanted, filters: typeof filter === 'string' ? parseFilterList(filter) : [] }
}

/** The words hosted puts into its messages to say which binding it means. */
export function describeBinding(binding: Binding): string {
  const filters = binding.filters.map(({ column, operator, value }) => `${column}=${operator}.${value}`)
  return `[event: ${binding.event}, schema: ${binding.schema}, table: ${binding.table}, filters: [${filters.join(', ')}]]`
}

function namesOf(schema: unknown, table: unknown, filter: unknown): { schema: string; table: string } | null {
  const hasFilter = filter !== undefined
  if (hasFilter && typeof filter !== 'string') return null
  if (typeof schema === 'string' && typeof table === 'string') return { schema, table }
  if (hasFilter) return null
  if (typeof schema === 'string' && table === undefined) return { schema, table: '*' }
  if (typeof table === 'string' && schema === undefined) return { schema: 'public', table }
  return null
}

function eventOf(event: unknown): Binding['event'] {
  const upper = typeof event === 'string' ? event.toUpperCase() : '*'
  return upper === 'INSERT' || upper === 'UPDATE' || upper === 'DELETE' ? upper : '*'
}

function parseFilterList(filter: string): FilterText[] {
  try {
    return parseFilters(filter)
  } catch (error) {
    throw new BindingError(`Error parsing \`filter\` params: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function parseSelect(select: unknown): string[] | null {
  if (typeof select === 'string') {
    throw new BindingError('Error parsing `select` params: expected a list of column name strings')
  }
  if (!Array.isArray(select)) return null
  const columns = select.filter((column): column is string => typeof column === 'string')
  return columns.length > 0 ? columns : null
}
