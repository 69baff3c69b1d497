/** One changed row, taken from a message of the logical decoding plugin `pgoutput`. */
import type { Pgoutput } from 'pg-logical-replication'
import type { ChangeType } from './binding.ts'
import type { TextRow } from './filter.ts'

export type Relation = Pgoutput.MessageRelation
export type RowMessage = Pgoutput.MessageInsert | Pgoutput.MessageUpdate | Pgoutput.MessageDelete

export interface Transaction {
  /** The lower 32 bits of the transaction's id, as the log has them. */
  id: number
  committedAtMs: number
}

export interface Change {
  type: ChangeType
  relation: Relation
  transaction: Transaction
  /** The row after an INSERT or UPDATE. An unchanged TOASTed value is absent. */
  newRow: TextRow | null
  /** What the log says of the row before: all with REPLICA IDENTITY FULL, else only a key that changed or went. */
  oldRow: TextRow | null
}

export function transactionOf(begin: Pgoutput.MessageBegin): Transaction {
  return { id: begin.xid >>> 0, committedAtMs: Number(begin.commitTime.valueOf() / 1000n) }
}

export function changeOf(message: RowMessage, transaction: Transaction): Change {
  const base = { relation: message.relation, transaction }
  switch (message.tag) {
    case 'insert':
      return { ...base, type: 'INSERT', newRow: message.new, oldRow: null }
    case 'update':
      return { ...base, type: 'UPDATE', newRow: message.new, oldRow: message.old ?? message.key }
    case 'delete':
      return { ...base, type: 'DELETE', newRow: null, oldRow: message.old ?? message.key }
  }
}

/** The name under which subscriptions to this table are kept. */
export function entityOf({ schema, name }: { schema: string; name: string }): string {
  return JSON.stringify([schema, name])
}

/** The row that filters look at: the new one, or what is known of a deleted one. */
export function filteredRow(change: Change): TextRow {
  return change.newRow ?? change.oldRow ?? {}
}
