import type { SyncReason } from './sync-state'

/** What each state means to the person who looks at the number: what is so, and what still works. */
const SENTENCES: Record<SyncReason, string> = {
  'signed-out': 'Sign in to see your tokens.',
  joining: 'Connecting to live updates.',
  subscribed: 'Live: changes show at once.',
  'slow-join': 'Live updates are slow to start. The number is checked every 30 seconds.',
  'channel-error': 'Live updates are interrupted. The number is checked every 30 seconds.',
  'channel-closed': 'Live updates are reconnecting. The number is checked every 30 seconds.',
  'server-refused': 'Live updates are not available right now. The number is checked every 30 seconds.',
  asleep: 'Live updates pause while this tab is in the background.',
  'no-network': 'You are offline. This is the last number we saw.',
  unreachable: 'The kitchen cannot be reached. This is the last number we saw.',
}

export function describeSync(reason: SyncReason): string {
  return SENTENCES[reason]
}
