/**
 * Turns what a channel asks for into subscriptions: wildcards into the published tables, filter values into the
 * form in which the log writes them (which also proves that they are values of their column's type).
 */
import type pg from 'pg'
import { BindingError, describeBinding, parseBinding, type Binding, type RawBinding } from './binding.ts'
import type { Catalog, PublishedTable } from './catalog.ts'
import { entityOf } from './change.ts'
import { isConnectionFault } from './database.ts'
import type { Filter, FilterText } from './filter.ts'
import type { Subscription } from './subscription-index.ts'

const MAX_IN_VALUES = 100

class ColumnError extends Error {}

interface Column {
  name: string
  type: string
  kind: Filter['kind']
}

/** @throws {BindingError} whose message is for the client; any other error means that the database was out of reach. */
export async function resolveBindings<Owner>(
  pool: pg.Pool,
  catalog: Catalog,
  owner: Owner,
  role: string,
  rawBindings: readonly RawBinding[],
): Promise<Subscription<Owner>[]> {
  const bindings = rawBindings.map(parseBinding)
  const published = await catalog.publishedTables()
  const subscriptions: Subscription<Owner>[] = []
  for (const binding of bindings) {
    const tables = published.filter(
      ({ schema, table }) => [schema, '*'].includes(binding.schema) && [table, '*'].includes(binding.table),
    )
    if (tables.length === 0) {
      throw new BindingError(
        `Unable to subscribe to changes with given parameters. Please check Realtime is enabled for the given connect parameters: ${describeBinding(binding)}`,
      )
    }
    for (const table of tables) {
      subscriptions.push({
        owner,
        bindingId: binding.id,
        event: binding.event,
        entity: entityOf({ schema: table.schema, name: table.table }),
        filters: await prepareFilters(pool, binding, table, role),
        select: binding.select,
      })
    }
  }
  return subscriptions
}

async function prepareFilters(pool: pg.Pool, binding: Binding, table: PublishedTable, role: string): Promise<Filter[]> {
  if (binding.filters.length === 0 && !binding.select) return []
  try {
    const columns = await readableColumns(pool, table, role)
    const missing = binding.select?.find((name) => !columns.some((column) => column.name === name))
    if (missing !== undefined) throw new ColumnError(`invalid column for select ${missing}`)
    return await Promise.all(binding.filters.map((filter) => prepareFilter(pool, filter, columns)))
  } catch (error) {
    if (!(error instanceof ColumnError) && isConnectionFault(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BindingError(
      `Unable to subscribe to changes with given parameters. An exception happened so please check your connect parameters: ${describeBinding(binding)}. Exception: ${reason}`,
    )
  }
}

/** As hosted: a column that the role may not select cannot be filtered by, lest its values be guessed. */
async function readableColumns(pool: pg.Pool, { relationId }: PublishedTable, role: string): Promise<Column[]> {
  const { rows } = await pool.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            case
              when a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) then 'integer'
              when a.atttypid in ('numeric'::regtype, 'float4'::regtype, 'float8'::regtype) then 'decimal'
              else 'text'
            end as kind
     from pg_attribute a
     where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
       and has_column_privilege($2::text, a.attrelid, a.attnum, 'SELECT')`,
    [relationId, role],
  )
  return rows
}

async function prepareFilter(pool: pg.Pool, { value, ...filter }: FilterText, columns: Column[]): Promise<Filter> {
  const column = columns.find(({ name }) => name === filter.column)
  if (!column) throw new ColumnError(`invalid column for filter ${filter.column}`)
  const { kind, type } = column
  if (filter.operator === 'is') {
    const allowed = type === 'boolean' ? ['null', 'true', 'false', 'unknown'] : ['null']
    if (!allowed.includes(value)) throw new ColumnError(`is ${value} filter cannot be used for ${type}`)
    return { ...filter, kind, values: [value] }
  }
  if (filter.operator === 'like' || filter.operator === 'ilike') {
    if (kind !== 'text')
      throw new ColumnError(`operator ${filter.operator} requires a text-compatible column type, got ${type}`)
    return { ...filter, kind, values: [value] }
  }
  // The type's name comes quoted from format_type and cannot be a parameter. `format` writes a value as the log
  // does; a cast to text would not (true for t, 10.0.0.1/32 for 10.0.0.1).
  const { rows } = await pool.query<{ value: string }>(
    `select format('%s', value) as value from unnest($1::text::${type}[]) as value where value is not null`,
    [filter.operator === 'in' ? value : arrayLiteral(value)],
  )
  if (rows.length > MAX_IN_VALUES) throw new ColumnError('too many values for `in` filter. Maximum 100')
  return { ...filter, kind, values: rows.map((row) => row.value) }
}

function arrayLiteral(value: string): string {
  return `{"${value.replace(/["\\]/g, '\\$&')}"}`
}
