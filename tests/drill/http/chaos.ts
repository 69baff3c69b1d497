/** Bad luck, now and then: at Stripe, on the way, with the model, and with our own processes. */
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
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
  pool: pg.Pool
  stripe: StripeControl
  tally: Tally
  alive: ReadonlySet<string>
}

export async function causeTrouble(world: World, random: Random): Promise<void> {
  const { target, stripe, tally } = world
  const kind = random.weighted({ delivery: 8, api: 4, cook: 2, order: 2, hold: 2, outage: 1, kill: 1 })
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
      if (!killFunction(target, name)) return
      tally.count('chaos', `killed ${name}`)
      if (name === 'generate-recipe') await letLeasesRunOut(world)
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
async function letLeasesRunOut({ pool, alive }: World): Promise<void> {
  await pool.query(
    `update public.token_holds set lease_expires_at = clock_timestamp() - interval '1 second'
     where status = 'pending' and user_id = any ($1)`,
    [[...alive]],
  )
}

/**
 * Kills the process that serves a function, in the middle of whatever it does. Other stacks on the machine have such
 * processes too: ours is known by the address of its own API. Where there is no /proc, nothing is killed.
 */
function killFunction(target: Target, name: string): boolean {
  let pids: string[]
  try {
    pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  } catch {
    return false
  }
  const pid = pids.find((entry) => {
    try {
      return (
        readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(`/supabase/functions/${name}/index.ts`) &&
        readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(`SUPABASE_URL=${target.apiUrl}`)
      )
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return false
    }
  })
  if (pid === undefined) return false
  try {
    process.kill(Number(pid), 'SIGKILL')
    return true
  } catch {
    return false
  }
}
