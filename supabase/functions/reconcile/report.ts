/** What one run looked at, and every difference that it found. */

export interface Difference {
  kind: 'event' | 'session' | 'purchase' | 'refund' | 'dispute' | 'hold' | 'invariant' | 'step'
  /** Of what Stripe or we call it: an event, session, purchase, payment, dispute, person, or a step of the run. */
  id: string
  /** How we had it. */
  found: string
  /** What came of it. */
  outcome: string
  detail?: string
}

/** Money functions answer these when they have changed something. */
const MENDED = new Set(['credited', 'processing', 'payment_failed', 'expired', 'abandoned', 'clawed', 'returned'])

/** A thing could not be looked at; the others were. */
export const FAILED_TO_CHECK = 'failed_to_check'

/** A step could not be finished, so that the next run has to look as far back as this one. */
export const INCOMPLETE = 'incomplete'

export class Report {
  checked = 0
  readonly differences: Difference[] = []

  get mended(): number {
    return this.differences.filter(({ outcome }) => MENDED.has(outcome)).length
  }

  /** One thing was looked at. @param difference null if it is as it should be. */
  add(difference: Difference | null): void {
    this.checked += 1
    if (difference !== null) this.differences.push(difference)
  }
}
