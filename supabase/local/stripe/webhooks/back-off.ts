/** When to try a webhook again. Stripe takes up to three days; here a minute is the longest wait. */
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
export const MAX_TRIES = 12

/**
 * @param tries how many attempts have failed so far, from 1.
 * @returns milliseconds until the next, or null when it is given up.
 */
export function waitBeforeRetry(tries: number): number | null {
  if (tries >= MAX_TRIES) return null
  return Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS)
}
