/** After the drill: everything works again, all news comes home, and the sweep finds what was lost. */
import type { LastingDatabase } from '../support/lasting-database.ts'
import type { FunctionCaller } from './http/call.ts'
import type { StripeControl } from './http/stripe.ts'
import { tuneCook } from './http/chaos.ts'
import { sweep, type Sweep } from './sweep.ts'
import type { Target } from './target.ts'
import type { Tally } from './tally.ts'

const ROUNDS = 30
const ROUND_MS = 2_000

interface World {
  target: Target
  database: LastingDatabase
  functions: FunctionCaller
  stripe: StripeControl
  tally: Tally
}

/** @returns what the sweeps found: two at once, which may mend, and one after them, which must find nothing to mend. */
export async function settle(world: World): Promise<{ mending: Sweep[]; last: Sweep }> {
  const { target, database, stripe, tally } = world
  await stripe.tune('clear', {})
  await tuneCook(target, { mode: 'ok', recipeMs: 0 })
  let pending = await deliverAll(stripe)
  if (pending > 0) tally.problem(`${pending} webhooks were never taken`)
  // Workers that were killed give no sign of life; half a minute passes for them.
  await database.query(
    `update public.token_holds set lease_expires_at = clock_timestamp() - interval '1 second'
     where status = 'pending' and lease_expires_at is not null`,
  )
  const mending = await Promise.all([sweep(world), sweep(world)])
  pending = await deliverAll(stripe)
  const last = await sweep(world)
  return { mending, last }
}

async function deliverAll(stripe: StripeControl): Promise<number> {
  let pending = 0
  for (let round = 0; round < ROUNDS; round++) {
    await stripe.tune('deliveries', { isHolding: false, sendNow: true })
    const idle = await stripe.tune<{ idle: boolean; pendingDeliveries: number }>('idle', { timeoutMs: ROUND_MS })
    pending = idle?.pendingDeliveries ?? 0
    if (idle?.idle) return 0
  }
  return pending
}
