/** What was bought and spent week by week. */

export interface Week {
  /** Its Monday, in UTC, as in `2026-11-23`. */
  week: string
  bought: number
  spent: number
}

export const SHOWN_WEEKS = 12

const WEEK_MS = 7 * 24 * 60 * 60_000
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY_MS = 4 * 24 * 60 * 60_000

/** The Mondays of the last weeks, this one included, oldest first. */
export function lastMondays(nowMs = Date.now()): string[] {
  const thisMondayMs = nowMs - ((nowMs - FIRST_MONDAY_MS) % WEEK_MS)
  return Array.from({ length: SHOWN_WEEKS }, (_, index) => {
    const mondayMs = thisMondayMs - (SHOWN_WEEKS - 1 - index) * WEEK_MS
    return new Date(mondayMs).toISOString().slice(0, 10)
  })
}

/** Puts in the weeks in which nothing moved. */
export function fillWeeks(mondays: readonly string[], moved: readonly Week[]): Week[] {
  return mondays.map((week) => moved.find((one) => one.week === week) ?? { week, bought: 0, spent: 0 })
}
