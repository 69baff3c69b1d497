/** The words of the sync machine: its state, what can happen, what it can command, and its times. */

export type SyncMode = 'connecting' | 'live' | 'polling' | 'offline'

/** Why the mode is what it is, for people (`describe-sync.ts`) and for the console. */
export type SyncReason =
  | 'signed-out'
  | 'joining'
  | 'subscribed'
  | 'slow-join'
  | 'channel-error'
  | 'channel-closed'
  | 'server-refused'
  | 'asleep'
  | 'no-network'
  | 'unreachable'

/** Where the realtime channel stands. `waiting` and `asleep` have no channel; `broken` rejoins by itself. */
type ChannelPhase = 'none' | 'joining' | 'live' | 'broken' | 'waiting' | 'asleep'

export interface SyncState {
  userId: string | null
  mode: SyncMode
  reason: SyncReason
  /** When `mode` last changed, ms since the epoch. */
  sinceMs: number
  /** When a row last came from the server, ms since the epoch. */
  lastSyncMs: number | null
  channel: ChannelPhase
  /** Why the channel is not live; kept apart from `reason`, which the network can override. */
  channelReason: SyncReason
  /** Number of the newest channel; a callback of an older one is late and is dropped. */
  generation: number
  /** When the channel last turned live, ms since the epoch; null while it is not. */
  liveSinceMs: number | null
  /** Channels closed in a row without a lasting live time between them; drives the back-off. */
  failures: number
  /** Reads failed in a row; drives the back-off of the next one. */
  failedReads: number
  isOnline: boolean
  isVisible: boolean
  /** When the tab was last shown, ms since the epoch. */
  shownAtMs: number
}

export type TimerName = 'join-deadline' | 'reopen' | 'sleep' | 'retry-read' | 'recheck'

export type ChannelStatus = 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'TIMED_OUT' | 'CLOSED'

export type SyncEvent = { atMs: number } & (
  | { type: 'signed-in'; userId: string }
  | { type: 'signed-out' }
  /** The app itself goes away (a reload, StrictMode, hot reload); the person stays signed in. */
  | { type: 'stopped' }
  /** @param isTokenRefused the server named the token as the reason. */
  | { type: 'channel'; generation: number; status: ChannelStatus; isTokenRefused?: boolean }
  | { type: 'system'; generation: number; isOk: boolean }
  /** The session has a new token, which the socket hands on by itself. */
  | { type: 'token-changed' }
  | { type: 'read'; isOk: boolean }
  /** A row came by another way: an event, a function's answer (which leaves out what is held and owed), another tab. */
  | { type: 'row'; isIncomplete?: boolean }
  | { type: 'network'; isOnline: boolean }
  | { type: 'visibility'; isVisible: boolean }
  /** The window has the focus again, or the page was taken back from the browser's cache. */
  | { type: 'woken' }
  /** The person wants to know ("Check now"), or something ended whose outcome only the row can tell. */
  | { type: 'asked' }
  | { type: 'timer'; name: TimerName }
)

/** An event as its source knows it; whoever dispatches it adds the time. */
export type UntimedSyncEvent = SyncEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'atMs'>
    : never
  : never

/** What happens to a tab and its channel, whoever is signed in. */
export type TabEvent = Extract<
  SyncEvent,
  {
    type:
      'channel' | 'system' | 'token-changed' | 'read' | 'row' | 'network' | 'visibility' | 'woken' | 'asked' | 'timer'
  }
>

export type SyncCommand =
  /** `fresh`: with a token other than the one that the last channel had. */
  | { type: 'open-channel'; userId: string; generation: number; session: 'current' | 'fresh' }
  | { type: 'close-channel' }
  /** Connects the socket now, if it is down, instead of at its own next try. */
  | { type: 'wake-socket' }
  /** Drops a socket that may be dead without knowing it. */
  | { type: 'reset-socket' }
  | { type: 'read'; why: string }
  /** Takes the last known row out of the browser's storage. */
  | { type: 'forget-wallet' }
  | { type: 'start-timer'; name: TimerName; delayMs: number }
  | { type: 'stop-timer'; name: TimerName }

/** The fallback of the specification: a poll every 30 seconds while realtime is not live. */
export const POLL_INTERVAL_MS = 30_000
/** While live: hosted Realtime may drop events silently over its rate limit, so even then somebody looks. */
export const SAFETY_INTERVAL_MS = 5 * 60_000
/** How long "connecting" may last before it is honest to say "polling"; hosted activates in 1 to 5 s. */
export const JOIN_DEADLINE_MS = 10_000
/** A channel that was joined and never became live is given up after this long. */
export const GIVE_UP_MS = 60_000
/** A live time of at least this long counts as healthy: the back-off starts over after it. */
export const LASTING_MS = 30_000
/** Whoever shows a tab gives its window the focus as well: within this time both are one event. */
export const SAME_WAKE_MS = 500
/** The server makes its subscription anew 1 to 3 s after a token change; what falls into the gap is read after it. */
export const RECHECK_MS = 5_000
/** A tab hidden this long gives its socket back: connections are what a project pays for. */
export const SLEEP_AFTER_MS = 5 * 60_000

/** What `refetchInterval` should be for a state; false while signed out. */
export function pollIntervalMs(state: Pick<SyncState, 'mode' | 'userId'>): number | false {
  if (state.userId === null) return false
  return state.mode === 'live' ? SAFETY_INTERVAL_MS : POLL_INTERVAL_MS
}

export function initialSyncState(options: { atMs: number; isOnline: boolean; isVisible: boolean }): SyncState {
  return {
    userId: null,
    mode: 'connecting',
    reason: 'signed-out',
    sinceMs: options.atMs,
    lastSyncMs: null,
    channel: 'none',
    channelReason: 'signed-out',
    generation: 0,
    liveSinceMs: null,
    failures: 0,
    failedReads: 0,
    isOnline: options.isOnline,
    isVisible: options.isVisible,
    shownAtMs: options.atMs,
  }
}
