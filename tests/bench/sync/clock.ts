/** One time for this process and all pages: ms since the epoch, as precise as the clocks are. */
import type { Page } from 'playwright-core'

export const nowMs = (): number => performance.timeOrigin + performance.now()

export interface ClockDifference {
  /** To be added to the page's times. */
  offsetMs: number
  /** How wrong that can be, either way. */
  errorMs: number
}

const QUESTIONS = 40

/**
 * Both clocks come from the machine's, but each began to count at another moment. The page read its own between our
 * question and its answer, so each question bounds the difference; what all of them allow is left.
 */
export async function compareClocks(page: Page): Promise<ClockDifference> {
  let least = -Infinity
  let most = Infinity
  for (let question = 0; question < QUESTIONS; question++) {
    const askedMs = nowMs()
    const pageMs = await page.evaluate(() => window.benchNow())
    const answeredMs = nowMs()
    least = Math.max(least, askedMs - pageMs)
    most = Math.min(most, answeredMs - pageMs)
  }
  return { offsetMs: (least + most) / 2, errorMs: Math.abs(most - least) / 2 }
}
