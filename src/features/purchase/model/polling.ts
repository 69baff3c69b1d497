/** How patiently the browser asks whether a purchase has been paid. */

/** After this long the person is told that it is safe to leave. */
export const SLOW_AFTER_MS = 20_000

/** While Stripe's form is open, in case its "complete" never comes. */
export const PAYABLE_POLL_MS = 15_000

/**
 * Quick at first, when the answer is due; a bank debit may take days and is told by the balance anyway.
 * @param asked how many times it was asked so far.
 */
export function processingPollMs(asked: number): number {
  if (asked < 10) return 1_000
  if (asked < 20) return 2_000
  return asked < 60 ? 5_000 : 60_000
}
