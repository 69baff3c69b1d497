import type { SyncReason } from './model/sync-state'
import { useSyncStore } from './sync/sync-store'

const REASONS: Partial<Record<SyncReason, string>> = {
  'no-network': 'You are offline.',
  unreachable: 'The kitchen cannot be reached right now.',
}

/** Why nothing can be bought or cooked, in words; null while it can. */
export function useOfflineReason(): string | null {
  return useSyncStore(({ mode, reason }) => (mode === 'offline' ? (REASONS[reason] ?? null) : null))
}
