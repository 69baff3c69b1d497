/**
 * How a tab keeps its balance true: a pure state machine. Events in, a new state and commands out; no
 * React, Supabase, timer or clock inside (events carry their time). `sync-manager.ts` performs the commands.
 *
 * The rules, each with its reason, stand beside their transitions below. In one line: the number is `live`
 * only between the server's "system ok" and the first sign of trouble, and every doubt costs one read.
 */

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
  /** Channels lost in a row since the last "system ok"; drives the back-off. */
  failures: number
  isOnline: boolean
  isVisible: boolean
  /** Whether the last read got through. */
  isReachable: boolean
}

export type TimerName = 'join-deadline' | 'reopen' | 'sleep'

export type SyncEvent = { atMs: number } & (
  | { type: 'signed-in'; userId: string }
  | { type: 'signed-out' }
  | { type: 'channel'; generation: number; status: 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'TIMED_OUT' | 'CLOSED' }
  | { type: 'system'; generation: number; isOk: boolean }
  | { type: 'read'; isOk: boolean }
  | { type: 'row' }
  | { type: 'network'; isOnline: boolean }
  | { type: 'visibility'; isVisible: boolean }
  | { type: 'woken' }
  | { type: 'timer'; name: TimerName }
)

/** What happens to a tab and its channel, whoever is signed in. */
type TabEvent = Extract<SyncEvent, { type: 'channel' | 'system' | 'network' | 'visibility' | 'woken' | 'timer' }>

export type SyncCommand =
  | { type: 'open-channel'; userId: string; generation: number }
  | { type: 'close-channel' }
  /** Connects the socket now, if it is down, instead of at its own next try. */
  | { type: 'wake-socket' }
  /** Drops a socket that may be dead without knowing it. */
  | { type: 'reset-socket' }
  | { type: 'read'; why: string }
  | { type: 'start-timer'; name: TimerName; delayMs: number }
  | { type: 'stop-timer'; name: TimerName }

/** The fallback of the specification: a poll every 30 seconds while realtime is not live. */
export const POLL_INTERVAL_MS = 30_000
/** While live: hosted Realtime may drop events silently over its rate limit, so even then somebody looks. */
export const SAFETY_INTERVAL_MS = 5 * 60_000
/** How long "connecting" may last before it is honest to say "polling"; hosted activates in 1 to 5 s. */
export const JOIN_DEADLINE_MS = 10_000
/** A tab hidden this long gives its socket back: connections are what a project pays for. */
export const SLEEP_AFTER_MS = 5 * 60_000
const REOPEN_BASE_MS = 1_000
const REOPEN_CAP_MS = 30_000

/** Exponential back-off for opening a new channel: 1, 2, 4 … 30 s. The manager adds jitter. */
export function reopenDelayMs(failures: number): number {
  return Math.min(REOPEN_CAP_MS, REOPEN_BASE_MS * 2 ** Math.max(0, failures - 1))
}

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
    failures: 0,
    isOnline: options.isOnline,
    isVisible: options.isVisible,
    isReachable: true,
  }
}

export function syncTransition(state: SyncState, event: SyncEvent): { state: SyncState; commands: SyncCommand[] } {
  const commands: SyncCommand[] = []
  const next = withMode(react(state, event, commands), event.atMs)
  return { state: next, commands }
}

function react(state: SyncState, event: SyncEvent, commands: SyncCommand[]): SyncState {
  switch (event.type) {
    case 'signed-in': {
      if (state.userId === event.userId) return state
      if (state.userId !== null) commands.push({ type: 'close-channel' })
      // Subscribe first, read after the "system ok": the read then covers the gap before it.
      return openChannel({ ...state, userId: event.userId, lastSyncMs: null, failures: 0, isReachable: true }, commands)
    }
    case 'signed-out': {
      if (state.userId === null) return state
      commands.push({ type: 'close-channel' }, ...stopTimers())
      // A new generation makes every callback of the old user's channel late.
      return { ...state, userId: null, channel: 'none', channelReason: 'signed-out', generation: state.generation + 1 }
    }
    case 'read':
      return { ...state, isReachable: event.isOk, lastSyncMs: event.isOk ? event.atMs : state.lastSyncMs }
    case 'row':
      return { ...state, lastSyncMs: event.atMs }
    case 'channel':
    case 'system':
    case 'network':
    case 'visibility':
    case 'woken':
    case 'timer':
      return state.userId === null ? reactSignedOut(state, event) : reactSignedIn(state, event, commands)
  }
}

/** Nobody's balance is shown: only what the browser says of itself is kept. */
function reactSignedOut(state: SyncState, event: TabEvent): SyncState {
  if (event.type === 'network') return { ...state, isOnline: event.isOnline }
  if (event.type === 'visibility') return { ...state, isVisible: event.isVisible }
  return state
}

