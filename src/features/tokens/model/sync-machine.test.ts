import { describe, expect, it } from 'vitest'
import { retryDelayMs, syncTransition } from './sync-machine'
import {
  GIVE_UP_MS,
  initialSyncState,
  JOIN_DEADLINE_MS,
  POLL_INTERVAL_MS,
  pollIntervalMs,
  RECHECK_MS,
  SAFETY_INTERVAL_MS,
  SLEEP_AFTER_MS,
  type SyncCommand,
  type SyncState,
  type UntimedSyncEvent,
} from './sync-state'

/** The history stamps its events one second apart; a number lets so many seconds pass. */
function play(...events: (UntimedSyncEvent | number)[]): { state: SyncState; commands: SyncCommand[] } {
  let state = initialSyncState({ atMs: 0, isOnline: true, isVisible: true })
  let commands: SyncCommand[] = []
  let atMs = 0
  for (const event of events) {
    atMs += typeof event === 'number' ? event * 1_000 : 1_000
    if (typeof event === 'number') continue
    const result = syncTransition(state, { ...event, atMs })
    state = result.state
    commands = result.commands
  }
  return { state, commands }
}

const signedIn = { type: 'signed-in', userId: 'ann' } as const
const subscribed = (generation = 1) => ({ type: 'channel', generation, status: 'SUBSCRIBED' }) as const
const lost = (generation = 1) => ({ type: 'channel', generation, status: 'CHANNEL_ERROR' }) as const
const closed = (generation = 1) => ({ type: 'channel', generation, status: 'CLOSED' }) as const
const systemOk = (generation = 1) => ({ type: 'system', generation, isOk: true }) as const
const timer = (name: 'join-deadline' | 'reopen' | 'sleep' | 'retry-read' | 'recheck') =>
  ({ type: 'timer', name }) as const
const readFailed = { type: 'read', isOk: false } as const
const readOk = { type: 'read', isOk: true } as const
const hidden = { type: 'visibility', isVisible: false } as const
const shown = { type: 'visibility', isVisible: true } as const
const reads = (commands: SyncCommand[]) => commands.filter((command) => command.type === 'read').length

describe('becoming live', () => {
  it('opens one channel at sign-in and waits for it', () => {
    const { state, commands } = play(signedIn)
    expect(state.mode).toBe('connecting')
    expect(commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 1, session: 'current' })
    expect(commands).toContainEqual({ type: 'start-timer', name: 'join-deadline', delayMs: JOIN_DEADLINE_MS })
  })

  it('does not call SUBSCRIBED live: the server listens only after its system ok', () => {
    expect(play(signedIn, subscribed()).state.mode).toBe('connecting')
    expect(play(signedIn, subscribed(), systemOk()).state.mode).toBe('live')
  })

  it('reads the row at every system ok, because what came before it may be lost', () => {
    expect(reads(play(signedIn, subscribed(), systemOk()).commands)).toBe(1)
    expect(reads(play(signedIn, subscribed(), systemOk(), systemOk()).commands)).toBe(1)
  })

  it('says polling when the join takes too long, and live once it comes after all', () => {
    const slow = [signedIn, subscribed(), { type: 'timer', name: 'join-deadline' }] as const
    expect(play(...slow).state).toMatchObject({ mode: 'polling', reason: 'slow-join' })
    expect(play(...slow, systemOk()).state.mode).toBe('live')
  })

  it('gives a join up that never comes to life, and tries a new channel', () => {
    const slow = [signedIn, subscribed(), timer('join-deadline')] as const
    const delayMs = GIVE_UP_MS - JOIN_DEADLINE_MS
    expect(play(...slow).commands).toContainEqual({ type: 'start-timer', name: 'reopen', delayMs })
    const { state, commands } = play(...slow, timer('reopen'))
    expect(commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 2, session: 'current' })
    expect(state.mode).toBe('polling')
    expect(play(...slow, systemOk(), timer('reopen')).state).toMatchObject({ mode: 'live', generation: 1 })
  })

  it('is not live between a join that comes again and its own system ok, even if the loss went unseen', () => {
    expect(play(signedIn, subscribed(), systemOk(), subscribed()).state.mode).not.toBe('live')
    expect(play(signedIn, subscribed(), systemOk(), subscribed(), systemOk()).state.mode).toBe('live')
  })

  it('reads once more after a token change, in whose gap nothing may have been delivered', () => {
    const { commands } = play(signedIn, systemOk(), { type: 'token-changed' })
    expect(commands).toEqual([{ type: 'start-timer', name: 'recheck', delayMs: RECHECK_MS }])
    expect(reads(play(signedIn, systemOk(), { type: 'token-changed' }, timer('recheck')).commands)).toBe(1)
  })

  it('reads at once with a new token when the last read had failed, perhaps for the want of one', () => {
    expect(reads(play(signedIn, systemOk(), { type: 'token-changed' }).commands)).toBe(0)
    expect(reads(play(signedIn, systemOk(), readFailed, { type: 'token-changed' }).commands)).toBe(1)
  })
})

