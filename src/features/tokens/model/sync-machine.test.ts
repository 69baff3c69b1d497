import { describe, expect, it } from 'vitest'
import { reopenDelayMs, syncTransition } from './sync-machine'
import {
  initialSyncState,
  JOIN_DEADLINE_MS,
  POLL_INTERVAL_MS,
  pollIntervalMs,
  SAFETY_INTERVAL_MS,
  SLEEP_AFTER_MS,
  type SyncCommand,
  type SyncState,
  type UntimedSyncEvent,
} from './sync-state'

/** The history stamps its events one second apart. */
function play(...events: UntimedSyncEvent[]): { state: SyncState; commands: SyncCommand[] } {
  let state = initialSyncState({ atMs: 0, isOnline: true, isVisible: true })
  let commands: SyncCommand[] = []
  events.forEach((event, index) => {
    const result = syncTransition(state, { ...event, atMs: (index + 1) * 1_000 })
    state = result.state
    commands = result.commands
  })
  return { state, commands }
}

const signedIn = { type: 'signed-in', userId: 'ann' } as const
const subscribed = (generation = 1) => ({ type: 'channel', generation, status: 'SUBSCRIBED' }) as const
const lost = (generation = 1) => ({ type: 'channel', generation, status: 'CHANNEL_ERROR' }) as const
const closed = (generation = 1) => ({ type: 'channel', generation, status: 'CLOSED' }) as const
const systemOk = (generation = 1) => ({ type: 'system', generation, isOk: true }) as const
const reads = (commands: SyncCommand[]) => commands.filter((command) => command.type === 'read').length

describe('becoming live', () => {
  it('opens one channel at sign-in and waits for it', () => {
    const { state, commands } = play(signedIn)
    expect(state.mode).toBe('connecting')
    expect(commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 1 })
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

  it('opens a new channel after a back-off when the server closed it', () => {
    const afterClose = play(signedIn, systemOk(), closed())
    expect(afterClose.state).toMatchObject({ mode: 'polling', channel: 'waiting' })
    expect(afterClose.commands).toContainEqual({ type: 'start-timer', name: 'reopen', delayMs: 1_000 })
    const reopened = play(signedIn, systemOk(), closed(), { type: 'timer', name: 'reopen' })
    expect(reopened.commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 2 })
    expect(reopened.state.mode).toBe('polling')
  })

  it('backs off 1, 2, 4 … 30 seconds and starts over after a live time', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(reopenDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    expect(play(signedIn, closed(), { type: 'timer', name: 'reopen' }, systemOk(2)).state.failures).toBe(0)
  })

  it('drops the callbacks of a channel that has been replaced', () => {
    const history = [signedIn, systemOk(), closed(), { type: 'timer', name: 'reopen' }, systemOk(2)] as const
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
    expect(play(signedIn, lost(), { type: 'read', isOk: false }).state.reason).toBe('unreachable')
    expect(play(signedIn, lost(), { type: 'read', isOk: false }, { type: 'read', isOk: true }).state.mode).toBe(
      'polling',
    )
  })

  it('gives its socket back after five hidden minutes and takes it up when shown', () => {
    const hidden = [signedIn, systemOk(), { type: 'visibility', isVisible: false }] as const
    expect(play(...hidden).commands).toContainEqual({ type: 'start-timer', name: 'sleep', delayMs: SLEEP_AFTER_MS })
    const asleep = play(...hidden, { type: 'timer', name: 'sleep' })
    expect(asleep.state.channel).toBe('asleep')
    expect(asleep.commands).toContainEqual({ type: 'close-channel' })
    const shown = play(...hidden, { type: 'timer', name: 'sleep' }, { type: 'visibility', isVisible: true })
    expect(shown.commands).toContainEqual({ type: 'open-channel', userId: 'ann', generation: 3 })
    expect(reads(shown.commands)).toBe(1)
  })

  it('reads when a tab is shown or woken', () => {
    expect(reads(play(signedIn, systemOk(), { type: 'visibility', isVisible: true }).commands)).toBe(1)
    expect(reads(play(signedIn, systemOk(), { type: 'woken' }).commands)).toBe(1)
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

  it('gives the next person a channel of their own', () => {
    const { commands } = play(signedIn, systemOk(), { type: 'signed-in', userId: 'ben' })
    expect(commands[0]).toEqual({ type: 'close-channel' })
    expect(commands).toContainEqual({ type: 'open-channel', userId: 'ben', generation: 2 })
  })
})

describe('pollIntervalMs', () => {
  it('polls every 30 seconds unless live, rarely while live, never when signed out', () => {
    expect(pollIntervalMs(play(signedIn).state)).toBe(POLL_INTERVAL_MS)
    expect(pollIntervalMs(play(signedIn, systemOk()).state)).toBe(SAFETY_INTERVAL_MS)
    expect(pollIntervalMs(play().state)).toBe(false)
  })
})
