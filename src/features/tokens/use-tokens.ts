import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '@/lib/session'
import { shownBalance } from './model/spends'
import type { SyncMode, SyncReason } from './model/sync-state'
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
  /** True while the number is the last known one, which the server has not confirmed, or cannot now. */
  isStale: boolean
  sync: SyncMode
  reason: SyncReason
  /** Reads the row again now. */
  refresh(): void
}

const refresh = () => currentManager()?.refresh()

/** The balance, live, in any component below `TokenSyncProvider`; nothing else is needed. */
export function useTokens(): Tokens {
  const { userId } = useSession()
  // Passive: this observer never asks by itself, so any number of components costs no read.
  const { data: wallet } = useQuery({
    ...walletQueryOptions(userId ?? ''),
    enabled: false,
  })
  const sync = useSyncStore((state) => state.mode)
  const reason = useSyncStore((state) => state.reason)
  const isConfirmed = useSyncStore((state) => state.lastSyncMs !== null)
  const spends = useSyncStore((state) => state.spends)
  const known = userId === null ? undefined : wallet
  return useMemo(
    () => ({
      balance: known && shownBalance(known, spends),
      held: known?.held ?? 0,
      debt: known?.debt ?? 0,
      version: known?.version,
      isLoading: userId !== null && known === undefined,
      isStale: known !== undefined && (!isConfirmed || sync === 'offline'),
      sync,
      reason,
      refresh,
    }),
    [isConfirmed, known, reason, spends, sync, userId],
  )
}
