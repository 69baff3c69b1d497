/**
 * How a tab keeps its balance true: a pure state machine. Events in, a new state and commands out; no
 * React, Supabase, timer or clock inside (events carry their time). `sync-manager.ts` performs the commands.
 *
 * The rules, each with its reason, stand beside their transitions below. In one line: the number is `live`
 * only between the server's "system ok" and the first sign of trouble, and every doubt costs one read.
 */

import type { SyncCommand, SyncEvent, SyncMode, SyncReason, SyncState, TabEvent, TimerName } from './sync-state'
import { JOIN_DEADLINE_MS, SLEEP_AFTER_MS } from './sync-state'

const REOPEN_BASE_MS = 1_000
const REOPEN_CAP_MS = 30_000

/** Exponential back-off for opening a new channel: 1, 2, 4 … 30 s. The manager adds jitter. */
export function reopenDelayMs(failures: number): number {
  return Math.min(REOPEN_CAP_MS, REOPEN_BASE_MS * 2 ** Math.max(0, failures - 1))
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
