import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ToasterHost } from '@/components/toaster-host'
import { TokenSyncProvider } from '@/features/tokens/public'
import { queryClient } from '@/lib/query-client'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <TokenSyncProvider>{children}</TokenSyncProvider>
      <ToasterHost />
    </QueryClientProvider>
  )
}
