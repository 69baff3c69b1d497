import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useSession } from '@/lib/session'
import { pollIntervalMs } from '../model/sync-state'
import { currentManager, setCurrentManager } from './current-manager'
import { SyncManager } from './sync-manager'
import { useSyncStore } from './sync-store'
import { walletQueryOptions } from './wallet-query'

/**
 * Keeps the signed-in person's balance true for the whole app. Mounted once, in the app's providers; every
 * component below reads the cache through `useTokens()` and needs nothing else.
 */
export function TokenSyncProvider({ children }: { children?: ReactNode }) {
  const queryClient = useQueryClient()
  const { status, userId } = useSession()

  useEffect(() => {
    const manager = new SyncManager(queryClient)
    setCurrentManager(manager)
    return () => {
      setCurrentManager(null)
      manager.stop()
    }
  }, [queryClient])

  // After the effect above, so that a manager made anew (StrictMode, hot reload) learns who is signed in.
  useEffect(() => {
    if (userId !== null) currentManager()?.signIn(userId)
    // While the session is loading it is not known who comes, and nothing of theirs may be thrown away.
    else if (status === 'signed-out') currentManager()?.signOut()
  }, [queryClient, status, userId])

  return (
    <>
      {userId !== null && <WalletPoll key={userId} userId={userId} />}
      {children}
    </>
  )
}

/** The only observer with a `refetchInterval`: fifty components on a page still poll once. */
function WalletPoll({ userId }: { userId: string }) {
  const mode = useSyncStore((state) => state.mode)
  /** By a clock that only goes forward: with the other one, set back, the poll would wait until it has caught up. */
  const lastReadMs = useRef(0)
  useQuery({
    ...walletQueryOptions(userId),
    // The very first read, also when a last known row is there already.
    refetchOnMount: 'always',
    refetchInterval: (query: { state: { fetchStatus: string } }) => {
      const interval = pollIntervalMs({ mode, userId })
      if (interval === false) return false
      // Any cache write restarts this timer, and a stream of writes would starve the poll: so it answers
      // what remains since the last read, not the whole interval.
      if (query.state.fetchStatus === 'fetching') lastReadMs.current = performance.now()
      return Math.max(1_000, lastReadMs.current + interval - performance.now())
    },
  })
  return null
}
