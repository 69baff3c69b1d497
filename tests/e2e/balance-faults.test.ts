/**
 * Each fault of Realtime and of the gateway alone, under a household of three tabs and a phone, while tokens are given
 * by SQL, bought, and spent by a press. Each number that was ever on a screen is judged afterwards. `BALANCE_LONG=1` adds
 * the faults that are close to another one.
 */
import { describe, it } from 'vitest'
import { healGateway, healRealtime, setGateway, setRealtime } from '../support/faults.ts'
import { useApp } from './support/app.ts'
import { buy, cook, cookingEnds, grant } from './support/balance/life.ts'
import { expectTruth, useHousehold, waitForLive } from './support/balance/household.ts'

useApp()

interface Fault {
  /** Switches it on. */
  begin: () => Promise<unknown>
  /** Nothing tells the app that it has missed something; it learns of it with the next change. */
  isUnnoticed?: boolean
  /** Only in a long run. */
  isRare?: boolean
  /** Nothing can be bought and no recipe begun meanwhile. */
  isApiAway?: boolean
}

const rest = (command: object) => setGateway({ path: '/rest/v1', ...command })

const FAULTS: Record<string, Fault> = {
  'a gap before the system ok': {
    begin: async () => {
      await setRealtime({ readyGapMs: 2_000 })
      await setRealtime({ channels: 'crash' })
    },
  },
  'late deliveries': { begin: () => setRealtime({ deliveryDelayMs: 500 }) },
  'lost deliveries': { begin: () => setRealtime({ dropShare: 1 }), isUnnoticed: true },
  'some lost deliveries': { isRare: true, begin: () => setRealtime({ dropShare: 0.5 }), isUnnoticed: true },
  'doubled deliveries': { begin: () => setRealtime({ duplicateShare: 1 }) },
  'deliveries out of order': { begin: () => setRealtime({ reorderShare: 0.7 }) },
  'a lying commit time': { begin: () => setRealtime({ commitTimestampLieMs: 600_000 }) },
  silence: { begin: () => setRealtime({ silent: true }), isUnnoticed: true },
  'cut sockets (1006)': { begin: () => setRealtime({ drop: 1006 }) },
  'refused sockets': { begin: () => setRealtime({ refuseConnections: 503, drop: 1006 }) },
  'refused joins': {
    isRare: true,
    begin: () => setRealtime({ joinError: 'Unauthorized: not today', joinErrorDelayMs: 300, channels: 'crash' }),
  },
  'an expired token': { begin: () => setRealtime({ channels: 'expire' }) },
  'channels closed by the server': { isRare: true, begin: () => setRealtime({ channels: 'close' }) },
  'a slow API': { isRare: true, begin: () => setGateway({ slowMs: 800 }) },
  'reads that fail (500)': { begin: () => rest({ error: { status: 500 } }) },
  'reads that are refused (401)': { isRare: true, begin: () => rest({ error: { status: 401 } }) },
  'answers that are lost': { begin: () => setGateway({ path: '/functions/v1', loseAnswer: true }) },
  'functions that fail (500)': {
    isRare: true,
    begin: () => setGateway({ path: '/functions/v1', error: { status: 500 } }),
  },
  'no way to the API at all': { begin: () => setGateway({ offline: true }), isApiAway: true },
}

const faults = Object.entries(FAULTS).filter(
  ([, { isRare }]) => process.env.BALANCE_LONG !== undefined || isRare !== true,
)

const household = useHousehold()

describe('three tabs and a phone show nothing false, and the truth within a second, after', () => {
  it.each(faults)('%s', async (_, { begin, isUnnoticed, isApiAway }) => {
    const home = household()
    const { person, screens } = home
    const [first] = screens
    const beganAtMs = Date.now()
    await begin()
    await grant(person)
    if (!isApiAway) await cook(first)
    await grant(person)
    if (!isApiAway) await buy(person).catch(() => undefined)
    await grant(person)
    await new Promise((resolve) => setTimeout(resolve, 700))
    await healRealtime()
    await healGateway()
    const healedAtMs = Date.now()
    await waitForLive(screens, 15_000)
    await cookingEnds(first)
    if (isUnnoticed) await grant(person)
    await expectTruth(home, { beganAtMs, healedAtMs })
    // What comes next finds its way as if nothing had been.
    await grant(person)
    await expectTruth(home, { beganAtMs, healedAtMs })
  })
})
