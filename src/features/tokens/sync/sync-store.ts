/** Client-only state of the balance: how it is being kept true, and the spends of this tab. */
import { create } from 'zustand'
import type { Spend } from '../model/spends'
import type { SyncMode, SyncReason } from '../model/sync-state'
import { keepSpends, readSpends } from './spend-storage'

export interface SyncStatus {
  mode: SyncMode
  reason: SyncReason
  /** When the mode last changed, ms since the epoch. */
  sinceMs: number
  /** When a row last came from the server, ms since the epoch. */
  lastSyncMs: number | null
}

interface SyncStore extends SyncStatus {
  spends: readonly Spend[]
}

export const useSyncStore = create<SyncStore>(() => ({
  mode: 'connecting',
  reason: 'signed-out',
  sinceMs: 0,
  lastSyncMs: null,
  spends: readSpends(),
}))

/** The only way to change the spends: what is on screen and what outlives a reload are the same. */
export function updateSpends(update: (spends: readonly Spend[]) => readonly Spend[]): void {
  const before = useSyncStore.getState().spends
  const spends = update(before)
  if (spends === before) return
  keepSpends(spends)
  useSyncStore.setState({ spends })
}
