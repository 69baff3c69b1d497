/**
 * Rejects when the signal aborts. For work that does not look at it the whole time: a request of supabase-js first
 * waits for the session, which may have to be renewed, and only then hears of the signal.
 */
export function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}
