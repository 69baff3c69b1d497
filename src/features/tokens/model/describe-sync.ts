import type { SyncMode, SyncReason } from './sync-state'

/** What a state means to the person who looks at the number. */
export interface SyncWords {
  title: string
  /** What is so. */
  what: string
  /** What can still be done meanwhile. */
  stillWorks: string
}

const TITLES: Record<SyncMode, string> = {
  connecting: 'Connecting',
  live: 'Live',
  polling: 'Checked every 30 seconds',
  offline: 'Offline',
}

const WHAT: Record<SyncReason, string> = {
  'signed-out': 'Sign in to see your tokens.',
  joining: 'Live updates are being connected.',
  subscribed: 'Changes show at once, here and on all your devices.',
  'slow-join': 'Live updates are slow to start.',
  'channel-error': 'Live updates are interrupted.',
  'channel-closed': 'Live updates are being connected again.',
  'server-refused': 'Live updates are not available right now.',
  asleep: 'Live updates pause while this tab is in the background.',
  'no-network': 'You are offline. This is the last number we saw.',
  unreachable: 'The kitchen cannot be reached. This is the last number we saw.',
}

const STILL_WORKS: Record<SyncMode, string> = {
  connecting: 'You can cook and buy.',
  live: 'You can cook and buy.',
  polling: 'You can cook and buy as usual; changes from elsewhere may take half a minute to show.',
  offline: 'You can look around. Cooking and buying wait until you are online again.',
}

export function describeSync(mode: SyncMode, reason: SyncReason): SyncWords {
  return { title: TITLES[mode], what: WHAT[reason], stillWorks: STILL_WORKS[mode] }
}
