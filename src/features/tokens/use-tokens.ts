import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '@/lib/session'
import { shownBalance } from './model/spends'
import { currentManager } from './sync/current-manager'
import { useSyncStore } from './sync/sync-store'
import { walletQueryOptions } from './sync/wallet-query'

export interface Tokens {
  /** The number to show, pending spends taken off; undefined until the first row has come. */
  balance: number | undefined
  /** Tokens reserved for recipes that are being written. */
  held: number
  /** Tokens owed; while above zero nothing can be spent. */
  debt: number
  /** The wallet's version: a change of it means that the ledger has grown. */
  version: number | undefined
  isLoading: boolean
  /** Reads the row again now. */
  refresh: () => void
}

const refresh = () => currentManager()?.refresh()

/**
 * The balance, live, in any component below `TokenSyncProvider`; nothing else is needed. It renders when a number
 * changes and not when the connection does: how the numbers are kept true is `useSyncState()`.
 */
export function useTokens(): Tokens {
  const { userId } = useSession()
  // Passive: this observer never asks by itself, so any number of components costs no read.
  const { data: wallet } = useQuery({
    ...walletQueryOptions(userId ?? ''),
    enabled: false,
  })
  const spends = useSyncStore((state) => state.spends)
  const known = userId === null ? undefined : wallet
  return useMemo(
    () => ({
      balance: known && shownBalance(known, spends),
      held: known?.held ?? 0,
      debt: known?.debt ?? 0,
      version: known?.version,
      isLoading: userId !== null && known === undefined,
      refresh,
    }),
    [known, spends, userId],
  )
}
