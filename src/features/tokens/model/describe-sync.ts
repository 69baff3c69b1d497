import { tokenSyncTexts } from '@/texts/en/tokens/sync'
import type { SyncMode, SyncReason } from './sync-state'

/** What a state means to the person who looks at the number. */
export interface SyncWords {
  title: string
  /** What is so. */
  what: string
  /** What can still be done meanwhile. */
  stillWorks: string
}

export function describeSync(mode: SyncMode, reason: SyncReason): SyncWords {
  const { titles, reasons, stillWorks } = tokenSyncTexts().sync
  return { title: titles[mode], what: reasons[reason], stillWorks: stillWorks[mode] }
}
