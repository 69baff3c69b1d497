import type { SyncMode, SyncReason } from './model/sync-state'
import { useSyncStore } from './sync/sync-store'

export interface ShownSyncState {
  sync: SyncMode
  reason: SyncReason
  /** True while the balance is the last known one, which the server has not confirmed, or cannot now. */
  isStale: boolean
}

/** How the balance is kept true, for the few places that show it. */
export function useSyncState(): ShownSyncState {
  const sync = useSyncStore((state) => state.mode)
  const reason = useSyncStore((state) => state.reason)
  const isConfirmed = useSyncStore((state) => state.lastSyncMs !== null)
  return { sync, reason, isStale: !isConfirmed || sync === 'offline' }
}
