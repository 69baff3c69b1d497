/** Numbers as they stand in recipes: "1½", never "1.4666". */
import { formatNumber } from '@/lib/format'

const SIGNS: readonly (readonly [value: number, sign: string])[] = [
  [1 / 8, '⅛'],
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [3 / 8, '⅜'],
  [1 / 2, '½'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
]

/** The parts that there are spoons, cups and marks for. */
export const PARTS = {
  any: [1 / 8, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4],
  /** An eighth of a cup is two spoons. */
  cups: [1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4],
  quarters: [1 / 4, 1 / 2, 3 / 4],
  halves: [1 / 2],
  ruler: [1 / 8, 1 / 4, 3 / 8, 1 / 2, 3 / 4],
} as const

export interface Rounded {
  value: number
  text: string
}

/** @returns the nearest whole number and one of these parts, never nothing; from `wholeFrom` on without a part. */
export function roundToParts(value: number, parts: readonly number[], wholeFrom = 10): Rounded {
  if (value >= wholeFrom) return { value: Math.round(value), text: formatNumber(Math.round(value)) }
  const whole = Math.floor(value)
  const choices = [...(whole > 0 ? [0] : []), ...parts, 1]
  const part = choices.reduce((best, choice) =>
    Math.abs(choice - (value - whole)) < Math.abs(best - (value - whole)) ? choice : best,
  )
  const total = whole + Math.floor(part)
  const sign = SIGNS.find(([size]) => size === part)?.[1] ?? ''
  return { value: whole + part, text: `${total > 0 ? formatNumber(total) : ''}${sign}` }
}

/** A number as people write it, for a pattern: "2", "1.5", "1½", "½", "1/2", "1 1/2". */
export const NUMBER = String.raw`(?:\d{1,2} )?\d{1,2}\/\d{1,2}|\d{1,4}(?:[.,]\d{1,2})?(?: ?[⅛¼⅓⅜½⅔¾])?|[⅛¼⅓⅜½⅔¾]`

/** @returns what {@link NUMBER} has found. */
export function readNumber(written: string): number {
  const sign = SIGNS.find(([, each]) => written.endsWith(each))
  const [, whole, part = '', parts = 1] = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(written) ?? []
  if (part !== '') return Number(whole ?? 0) + Number(part) / Number(parts)
  return (sign?.[0] ?? 0) + (Number.parseFloat(written.replace(',', '.')) || 0)
}
