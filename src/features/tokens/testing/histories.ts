/** Random histories for fast-check, and their telling in words. */
import fc from 'fast-check'
import { checkAfterStep, checkEnd, type Rescue } from './promises'
import { World, type Step } from './world'

const tab = fc.constantFrom(0, 1)
const at = fc.nat({ max: 5 })
/** Of a channel that has been closed. */
const isLate = fc.constantFrom(false, false, true)
const user = fc.constantFrom('ann' as const, 'ann' as const, 'ann' as const, 'ben' as const)

const does = <Name extends Step['does'], Rest extends object>(
  names: Name[],
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
) => fc.record({ does: fc.constantFrom(...names), ...rest }) as unknown as fc.Arbitrary<Step>

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: does(['sign in'], { user }) },
  { weight: 1, arbitrary: does(['sign out'], {}) },
  { weight: 2, arbitrary: does(['notice the session', 'reload', 'be woken', 'poll'], { tab }) },
  { weight: 6, arbitrary: does(['spend'], { tab, cost: fc.constantFrom(1, 1, 2) }) },
  { weight: 1, arbitrary: does(['send again'], { tab, at }) },
  {
    weight: 6,
    arbitrary: does(['handle a request', 'handle a request', 'lose a request', 'give a spend back'], { at }),
  },
  { weight: 5, arbitrary: does(['answer', 'answer', 'lose an answer', 'answer as if it had failed'], { at }) },
  { weight: 1, arbitrary: does(['give up waiting'], { tab, at }) },
  { weight: 4, arbitrary: does(['change elsewhere'], { user, by: fc.constantFrom(-2, -1, -1, 0, 20) }) },
  { weight: 9, arbitrary: does(['deliver', 'deliver', 'deliver twice', 'lose'], { tab, at }) },
  { weight: 4, arbitrary: does(['turn the channel live'], { tab, isLate }) },
  { weight: 1, arbitrary: does(['refuse the channel'], { tab, isLate }) },
  { weight: 1, arbitrary: does(['change the token'], { tab }) },
  {
    weight: 3,
    arbitrary: does(['say of the channel'], {
      tab,
      status: fc.constantFrom('SUBSCRIBED', 'CHANNEL_ERROR', 'TIMED_OUT', 'CLOSED'),
      isLate,
      isTokenRefused: fc.boolean(),
    }),
  },
  { weight: 8, arbitrary: does(['look at the row', 'answer the read', 'answer the read', 'fail the read'], { tab }) },
  { weight: 2, arbitrary: does(['lose the network', 'get the network', 'hide', 'show'], { tab }) },
  {
    weight: 3,
    arbitrary: does(['let a timer end'], {
      tab,
      timer: fc.constantFrom('join-deadline', 'reopen', 'sleep', 'retry-read', 'recheck'),
    }),
  },
  { weight: 1, arbitrary: does(['wait'], { ms: fc.constantFrom(1_000, 40_000) }) },
)

/** Ann is signed in in both tabs, unless the history decides otherwise. */
const OPENING: Step[] = [
  { does: 'sign in', user: 'ann' },
  { does: 'notice the session', tab: 0 },
  { does: 'notice the session', tab: 1 },
  { does: 'look at the row', tab: 0 },
  { does: 'answer the read', tab: 0 },
]

const histories = fc.record({
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
  rescue: fc.constantFrom<Rescue>('a read', 'an event', 'another tab', 'the machine'),
})

/**
 * Plays so many random histories and keeps every promise of `promises.ts`.
 *
 * @throws an error with the seed and the shortest history that breaks a promise, told in words.
 */
export function playHistories(count: number, seed: number): void {
  fc.assert(
    fc.property(histories, ({ steps, rescue }) => {
      const world = new World()
      for (const next of [...OPENING, ...steps]) {
        world.take(next)
        checkAfterStep(world)
      }
      checkEnd(world, rescue)
    }),
    { numRuns: count, seed, reporter: (details) => details.failed && fail(details) },
  )
}

function fail({ counterexample, errorInstance, seed, counterexamplePath, numRuns }: fc.RunDetails<[History]>): never {
  const [{ steps, rescue } = { steps: [], rescue: '' }] = counterexample ?? []
  const story = [...OPENING, ...steps].map((next, index) => `${index + 1}. ${tell(next)}`)
  throw new Error(
    [
      errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
      ...story,
      `Rescued by ${rescue}.`,
      `Seed ${seed}, after ${numRuns} histories; path ${counterexamplePath ?? ''}`,
    ].join('\n'),
  )
}

interface History {
  steps: Step[]
  rescue: Rescue
}

/** `tab 2: spend (cost 1)` */
function tell({ does: what, ...rest }: Step): string {
  const { tab: index, ...details } = rest as Record<string, unknown>
  const words = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`)
  const who = typeof index === 'number' ? `tab ${index + 1}: ` : ''
  return `${who}${what}${words.length > 0 ? ` (${words.join(', ')})` : ''}`
}
