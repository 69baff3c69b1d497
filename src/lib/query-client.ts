import { notifyManager, QueryClient } from '@tanstack/react-query'
import { isWorthRetrying } from './errors'

const MAX_RETRIES = 2

/** A refusal (4xx) is an answer: asking again changes nothing and only delays the message. */
export function shouldRetry(failureCount: number, error: unknown): boolean {
  return failureCount < MAX_RETRIES && isWorthRetrying(error)
}

// By default components hear of a new value in a task of its own. One that is mounted before that reads the new value
// already, and for a frame a page would show two numbers. In a microtask nothing can be painted between.
notifyManager.setScheduler(queueMicrotask)

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        // Asked for once also without a network: the service worker may know the answer.
        networkMode: 'offlineFirst',
      },
      // A paused mutation would fire minutes later, when nobody expects it; offline it fails at once with words.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  const cache = client.getQueryCache()
  // Cleared at a sign-out while components still show it, a query would begin to wait for its collection when they let
  // go: with each sign-out another timer, and ten minutes in which the memory holds what the last person saw.
  cache.subscribe(({ type, query }) => {
    if (type !== 'observerRemoved' || query.getObserversCount() > 0) return
    if (cache.get(query.queryHash) !== query) query.destroy()
  })
  return client
}

export const queryClient = createQueryClient()
