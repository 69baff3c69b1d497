/** One kind of row by id, in the order of arrival. */
export class Table<Row extends { id: string }> {
  readonly #rows = new Map<string, Row>()
  readonly #onChange: (id: string) => void

  constructor(onChange: (id: string) => void) {
    this.#onChange = onChange
  }

  get size(): number {
    return this.#rows.size
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  /** @throws {Error} for an id that must exist, which is a bug in the simulator and not the caller's. */
  need(id: string): Row {
    const row = this.#rows.get(id)
    if (!row) throw new Error(`no row ${id}`)
    return row
  }

  put(row: Row): Row {
    this.#rows.set(row.id, row)
    this.#onChange(row.id)
    return row
  }

  /** Replaces the row by a copy with the changes; whoever holds the old one keeps what it said. */
  change(id: string, changes: Partial<Row>): Row {
    return this.put({ ...this.need(id), ...changes })
  }

  delete(id: string): void {
    if (this.#rows.delete(id)) this.#onChange(id)
  }

  values(): IterableIterator<Row> {
    return this.#rows.values()
  }

  newestFirst(): Row[] {
    return [...this.#rows.values()].reverse()
  }
}