function reactSignedIn(state: SyncState, event: TabEvent, commands: SyncCommand[]): SyncState {
  switch (event.type) {
    case 'channel':
      return event.generation === state.generation ? onChannel(state, event.status, commands) : state
    case 'system':
      return event.generation === state.generation ? onSystem(state, event.isOk, commands) : state
    case 'network': {
      if (!event.isOnline) return { ...state, isOnline: false }
      if (state.isOnline) return state
      commands.push({ type: 'read', why: 'online again' })
      const online = { ...state, isOnline: true }
      if (state.channel === 'asleep') return online
      // The socket engine has no "online" listener, and a socket that lived through the gap may be dead
      // without knowing it for a whole heartbeat. A fresh one is the only proof of life.
      commands.push({ type: 'close-channel' }, { type: 'reset-socket' }, ...stopTimers())
      return openChannel(online, commands)
    }
    case 'visibility':
      return onVisibility(state, event.isVisible, commands)
    case 'woken':
      // Focus or a page taken back from the cache: timers slept, events may have been missed.
      commands.push({ type: 'read', why: 'woken' })
      return state
    case 'timer':
      return onTimer(state, event.name, commands)
  }
}

function onChannel(
  state: SyncState,
  status: 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'TIMED_OUT' | 'CLOSED',
  commands: SyncCommand[],
): SyncState {
  switch (status) {
    case 'SUBSCRIBED':
      // Only the join was answered; the server begins to listen 1 to 5 s later and says so by "system ok".
      return { ...state, channel: state.channel === 'live' ? 'live' : 'joining' }
    case 'CHANNEL_ERROR':
    case 'TIMED_OUT':
      // The client rejoins by itself, for ever; opening another channel would only spend the quota of joins.
      if (state.channel !== 'broken') commands.push({ type: 'read', why: 'channel lost' })
      commands.push({ type: 'stop-timer', name: 'join-deadline' })
      return { ...state, channel: 'broken', channelReason: 'channel-error' }
    case 'CLOSED': {
      // The server ended it (an expired token, a restart) and the client has forgotten the channel: it never
      // comes back by itself. A fresh session and a new channel, with back-off so that a loop stays cheap.
      const failures = state.failures + 1
      commands.push(
        { type: 'close-channel' },
        { type: 'stop-timer', name: 'join-deadline' },
        { type: 'start-timer', name: 'reopen', delayMs: reopenDelayMs(failures) },
        { type: 'read', why: 'channel closed' },
      )
      return { ...state, channel: 'waiting', channelReason: 'channel-closed', failures }
    }
  }
}

function onSystem(state: SyncState, isOk: boolean, commands: SyncCommand[]): SyncState {
  commands.push({ type: 'stop-timer', name: 'join-deadline' })
  if (!isOk) {
    // The server retries or closes the channel; until one of the two happens nothing is delivered.
    if (state.channel !== 'broken') commands.push({ type: 'read', why: 'realtime refused' })
    return { ...state, channel: 'broken', channelReason: 'server-refused' }
  }
  // Whatever was committed before this moment may have been missed, also at a repeated ok (the server
  // re-creates its subscription at every token change): one read closes the gap.
  commands.push({ type: 'read', why: 'live' })
  return { ...state, channel: 'live', channelReason: 'subscribed', failures: 0 }
}

function onVisibility(state: SyncState, isVisible: boolean, commands: SyncCommand[]): SyncState {
  if (!isVisible) {
    commands.push({ type: 'start-timer', name: 'sleep', delayMs: SLEEP_AFTER_MS })
    return { ...state, isVisible }
  }
  commands.push({ type: 'stop-timer', name: 'sleep' }, { type: 'read', why: 'visible' })
  if (state.channel === 'asleep') return openChannel({ ...state, isVisible }, commands)
  commands.push({ type: 'wake-socket' })
  return { ...state, isVisible }
}

function onTimer(state: SyncState, name: TimerName, commands: SyncCommand[]): SyncState {
  switch (name) {
    case 'join-deadline':
      return state.channel === 'joining' ? { ...state, channel: 'broken', channelReason: 'slow-join' } : state
    case 'reopen':
      return state.channel === 'waiting' ? openChannel(state, commands) : state
    case 'sleep':
      if (state.isVisible || state.channel === 'asleep') return state
      commands.push({ type: 'close-channel' }, ...stopTimers())
      return { ...state, channel: 'asleep', channelReason: 'asleep', generation: state.generation + 1 }
  }
}

function openChannel(state: SyncState, commands: SyncCommand[]): SyncState {
  const generation = state.generation + 1
  commands.push(
    { type: 'open-channel', userId: state.userId!, generation },
    { type: 'start-timer', name: 'join-deadline', delayMs: JOIN_DEADLINE_MS },
  )
  return { ...state, channel: 'joining', channelReason: 'joining', generation }
}

function stopTimers(): SyncCommand[] {
  return (['join-deadline', 'reopen', 'sleep'] as const).map((name) => ({ type: 'stop-timer', name }))
}

/** The mode follows from the facts, so it can never contradict them. */
function withMode(state: SyncState, atMs: number): SyncState {
  const [mode, reason] = deriveMode(state)
  if (mode === state.mode && reason === state.reason) return state
  return { ...state, mode, reason, sinceMs: mode === state.mode ? state.sinceMs : atMs }
}

function deriveMode(state: SyncState): [SyncMode, SyncReason] {
  if (state.userId === null) return ['connecting', 'signed-out']
  if (!state.isOnline) return ['offline', 'no-network']
  if (state.channel === 'live') return ['live', 'subscribed']
  if (!state.isReachable) return ['offline', 'unreachable']
  // After a loss the next join is not "connecting" again: the number is kept right by polling meanwhile.
  if (state.channel === 'joining' && state.failures === 0 && state.mode !== 'polling') return ['connecting', 'joining']
  return ['polling', state.channelReason]
}