describe('reads', () => {
  it('asks for what a function leaves out of its answer, unless the event with the whole row comes anyway', () => {
    const answer = { type: 'row', isIncomplete: true } as const
    expect(reads(play(signedIn, subscribed(), answer).commands)).toBe(1)
    expect(reads(play(signedIn, subscribed(), { type: 'row' }).commands)).toBe(0)
    expect(reads(play(signedIn, subscribed(), systemOk(), answer).commands)).toBe(0)
  })

  it('are tried again with back-off until one gets through, also while live', () => {
    expect(play(signedIn, systemOk(), readFailed).state.mode).toBe('live')
    expect(play(signedIn, systemOk(), readFailed).commands).toEqual([
      { type: 'start-timer', name: 'retry-read', delayMs: 1_000 },
    ])
    expect(play(signedIn, systemOk(), readFailed, readFailed).commands).toEqual([
      { type: 'start-timer', name: 'retry-read', delayMs: 2_000 },
    ])
    expect(reads(play(signedIn, systemOk(), readFailed, timer('retry-read')).commands)).toBe(1)
    expect(play(signedIn, systemOk(), readFailed, readOk).commands).toEqual([
      { type: 'stop-timer', name: 'retry-read' },
    ])
  })

  it('wait in a hidden tab until it is shown', () => {
    expect(reads(play(signedIn, hidden, readFailed, timer('retry-read')).commands)).toBe(0)
  })
})

describe('losing realtime', () => {
  it('polls at once, reads at once, and leaves a channel alone that rejoins by itself', () => {
    const { state, commands } = play(signedIn, subscribed(), systemOk(), lost())
    expect(state.mode).toBe('polling')
    expect(reads(commands)).toBe(1)
    expect(commands.some((command) => command.type === 'open-channel')).toBe(false)
  })

  it('does not read again for each retry of the client', () => {
    expect(reads(play(signedIn, subscribed(), systemOk(), lost(), lost()).commands)).toBe(0)
  })

  it('stays polling through SUBSCRIBED and is live at the next system ok', () => {
    expect(play(signedIn, systemOk(), lost(), subscribed()).state.mode).toBe('polling')
    expect(play(signedIn, systemOk(), lost(), subscribed(), systemOk()).state.mode).toBe('live')
  })

  it('reads as soon as the channel is joined again, seconds before the server says that it listens', () => {
    expect(reads(play(signedIn, subscribed()).commands)).toBe(0)
    expect(reads(play(signedIn, systemOk(), lost(), subscribed()).commands)).toBe(1)
  })

  it('opens a new channel after a back-off when the server closed it', () => {
    const afterClose = play(signedIn, systemOk(), closed())
    expect(afterClose.state).toMatchObject({ mode: 'polling', channel: 'waiting' })
    expect(afterClose.commands).toContainEqual({ type: 'start-timer', name: 'reopen', delayMs: 1_000 })
    const reopened = play(signedIn, systemOk(), closed(), timer('reopen'))
    expect(reopened.commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 3, session: 'fresh' })
    expect(reopened.state.mode).toBe('polling')
  })

  it('does the same when a join is refused for its token, which no further join would change', () => {
    const { state, commands } = play(signedIn, systemOk(), { ...lost(), isTokenRefused: true })
    expect(state.channel).toBe('waiting')
    expect(commands).toContainEqual({ type: 'start-timer', name: 'reopen', delayMs: 1_000 })
  })

  it('opens a new channel even if the closed one reports an error afterwards', () => {
    expect(play(signedIn, closed(), lost(), timer('reopen')).state.channel).toBe('joining')
  })

  it('backs off 1, 2, 4 … 30 seconds and starts over after a live time', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(retryDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    const flapping = [signedIn, systemOk(), closed(), timer('reopen'), systemOk(3)] as const
    expect(play(...flapping, closed(3)).state.failures).toBe(2)
    expect(play(...flapping, 40, closed(3)).state.failures).toBe(1)
  })

  it('drops the callbacks of a channel that has been replaced', () => {
    const history = [signedIn, systemOk(), closed(), timer('reopen'), systemOk(3)] as const
    expect(play(...history, closed(1)).state.mode).toBe('live')
    expect(play(...history, lost(1)).state.mode).toBe('live')
  })
})

