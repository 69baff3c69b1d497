import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { ToasterHost } from '@/components/toaster-host'
import { loadPersistently } from '@/lib/load-persistently'
import { queryClient } from '@/lib/query-client'
import { useSession } from '@/lib/session'

const loadSync = () => import('@/features/tokens/balance-sync')
const TokenSyncProvider = lazy(async () => ({ default: (await loadPersistently(loadSync)).TokenSyncProvider }))

/**
 * Loaded for whoever signs in, while the first screen is painted with the last known number; it then stays, to clear up
 * after whoever signs out.
 */
function BalanceSync() {
  const { status } = useSession()
  const [isNeeded, setIsNeeded] = useState(false)
  if (!isNeeded && status !== 'signed-out') setIsNeeded(true)
  return isNeeded ? (
    <Suspense fallback={null}>
      <TokenSyncProvider />
    </Suspense>
  ) : null
}

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <BalanceSync />
      {children}
      <ToasterHost />
    </QueryClientProvider>
  )
}
