/** Client-only state of the balance: how it is being kept true, and spends that are on their way. */
import { create } from 'zustand'
import type { PendingSpend } from '../model/pending-spends'
import type { SyncMode, SyncReason } from '../model/sync-state'

export interface SyncStatus {
  mode: SyncMode
  reason: SyncReason
  /** When the mode last changed, ms since the epoch. */
  sinceMs: number
  /** When a row last came from the server, ms since the epoch. */
  lastSyncMs: number | null
}

interface SyncStore extends SyncStatus {
  pendingSpends: readonly PendingSpend[]
}

export const useSyncStore = create<SyncStore>(() => ({
  mode: 'connecting',
  reason: 'signed-out',
  sinceMs: 0,
  lastSyncMs: null,
  pendingSpends: [],
}))