describe('the network and the tab', () => {
  it('is offline without a network, whatever the channel says, and takes a fresh socket afterwards', () => {
    const gone = [signedIn, systemOk(), { type: 'network', isOnline: false }] as const
    expect(play(...gone).state).toMatchObject({ mode: 'offline', reason: 'no-network' })
    const back = play(...gone, { type: 'network', isOnline: true })
    expect(back.state.mode).not.toBe('live')
    expect(back.commands.map((command) => command.type)).toEqual(
      expect.arrayContaining(['read', 'close-channel', 'reset-socket', 'open-channel']),
    )
  })

  it('is offline when neither realtime nor a read gets through, and polling as soon as one does', () => {
    expect(play(signedIn, lost(), readFailed).state.reason).toBe('unreachable')
    expect(play(signedIn, lost(), readFailed, readOk).state.mode).toBe('polling')
  })

  it('gives its socket back after five hidden minutes and takes it up when shown', () => {
    const inBackground = [signedIn, systemOk(), hidden] as const
    expect(play(...inBackground).commands).toContainEqual({
      type: 'start-timer',
      name: 'sleep',
      delayMs: SLEEP_AFTER_MS,
    })
    const asleep = play(...inBackground, timer('sleep'))
    expect(asleep.state.channel).toBe('asleep')
    expect(asleep.commands).toContainEqual({ type: 'close-channel' })
    const awake = play(...inBackground, timer('sleep'), shown)
    expect(awake.commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 3, session: 'current' })
    expect(reads(awake.commands)).toBe(1)
  })

  it('also sleeps when it was opened in the background, or came online there', () => {
    const sleep = { type: 'start-timer', name: 'sleep', delayMs: SLEEP_AFTER_MS }
    expect(play(hidden, signedIn).commands).toContainEqual(sleep)
    const gone = { type: 'network', isOnline: false } as const
    const { commands } = play(signedIn, systemOk(), hidden, gone, { type: 'network', isOnline: true })
    expect(commands.findLast((command) => 'name' in command && command.name === 'sleep')).toEqual(sleep)
  })

  it('reads when a tab is shown or woken', () => {
    expect(reads(play(signedIn, systemOk(), shown).commands)).toBe(1)
    expect(reads(play(signedIn, systemOk(), { type: 'woken' }).commands)).toBe(1)
    expect(reads(play(signedIn, systemOk(), { type: 'asked' }).commands)).toBe(1)
  })

  it('reads once when a tab is shown and gets the focus with it', () => {
    const atOnce = syncTransition(play(signedIn, systemOk(), shown).state, { type: 'woken', atMs: 3_100 })
    expect(reads(atOnce.commands)).toBe(0)
  })

  it('reads when it gets the focus after the clock was set back', () => {
    const hourEarlier = syncTransition(play(signedIn, systemOk(), shown).state, { type: 'woken', atMs: -3_600_000 })
    expect(reads(hourEarlier.commands)).toBe(1)
  })
})

describe('people', () => {
  it('closes the channel at sign-out and drops what arrives late', () => {
    const out = play(signedIn, systemOk(), { type: 'signed-out' })
    expect(out.commands).toContainEqual({ type: 'close-channel' })
    const late = play(signedIn, systemOk(), { type: 'signed-out' }, systemOk())
    expect(late.state.userId).toBeNull()
    expect(late.commands).toEqual([])
  })

  it('takes the last known row along at sign-out and at a change of person, and leaves it at a reload', () => {
    const forget = { type: 'forget-wallet' }
    expect(play(signedIn, { type: 'signed-out' }).commands).toContainEqual(forget)
    expect(play({ type: 'signed-out' }).commands).toEqual([forget])
    expect(play(signedIn, { type: 'signed-in', userId: 'ben' }).commands).toContainEqual(forget)
    expect(play(signedIn, { type: 'stopped' }).commands).not.toContainEqual(forget)
    expect(play(signedIn, { type: 'stopped' }).commands).toContainEqual({ type: 'close-channel' })
  })

  it('gives the next person a channel of their own', () => {
    const { commands } = play(signedIn, systemOk(), { type: 'signed-in', userId: 'ben' })
    expect(commands[0]).toEqual({ type: 'close-channel' })
    expect(commands).toContainEqual({ type: 'open-channel', userId: 'ben', generation: 3, session: 'current' })
  })
})

describe('pollIntervalMs', () => {
  it('polls every 30 seconds unless live, rarely while live, never when signed out', () => {
    expect(pollIntervalMs(play(signedIn).state)).toBe(POLL_INTERVAL_MS)
    expect(pollIntervalMs(play(signedIn, systemOk()).state)).toBe(SAFETY_INTERVAL_MS)
    expect(pollIntervalMs(play().state)).toBe(false)
  })
})
