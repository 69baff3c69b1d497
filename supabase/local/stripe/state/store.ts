import { Journal, type Change } from './journal.ts'
import type { Rows, TableName } from './rows.ts'
import { Table } from './table.ts'

export type Tables = { [Name in TableName]: Table<Rows[Name]> }

/** Stripe forgets keys after a day and does not list events after 30. */
const REPLY_LIFETIME_MS = 24 * 3_600_000
const EVENT_LIFETIME_MS = 30 * 24 * 3_600_000

const NAMES: TableName[] = [
  'customers',
  'products',
  'prices',
  'sessions',
  'checkouts',
  'paymentMethods',
  'paymentIntents',
  'charges',
  'behaviours',
  'refunds',
  'disputes',
  'warnings',
  'balanceTransactions',
  'events',
  'endpoints',
  'deliveries',
  'jobs',
  'replies',
]

/** All tables, and the journal that keeps them. */
export class Store {
  readonly tables: Tables
  readonly #journal: Journal
  readonly #changed = new Map<string, { name: TableName; id: string }>()
  #flushPlanned = false

  /** @param file the journal; read now, so that the tables are complete before the first request. */
  constructor(file: string, nowMs = Date.now()) {
    this.#journal = new Journal(file)
    this.tables = Object.fromEntries(
      NAMES.map((name) => [name, new Table((id: string) => this.#note(name, id))]),
    ) as unknown as Tables
    this.#load(nowMs)
    this.#changed.clear()
    this.#journal.begin(this.#everything())
  }

  /** Writes what changed. Runs by itself at the end of every turn in which something did. */
  flush(): void {
    this.#flushPlanned = false
    const changes = [...this.#changed.values()].map(({ name, id }) => ({
      table: name,
      id,
      row: this.tables[name].get(id) ?? null,
    }))
    this.#changed.clear()
    this.#journal.append(changes)
  }

  close(): void {
    this.flush()
    this.#journal.close()
  }

  #note(name: TableName, id: string): void {
    this.#changed.set(`${name} ${id}`, { name, id })
    if (this.#flushPlanned) return
    this.#flushPlanned = true
    // A microtask: after all the changes of one request, before its answer leaves.
    queueMicrotask(() => this.flush())
  }

  #load(nowMs: number): void {
    for (const { table, id, row } of this.#journal.read()) {
      const target = this.tables[table as TableName] as Table<{ id: string }> | undefined
      if (!target) continue
      if (row === null) target.delete(id)
      else target.put(row as { id: string })
    }
    const { replies, events, deliveries } = this.tables
    for (const reply of [...replies.values()]) {
      if (reply.createdAt < nowMs - REPLY_LIFETIME_MS) replies.delete(reply.id)
    }
    for (const event of [...events.values()]) {
      if (event.created * 1000 < nowMs - EVENT_LIFETIME_MS) events.delete(event.id)
    }
    for (const delivery of [...deliveries.values()]) {
      if (!events.get(delivery.eventId)) deliveries.delete(delivery.id)
    }
  }

  *#everything(): Iterable<Change> {
    for (const name of NAMES) {
      for (const row of this.tables[name].values()) yield { table: name, id: row.id, row }
    }
  }
}
