/** How long a function that keeps crashing is left alone before it is started again. */
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 10_000

/** @param crashes how often it ended by itself since it last answered. The first crash costs nobody a wait. */
export function backOffMs(crashes: number): number {
  if (crashes <= 1) return 0
  return Math.min(FIRST_DELAY_MS * 2 ** (crashes - 2), LONGEST_DELAY_MS)
}
