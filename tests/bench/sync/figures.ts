/** From what was changed and what was shown to figures. */
import { percentile } from '../../../src/features/tokens/model/percentile.ts'
import type { Mark } from './marks.ts'

/** In ms. */
export interface Spread {
  p50: number
  p95: number
  p99: number
  count: number
}

export function spreadOf(values: number[]): Spread {
  return {
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
    count: values.length,
  }
}

/**
 * How long after each change its balance, or that of a later change, had come to a step.
 *
 * @param changes in their order; no balance twice.
 * @returns NaN for changes that have not come.
 */
export function delaysOf(
  changes: { balance: number; atMs: number }[],
  marks: Mark[],
  step: Mark['step'] = 'dom',
): number[] {
  const order = new Map(changes.map(({ balance }, index) => [balance, index]))
  const arrivals = new Array<number>(changes.length).fill(Number.NaN)
  let done = 0
  for (const mark of marks) {
    const index = mark.step === step ? order.get(mark.balance) : undefined
    for (; index !== undefined && done <= index; done++) arrivals[done] = mark.atMs
  }
  return changes.map(({ atMs }, index) => arrivals[index]! - atMs)
}

/** The steps of a change on its way to the screen, each since the one before: their medians. */
export function medianSteps(changes: { balance: number; atMs: number }[], marks: Mark[], steps: Mark['step'][]) {
  const delays = [changes.map(() => 0), ...steps.map((step) => delaysOf(changes, marks, step))]
  return steps.map((_, index) => {
    const differences = changes.map((_, change) => delays[index + 1]![change]! - delays[index]![change]!)
    return spreadOf(differences.filter((value) => !Number.isNaN(value))).p50
  })
}
