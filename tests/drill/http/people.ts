/** People who do everything over HTTP, while things go wrong around them. */
import { randomUUID } from 'node:crypto'
import type { Random } from '../random.ts'
import type { Target } from '../target.ts'
import type { Tally } from '../tally.ts'
import { act } from './act.ts'
import { Actor } from './actor.ts'
import type { FunctionCaller } from './call.ts'
import { Facts } from './facts.ts'
import type { StripeControl } from './stripe.ts'

const ACTIONS = { low: 8, high: 22 }
const TRIES = 100
const PAUSE_MS = 300

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
  const { id, tokens } = await signUp(world, random.chance(0.4))
  const facts = new Facts()
  const actor = new Actor({ id, tokens, facts, random }, world)
  world.alive.add(id)
  const actions = random.between(ACTIONS.low, ACTIONS.high)
  for (let n = 0; n < actions && !isEnough(); n++) await act(actor)
  world.alive.delete(id)
  return { id, facts }
}

/** Where the answer is lost it is somebody new who tries again. @param hasTwoDevices and signs in on the second */
async function signUp({ target, tally }: World, hasTwoDevices: boolean): Promise<{ id: string; tokens: string[] }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const credentials = { email: `${randomUUID()}@drill.example`, password: randomUUID() }
    const phone = await askAuth(target, 'signup', credentials)
    tally.count('auth', 'sign up')
    const laptop = hasTwoDevices && phone ? await askAuth(target, 'token?grant_type=password', credentials) : phone
    if (laptop !== phone) tally.count('auth', 'sign in on another device')
    if (phone && laptop) return { id: phone.user.id, tokens: [phone.access_token, laptop.access_token] }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error('Nobody can sign up')
}

interface Session {
  access_token: string
  user: { id: string }
}

async function askAuth(target: Target, path: string, body: object): Promise<Session | null> {
  try {
    const response = await fetch(`${target.apiUrl}/auth/v1/${path}`, {
      method: 'POST',
      headers: { apikey: target.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.ok ? ((await response.json()) as Session) : null
  } catch {
    return null
  }
}
