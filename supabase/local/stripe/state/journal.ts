/**
 * Keeps the tables on disk, so that a restarted stack still knows the customers and sessions that the
 * database refers to. One line a change, appended before the request is answered: a `kill -9` loses
 * nothing that anybody was told. At start the file is read and rewritten without what was overwritten.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'

export interface Change {
  table: string
  id: string
  /** Null when the row is gone. */
  row: unknown
}

/** Reads `text` up to the first line that is not whole, which is what a crash in mid-write leaves at the end. */
export function parseJournal(text: string): Change[] {
  const changes: Change[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    try {
      const [table, id, row] = JSON.parse(line) as [string, string, unknown]
      changes.push({ table, id, row })
    } catch {
      break
    }
  }
  return changes
}

const toLine = ({ table, id, row }: Change) => `${JSON.stringify([table, id, row])}\n`

export class Journal {
  readonly #file: string
  #descriptor: number | null = null

  constructor(file: string) {
    this.#file = file
  }

  read(): Change[] {
    return existsSync(this.#file) ? parseJournal(readFileSync(this.#file, 'utf8')) : []
  }

  /** Replaces the file by these rows in one step and opens it for appending. */
  begin(rows: Iterable<Change>): void {
    mkdirSync(path.dirname(this.#file), { recursive: true })
    const fresh = `${this.#file}.new`
    writeFileSync(fresh, Array.from(rows, toLine).join(''))
    renameSync(fresh, this.#file)
    this.#descriptor = openSync(this.#file, 'a')
  }

  append(changes: Change[]): void {
    if (this.#descriptor !== null && changes.length > 0) writeSync(this.#descriptor, changes.map(toLine).join(''))
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
    this.#descriptor = null
  }
}
