/**
 * How a tab keeps its balance true: a pure state machine. Events in, a new state and commands out; no
 * React, Supabase, timer or clock inside (events carry their time). `sync-manager.ts` performs the commands.
 *
 * The rules, each with its reason, stand beside their transitions below. In one line: the number is `live`
 * only between the server's "system ok" and the first sign of trouble, and every doubt costs one read.
 */

import type { ChannelStatus, SyncCommand, SyncEvent, SyncMode, SyncReason, SyncState } from './sync-state'
import type { TabEvent, TimerName } from './sync-state'
import { GIVE_UP_MS, JOIN_DEADLINE_MS, LASTING_MS, RECHECK_MS, SAME_WAKE_MS, SLEEP_AFTER_MS } from './sync-state'

const RETRY_BASE_MS = 1_000
const RETRY_CAP_MS = 30_000

/** Exponential back-off, for a new channel and for a failed read: 1, 2, 4 … 30 s. The manager adds jitter. */
export function retryDelayMs(failures: number): number {
  return Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** Math.max(0, failures - 1))
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
      // Nothing of the one before may be shown to the next, nor lie about in this browser.
      const free = state.userId === null ? state : leave(state, [{ type: 'forget-wallet' }], commands)
      // Subscribe first, read after the "system ok": the read then covers the gap before it. The poll, which is
      // mounted with the person, makes the very first read.
      return openChannel({ ...free, userId: event.userId, lastSyncMs: null, failures: 0, failedReads: 0 }, commands)
    }
    case 'signed-out':
      // Also when nobody was signed in here: a tab that was closed by force has left its row behind.
      return leave(state, [{ type: 'forget-wallet' }], commands)
    case 'stopped':
      return leave(state, [], commands)
    case 'channel':
    case 'system':
    case 'token-changed':
    case 'read':
    case 'row':
    case 'network':
    case 'visibility':
    case 'woken':
    case 'asked':
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
    // A callback of an earlier channel is late, whatever it says: StrictMode, a change of user and every new
    // channel leave some behind.
    case 'channel':
      return event.generation === state.generation ? onChannel(state, event, commands) : state
    case 'system':
      return event.generation === state.generation ? onSystem(state, event, commands) : state
    case 'token-changed':
      // The server judges the channel anew and may have no ear for us for a moment, with or without a word.
      if (hasChannel(state)) commands.push({ type: 'start-timer', name: 'recheck', delayMs: RECHECK_MS })
      // Whatever failed without it can be read now.
      if (state.failedReads > 0) commands.push({ type: 'read', why: 'token renewed' })
      return state
    case 'read':
      return onRead(state, event, commands)
    case 'row':
      // While live the whole row comes with its event, or has come already.
      if (event.isIncomplete === true && state.channel !== 'live')
        commands.push({ type: 'read', why: 'incomplete row' })
      return { ...state, lastSyncMs: event.atMs }
    case 'network':
      return onNetwork(state, event.isOnline, commands)
    case 'visibility':
      return onVisibility(state, event, commands)
    case 'woken':
      // Timers slept, events may have been missed. A tab that was shown just now reads already.
      if (!isSameWake(event.atMs - state.shownAtMs)) commands.push({ type: 'read', why: 'woken' })
      return state
    case 'asked':
      commands.push({ type: 'read', why: 'asked' })
      return state
    case 'timer':
      return onTimer(state, event.name, commands)
  }
}

/** A clock that was set back meanwhile says nothing, and every doubt costs one read. */
function isSameWake(sinceShownMs: number): boolean {
  return sinceShownMs >= 0 && sinceShownMs < SAME_WAKE_MS
}

