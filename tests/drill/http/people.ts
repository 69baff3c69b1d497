/** People who do everything over HTTP, while things go wrong around them. */
import { randomUUID } from 'node:crypto'
import type { Random } from '../random.ts'
import type { Target } from '../target.ts'
import type { Tally } from '../tally.ts'
import { act, type Actor } from './actions.ts'
import type { FunctionCaller } from './call.ts'
import { Facts } from './facts.ts'
import type { StripeControl } from './stripe.ts'

const ACTIONS = { low: 8, high: 22 }

export interface HttpPerson {
  id: string
  facts: Facts
}

interface World {
  target: Target
  functions: FunctionCaller
  stripe: StripeControl
  tally: Tally
  /** Whose life is going on. */
  alive: Set<string>
}

/** @param isEnough ends the life early */
export async function liveByHttp(world: World, random: Random, isEnough: () => boolean): Promise<HttpPerson> {
  const { target, functions, stripe, tally } = world
  const { id, token } = await signUp(target, tally)
  const facts = new Facts()
  const actor: Actor = { id, facts, random, functions, stripe, tally, headers: { authorization: `Bearer ${token}` } }
  world.alive.add(id)
  const actions = random.between(ACTIONS.low, ACTIONS.high)
  for (let n = 0; n < actions && !isEnough(); n++) await act(actor)
  world.alive.delete(id)
  return { id, facts }
}

async function signUp(target: Target, tally: Tally): Promise<{ id: string; token: string }> {
  tally.count('auth', 'sign up')
  const response = await fetch(`${target.apiUrl}/auth/v1/signup`, {
    method: 'POST',
    headers: { apikey: target.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${randomUUID()}@drill.example`, password: randomUUID() }),
  })
  const body = (await response.json()) as { access_token?: string; user?: { id: string } }
  if (body.access_token === undefined || body.user === undefined) {
    throw new Error(`Sign-up answered ${response.status}: ${JSON.stringify(body)}`)
  }
  return { id: body.user.id, token: body.access_token }
}
