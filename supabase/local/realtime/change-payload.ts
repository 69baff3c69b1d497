/** The `data` of a `postgres_changes` event, as JSON text, with the fields that hosted Realtime sends. */
import type { Change } from './change.ts'
import type { TextRow } from './filter.ts'
import { renderJson, type JsonShape } from './json-value.ts'

export interface Table {
  keyColumns: string[]
  columns: { name: string; typeName: string; shape: JsonShape }[]
}

export interface View {
  /** The columns that the subscriber's role may select. */
  readable: ReadonlySet<string>
  /** The columns that the binding asks for, or null for all. */
  selected: readonly string[] | null
  /** Row-level security cannot be asked about a row that is gone, so only its key is told. */
  isRowSecured: boolean
}

/** As hosted: of a larger row only the small fields are sent, with an error. */
const MAX_RECORD_BYTES = 1_048_576
const SMALL_FIELD_BYTES = 64

export function renderChange(change: Change, table: Table, view: View): string {
  const isTooLarge = sizeOf(change.newRow) + sizeOf(change.oldRow) > MAX_RECORD_BYTES
  const columns = table.columns.filter(
    ({ name }) =>
      view.readable.has(name) &&
      (view.selected === null || view.selected.includes(name) || table.keyColumns.includes(name)),
  )
  const record = (row: TextRow, only?: readonly string[]) =>
    `{${columns
      .filter(({ name }) => !only || only.includes(name))
      .flatMap(({ name, shape }) => {
        const value = row[name]
        if (value === undefined || (isTooLarge && Buffer.byteLength(value ?? '') > SMALL_FIELD_BYTES)) return []
        return [`${JSON.stringify(name)}:${renderJson(value, shape)}`]
      })
      .join(',')}}`

  const fields: Record<string, string> = {
    schema: JSON.stringify(change.relation.schema),
    table: JSON.stringify(change.relation.name),
    commit_timestamp: JSON.stringify(new Date(change.transaction.committedAtMs).toISOString()),
    type: JSON.stringify(change.type),
    columns: JSON.stringify(columns.map(({ name, typeName }) => ({ name, type: typeName }))),
  }
  if (change.newRow) fields.record = record(change.newRow)
  if (change.type === 'UPDATE') fields.old_record = record(oldRowOf(change, table))
  if (change.type === 'DELETE') {
    fields.old_record = record(change.oldRow ?? {}, view.isRowSecured ? table.keyColumns : undefined)
  }
  fields.errors = isTooLarge ? '["Error 413: Payload Too Large"]' : 'null'
  return `{${Object.entries(fields)
    .map(([name, json]) => `"${name}":${json}`)
    .join(',')}}`
}

/** The log is silent about the old row when its key did not change: the key is then that of the new row. */
function oldRowOf({ oldRow, newRow }: Change, { keyColumns }: Table): TextRow {
  return oldRow ?? Object.fromEntries(keyColumns.map((name) => [name, newRow?.[name]]))
}

function sizeOf(row: TextRow | null): number {
  return Object.values(row ?? {}).reduce((sum, value) => sum + Buffer.byteLength(value ?? ''), 0)
}