function onChannel(
  state: SyncState,
  event: { status: ChannelStatus; isTokenRefused?: boolean; atMs: number },
  commands: SyncCommand[],
): SyncState {
  switch (event.status) {
    case 'SUBSCRIBED':
      // The server can be reached again. Until its "system ok" it may take seconds more, in which an old number would stay.
      if (state.channel === 'broken') commands.push({ type: 'read', why: 'joined again' })
      // Only the join was answered; the server begins to listen 1 to 5 s later and says so by "system ok". This
      // holds for a join again after a lost socket as well, even if the loss itself went unseen (a frozen page).
      commands.push({ type: 'start-timer', name: 'join-deadline', delayMs: JOIN_DEADLINE_MS })
      return { ...state, channel: 'joining', liveSinceMs: null }
    case 'CHANNEL_ERROR':
    case 'TIMED_OUT':
      // A token that was refused is refused again at every join: as if the server had closed the channel.
      if (event.isTokenRefused === true) return closeAndReopen(state, event.atMs, commands)
      // Otherwise the client joins again by itself, for ever; another channel would only spend the quota of joins.
      if (state.channel !== 'broken') commands.push({ type: 'read', why: 'channel lost' })
      commands.push({ type: 'stop-timer', name: 'join-deadline' })
      return { ...state, channel: 'broken', channelReason: 'channel-error', liveSinceMs: null }
    case 'CLOSED':
      return closeAndReopen(state, event.atMs, commands)
  }
}

/**
 * The server ended the channel (an expired token, a restart, too many messages) and the client has forgotten it:
 * it never comes back by itself. A fresh session and a new channel, with back-off so that a loop stays cheap.
 */
function closeAndReopen(state: SyncState, atMs: number, commands: SyncCommand[]): SyncState {
  const wasLasting = state.liveSinceMs !== null && atMs - state.liveSinceMs >= LASTING_MS
  const failures = wasLasting ? 1 : state.failures + 1
  commands.push(
    { type: 'close-channel' },
    { type: 'stop-timer', name: 'join-deadline' },
    { type: 'start-timer', name: 'reopen', delayMs: retryDelayMs(failures) },
    { type: 'read', why: 'channel closed' },
  )
  // A new generation: after some closes the client reports an error as well, which must not count for the next.
  return { ...withoutChannel(state, 'waiting', 'channel-closed'), failures }
}

function onSystem(state: SyncState, event: { isOk: boolean; atMs: number }, commands: SyncCommand[]): SyncState {
  commands.push({ type: 'stop-timer', name: 'join-deadline' }, { type: 'stop-timer', name: 'reopen' })
  if (!event.isOk) {
    // The server retries or closes the channel; until one of the two happens nothing is delivered.
    if (state.channel !== 'broken') commands.push({ type: 'read', why: 'realtime refused' })
    return { ...state, channel: 'broken', channelReason: 'server-refused', liveSinceMs: null }
  }
  // Whatever was committed before this moment may have been missed, also at a repeated ok (the server
  // re-creates its subscription at every token change): one read closes the gap.
  commands.push({ type: 'read', why: 'live' })
  return { ...state, channel: 'live', channelReason: 'subscribed', liveSinceMs: state.liveSinceMs ?? event.atMs }
}

function onRead(state: SyncState, event: { isOk: boolean; atMs: number }, commands: SyncCommand[]): SyncState {
  if (event.isOk) {
    if (state.failedReads > 0) commands.push({ type: 'stop-timer', name: 'retry-read' })
    return { ...state, failedReads: 0, lastSyncMs: event.atMs }
  }
  // The read was to close a gap, and the gap is still there, even while live: nothing else would look for minutes.
  const failedReads = state.failedReads + 1
  commands.push({ type: 'start-timer', name: 'retry-read', delayMs: retryDelayMs(failedReads) })
  return { ...state, failedReads }
}

function onNetwork(state: SyncState, isOnline: boolean, commands: SyncCommand[]): SyncState {
  if (isOnline === state.isOnline) return state
  if (!isOnline) return { ...state, isOnline }
  commands.push({ type: 'read', why: 'online again' })
  if (state.channel === 'asleep') return { ...state, isOnline }
  // The socket engine has no "online" listener, and a socket that lived through the gap may be dead without
  // knowing it for a whole heartbeat. A fresh one is the only proof of life.
  commands.push({ type: 'close-channel' }, { type: 'reset-socket' }, ...stopTimers())
  return openChannel({ ...state, isOnline }, commands)
}

