/**
 * Random mixtures of faults under a household, while tokens are given, bought and spent in one or two tabs at once. What
 * happens follows from the seed, though not to the millisecond: `BALANCE_SEED=123` chooses it, and
 * `BALANCE_MIXTURES=100` goes on for longer than the one round of `npm test`.
 */
import { describe, it } from 'vitest'
import { Random } from '../drill/random.ts'
import { healGateway, healRealtime, setGateway, setRealtime } from '../support/faults.ts'
import { useApp } from './support/app.ts'
import { expectTruth, useHousehold, waitForLive, type Household } from './support/balance/household.ts'
import { buy, cook, cookingEnds, grant } from './support/balance/life.ts'

useApp()

const seed = Number(process.env.BALANCE_SEED ?? Math.floor(Math.random() * 1e9))
const mixtures = Number(process.env.BALANCE_MIXTURES ?? 1)
const random = new Random(seed)

type Mixture = [words: string, begin: () => Promise<unknown>][]

/** Two or three faults that begin one after the other. */
function mix(): Mixture {
  const share = random.between(2, 10) / 10
  const waitMs = random.between(50, 1_500)
  const realtime = (command: object): Mixture[number] => [JSON.stringify(command), () => setRealtime(command)]
  const gateway = (command: object): Mixture[number] => [JSON.stringify(command), () => setGateway(command)]
  const all: Mixture = [
    realtime({ readyGapMs: waitMs }),
    realtime({ deliveryDelayMs: Math.min(500, waitMs) }),
    realtime({ dropShare: share }),
    realtime({ duplicateShare: share }),
    realtime({ reorderShare: share }),
    realtime({ commitTimestampLieMs: 60_000 }),
    realtime({ silent: true }),
    realtime({ drop: 1006 }),
    realtime({ refuseConnections: random.pick([401, 429, 503]), drop: 1006 }),
    realtime({ joinError: 'Unauthorized: not today', channels: 'crash' }),
    realtime({ channels: random.pick(['expire', 'close', 'crash']) }),
    gateway({ slowMs: waitMs }),
    gateway({ path: '/rest/v1', error: { status: random.pick([401, 500, 503]), share } }),
    gateway({ path: '/functions/v1', loseAnswer: true }),
    gateway({ path: '/functions/v1', error: { status: 500, next: random.between(1, 2) } }),
  ]
  return Array.from({ length: random.between(2, 3) }, () => random.pick(all))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const household = useHousehold()

/** Something happens to the balance; what the faults prevent does not. */
async function live({ person, screens }: Household): Promise<void> {
  const [first, second] = screens
  switch (random.weighted({ grant: 4, buy: 2, cook: 2, cookInBoth: 1 })) {
    case 'grant':
      return grant(person)
    case 'buy':
      return buy(person).catch(() => undefined)
    case 'cook':
      return cook(first)
    case 'cookInBoth':
      await Promise.all([cook(first), cook(second)])
  }
}

describe(`mixtures of faults from the seed ${seed} let nothing false be shown`, () => {
  it.each(Array.from({ length: mixtures }, (_, index) => [`mixture ${index + 1}`, mix()] as const))(
    '%s',
    async (_, mixture) => {
      const home = household()
      const { person, screens } = home
      await screens[1].page.goto('/')
      const beganAtMs = Date.now()
      for (const [words, begin] of mixture) {
        console.log(words)
        await begin()
        for (let left = random.between(1, 3); left > 0; left -= 1) {
          await live(home)
          await pause(random.between(0, 300))
        }
      }
      await healRealtime()
      await healGateway()
      const healedAtMs = Date.now()
      await waitForLive(screens, 20_000)
      await Promise.all(screens.slice(0, 2).map((screen) => cookingEnds(screen)))
      // Deliveries that were lost, and silence, go unnoticed until the next change.
      await grant(person)
      await expectTruth(home, { beganAtMs, healedAtMs })
    },
  )
})
