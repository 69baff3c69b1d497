/** The sign of life of a worker: while it comes, nobody else takes over the hold; without it, the tokens go back. */
import type { Database } from '../_shared/db.ts'
import { describeForLog, type Logger } from '../_shared/log.ts'
import type { WorkerHold } from '../_shared/recipes.ts'
import { renewHold } from '../_shared/tokens.ts'

/** A third of the lease, so that two renewals may be lost. */
const RENEW_MS = 10_000

/** The hold was given back, or taken over by another worker: nothing can be delivered for it any more. */
export class LostHoldError extends Error {
  constructor() {
    super('The hold ran out before the recipe was finished')
    this.name = 'LostHoldError'
  }
}

export interface Lease {
  /** Aborted with a `LostHoldError` when the hold is ours no more. */
  signal: AbortSignal
  end(): void
}

/** @param renewMs only tests give another one. */
export function keepLease(deps: { db: Database; log: Logger }, hold: WorkerHold, renewMs = RENEW_MS): Lease {
  const lost = new AbortController()
  const renew = async () => {
    try {
      if ((await renewHold(deps.db, hold)).outcome === 'not_pending') lost.abort(new LostHoldError())
    } catch (thrown) {
      // Not known is not lost: the next renewal, or the commit itself, will tell.
      deps.log.warn('lease_not_renewed', describeForLog(thrown))
    }
  }
  const timer = setInterval(() => void renew(), renewMs)
  return { signal: lost.signal, end: () => clearInterval(timer) }
}
