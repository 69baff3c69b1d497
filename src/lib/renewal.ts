/**
 * How a session is renewed while the network is bad. supabase-js waits for an answer without an end, and everything
 * that needs a token waits with it; after failures it tries ever more rarely, and then says for a minute that there is
 * no session, also when the network is back. So it is not told of a failure while somebody is signed in: each try has
 * an end here, and another one follows until the server has spoken.
 */

/** Longer than a healthy server ever takes. */
const TRY_MS = 10_000
const PAUSE_MS = 1_000

const RENEWAL = '/auth/v1/token?grant_type=refresh_token'

let isWorthWaiting = () => false

/** Opens when a try has failed and another follows. */
class Failure {
  hasCome = false
  come!: () => void
  readonly promise = new Promise<void>((resolve) => {
    this.come = () => {
      this.hasCome = true
      resolve()
    }
  })
}
let failure = new Failure()

/** @returns once there is no telling when the session will be renewed. */
export function renewalFails(): Promise<void> {
  return failure.promise
}

/** To be told that the server has spoken. @returns whether it was waited for. */
export function endRenewal(): boolean {
  const { hasCome } = failure
  if (hasCome) failure = new Failure()
  return hasCome
}

/** @param isSignedIn At a page's start, and for somebody who leaves, a failure has to be known at once. */
export function renewPatientlyWhile(isSignedIn: () => boolean): void {
  isWorthWaiting = isSignedIn
}

/** `fetch` as the client uses it. */
export async function fetchPatiently(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input)
  if (!address.endsWith(RENEWAL)) return fetch(input, init)
  for (;;) {
    const outcome = await fetch(input, { ...init, signal: AbortSignal.timeout(TRY_MS) }).catch((error: unknown) => ({
      error,
    }))
    if (outcome instanceof Response && !isBusy(outcome)) return outcome
    if (!isWorthWaiting()) {
      if (outcome instanceof Response) return outcome
      throw outcome.error
    }
    failure.come()
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (1 - Math.random() / 4)))
  }
}

/** It says nothing about the session. */
function isBusy({ status }: Response): boolean {
  return status === 429 || status >= 500
}