function onVisibility(
  before: SyncState,
  { isVisible, atMs }: { isVisible: boolean; atMs: number },
  commands: SyncCommand[],
): SyncState {
  if (!isVisible) {
    commands.push({ type: 'start-timer', name: 'sleep', delayMs: SLEEP_AFTER_MS })
    return { ...before, isVisible }
  }
  const state = { ...before, isVisible, shownAtMs: atMs }
  // A hidden tab does not poll, its timers are slow, and its socket may have been taken from it.
  commands.push({ type: 'stop-timer', name: 'sleep' }, { type: 'read', why: 'visible' })
  if (state.channel === 'asleep') return openChannel(state, commands)
  commands.push({ type: 'wake-socket' })
  return state
}

function onTimer(state: SyncState, name: TimerName, commands: SyncCommand[]): SyncState {
  switch (name) {
    case 'join-deadline':
      if (state.channel !== 'joining') return state
      // The join may still come to life, so the channel stays; but not for ever.
      commands.push({ type: 'start-timer', name: 'reopen', delayMs: GIVE_UP_MS - JOIN_DEADLINE_MS })
      return { ...state, channel: 'broken', channelReason: 'slow-join' }
    case 'reopen':
      if (state.channel === 'waiting') return openChannel(state, commands, 'fresh')
      if (state.channel !== 'broken' || state.channelReason !== 'slow-join') return state
      commands.push({ type: 'close-channel' })
      return openChannel({ ...state, failures: state.failures + 1 }, commands)
    case 'sleep':
      if (state.isVisible || state.channel === 'asleep') return state
      commands.push({ type: 'close-channel' }, ...stopTimers())
      return withoutChannel(state, 'asleep', 'asleep')
    case 'retry-read':
      // A hidden tab reads when it is shown.
      if (state.isVisible) commands.push({ type: 'read', why: 'the last read failed' })
      return state
    case 'recheck':
      commands.push({ type: 'read', why: 'token changed' })
      return state
  }
}

function openChannel(state: SyncState, commands: SyncCommand[], session: 'current' | 'fresh' = 'current'): SyncState {
  const generation = state.generation + 1
  commands.push(
    { type: 'open-channel', userId: state.userId!, generation, session },
    { type: 'start-timer', name: 'join-deadline', delayMs: JOIN_DEADLINE_MS },
  )
  // A tab that was opened in the background, or got a new channel there, sleeps as well.
  if (!state.isVisible) commands.push({ type: 'start-timer', name: 'sleep', delayMs: SLEEP_AFTER_MS })
  return { ...state, channel: 'joining', channelReason: 'joining', generation, liveSinceMs: null }
}

function leave(state: SyncState, last: SyncCommand[], commands: SyncCommand[]): SyncState {
  if (state.userId !== null) commands.push({ type: 'close-channel' }, ...stopTimers())
  commands.push(...last)
  return state.userId === null ? state : { ...withoutChannel(state, 'none', 'signed-out'), userId: null }
}

/** A new generation makes every callback of the channel that was there late. */
function withoutChannel(state: SyncState, channel: 'none' | 'waiting' | 'asleep', reason: SyncReason): SyncState {
  return { ...state, channel, channelReason: reason, liveSinceMs: null, generation: state.generation + 1 }
}

function hasChannel({ channel }: SyncState): boolean {
  return channel === 'joining' || channel === 'live' || channel === 'broken'
}

const TIMERS = ['join-deadline', 'reopen', 'sleep', 'retry-read', 'recheck'] as const satisfies TimerName[]

function stopTimers(): SyncCommand[] {
  return TIMERS.map((name) => ({ type: 'stop-timer', name }))
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
  if (state.failedReads > 0) return ['offline', 'unreachable']
  // After a loss the next join is not "connecting" again: the number is kept right by polling meanwhile.
  if (state.channel === 'joining' && state.failures === 0 && state.mode !== 'polling') return ['connecting', 'joining']
  return ['polling', state.channelReason]
}
