/** Which movements are shown, as the address says it: the page can be reloaded, shared and gone back to. */

/** Every kind of movement is under one of these, so that together they are all. */
const KINDS = {
  bought: ['purchase'],
  gifts: ['grant'],
  spent: ['spend'],
  corrections: ['refund_clawback', 'refund_return', 'dispute_clawback', 'dispute_return', 'adjustment'],
} as const

export const SHOWN = ['all', 'bought', 'gifts', 'spent', 'corrections'] as const
export const PERIODS = ['all', '30d', '90d', 'this-year', 'last-year'] as const

export type Shown = (typeof SHOWN)[number]
export type Period = (typeof PERIODS)[number]

export interface HistoryFilter {
  shown: Shown
  period: Period
}

export const NO_FILTER: HistoryFilter = { shown: 'all', period: 'all' }

/** What an old or mistyped address says that is not known counts as not said. */
export function readFilter(search: URLSearchParams): HistoryFilter {
  return {
    shown: SHOWN.find((value) => value === search.get('show')) ?? 'all',
    period: PERIODS.find((value) => value === search.get('period')) ?? 'all',
  }
}

/** @returns the address' query with the filter in it; what else it holds stays. */
export function withFilter(search: URLSearchParams, { shown, period }: HistoryFilter): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [name, value] of [
    ['show', shown],
    ['period', period],
  ] as const) {
    if (value === 'all') next.delete(name)
    else next.set(name, value)
  }
  return next
}

export function hasFilter({ shown, period }: HistoryFilter): boolean {
  return shown !== 'all' || period !== 'all'
}

/** The kinds of the ledger that are shown; null for all, also those of a later version. */
export function kindsOf(shown: Shown): readonly string[] | null {
  return shown === 'all' ? null : KINDS[shown]
}

export interface Range {
  from: Date | null
  before: Date | null
}

const DAY_MS = 24 * 60 * 60_000

/** Years are those of the person's own calendar. */
export function rangeOf(period: Period, now = new Date()): Range {
  const newYear = (year: number) => new Date(year, 0, 1)
  switch (period) {
    case 'all':
      return { from: null, before: null }
    case '30d':
      return { from: new Date(now.getTime() - 30 * DAY_MS), before: null }
    case '90d':
      return { from: new Date(now.getTime() - 90 * DAY_MS), before: null }
    case 'this-year':
      return { from: newYear(now.getFullYear()), before: null }
    case 'last-year':
      return { from: newYear(now.getFullYear() - 1), before: newYear(now.getFullYear()) }
  }
}
