/**
 * The last things that happened to the balance in this tab, for /debug/sync and for bug reports. Kept in memory;
 * what was there before a reload is handed over, since the address of the page is typed and so reloads.
 */
import { createStore } from 'zustand'

export interface JournalEntry {
  /** Ms since the epoch. */
  atMs: number
  /** What happened: `event channel`, `row realtime`, `command read` and the like. */
  what: string
  details: string
  /** The wallet's version, where there is one. */
  version: number | null
  /** From the commit, by the server's clock, until the row was painted here; null where it cannot be known. */
  paintedAfterMs: number | null
}

const KEPT_ENTRIES = 200
const STORAGE_KEY = 'healthy-meals:sync-journal'

export const journal = createStore<readonly JournalEntry[]>(() => readEarlier())

export function record(entry: Partial<JournalEntry> & Pick<JournalEntry, 'what'>): void {
  const full = { atMs: Date.now(), details: '', version: null, paintedAfterMs: null, ...entry }
  journal.setState((entries) => [...entries, full].slice(-KEPT_ENTRIES), true)
}

/** Measures after the next frame, in which the number is painted. A hidden tab paints nothing, for hours. */
export function recordPaint(version: number, committedAt: string): void {
  if (document.hidden) return
  requestAnimationFrame(() =>
    setTimeout(() => {
      const paintedAfterMs = Date.now() - Date.parse(committedAt)
      record({ what: 'painted', version, paintedAfterMs })
    }),
  )
}

/** Hands the journal to the page that this tab loads next. */
export function keepJournal(): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(journal.getState()))
  } catch {
    // Storage is refused in some private modes; then a reload begins with an empty page.
  }
}

function readEarlier(): readonly JournalEntry[] {
  try {
    const earlier: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]')
    return Array.isArray(earlier) ? (earlier as JournalEntry[]) : []
  } catch {
    return []
  }
}
