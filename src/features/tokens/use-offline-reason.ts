import { tokenBadgeTexts } from '@/texts/en/tokens/badge'
import { useSyncStore } from './sync/sync-store'

/** Why nothing can be bought or cooked, in words; null while it can. */
export function useOfflineReason(): string | null {
  const reason = useSyncStore((state) => (state.mode === 'offline' ? state.reason : null))
  const { offline } = tokenBadgeTexts()
  return reason === 'no-network' || reason === 'unreachable' ? offline[reason] : null
}
