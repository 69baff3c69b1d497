/** Bad luck, now and then: at Stripe, on the way, with the model, and with our own processes. */
import { cutConnections, killFunction } from '../../support/kill.ts'
import type { LastingDatabase } from '../../support/lasting-database.ts'
import type { Random } from '../random.ts'
import type { Target } from '../target.ts'
import type { Tally } from '../tally.ts'
import type { StripeControl } from './stripe.ts'

const API_FAULTS = ['error', 'error-kept', 'answer-lost', 'rate-limited', 'slow'] as const
const DELIVERY_FAULTS = [
  'delay',
  'drop',
  'duplicate',
  'twin',
  'wrong-secret',
  'two-secrets',
  'stale-timestamp',
  'truncated',
  'vanish',
] as const
const COOK_FAULTS = ['nonsense', 'truncated', 'http500', 'http429', 'invalid-schema', 'dropped'] as const
const FUNCTIONS = ['create-checkout', 'purchase-status', 'stripe-webhook', 'deduct-tokens', 'generate-recipe']

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface World {
  target: Target
  database: LastingDatabase
  stripe: StripeControl
  tally: Tally
  alive: ReadonlySet<string>
}

export async function causeTrouble(world: World, random: Random): Promise<void> {
  const { target, database, stripe, tally } = world
  const kind = random.weighted({
    delivery: 8,
    api: 4,
    cook: 2,
    order: 2,
    hold: 2,
    outage: 1,
    kill: 2,
    cut: 3,
  })
  switch (kind) {
    case 'delivery': {
      const fault = random.pick(DELIVERY_FAULTS)
      tally.count('chaos', `webhook ${fault}`)
      const type = random.pick(['', 'checkout.', 'refund.', 'charge.'])
      await stripe.tune('faults', { target: 'delivery', kind: fault, type, times: 1, delayMs: random.between(10, 300) })
      return
    }
    case 'api': {
      const fault = random.pick(API_FAULTS)
      tally.count('chaos', `stripe ${fault}`)
      await stripe.tune('faults', { target: 'api', kind: fault, times: 1, delayMs: random.between(10, 200) })
      return
    }
    case 'cook': {
      const mode = random.pick(COOK_FAULTS)
      tally.count('chaos', `cook ${mode}`)
      await tuneCook(target, { mode, times: random.between(1, 2), recipeMs: 0 })
      return
    }
    case 'order':
      tally.count('chaos', 'webhooks reordered')
      await stripe.tune('order', { kind: random.pick(['shuffled', 'reversed']), seed: random.between(0, 1000) })
      return
    case 'hold':
      tally.count('chaos', 'webhooks held')
      await stripe.tune('deliveries', { isHolding: true })
      await pause(random.between(50, 400))
      await stripe.tune('deliveries', { isHolding: false })
      return
    case 'outage':
      tally.count('chaos', 'stripe away')
      await stripe.tune('outage', { isOut: true })
      await pause(random.between(50, 300))
      await stripe.tune('outage', { isOut: false })
      return
    case 'kill': {
      const name = random.pick(FUNCTIONS)
      if (!killFunction(target.apiUrl, name)) return
      tally.count('chaos', `killed ${name}`)
      if (name === 'generate-recipe') {
        // What it had sent to the database is still being done.
        await pause(300)
        await letLeasesRunOut(world)
      }
      return
    }
    case 'cut': {
      const whose = random.pick(['api', 'drill'])
      const count = await cutConnections(database, whose, random.between(1, 3))
      if (count > 0) tally.count('chaos', `connections of ${whose === 'api' ? 'the Data API' : 'the drill'} cut`)
      return
    }
  }
}

export async function tuneCook(target: Target, mood: object): Promise<void> {
  await fetch(`${target.cookUrl}/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(mood),
  })
}

/** Half a minute passes for the holds whose workers were in that process, so that nobody has to wait for it. */
export async function letLeasesRunOut({ database, alive }: Pick<World, 'database' | 'alive'>): Promise<void> {
  await database.query(
    `update public.token_holds set lease_expires_at = clock_timestamp() - interval '1 second'
     where status = 'pending' and user_id = any ($1)`,
    [[...alive]],
  )
}
