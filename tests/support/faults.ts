/** The switches that the local stack's stand-ins have for bad days; supabase/local/README.md lists them. */
import { target } from './env.ts'

const REALTIME = `${target.apiUrl}/realtime/v1/control`
const GATEWAY = `${target.apiUrl}/_control`

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

export interface OpenConnection {
  id: string
  userId: string | null
  topics: string[]
  since: string
  faults: Record<string, unknown>
}

/** Any switches of Realtime, in the words of its control interface. */
export async function setRealtime(command: object): Promise<OpenConnection[]> {
  return ((await post(REALTIME, command)) as { connections: OpenConnection[] }).connections
}

/** No new sockets, and the open ones are cut now, as by a crash (1006). */
export function cutRealtime(): Promise<unknown> {
  return setRealtime({ refuseConnections: true, drop: 1006 })
}

/** The open sockets are cut now; new ones are welcome. */
export function dropSockets(): Promise<unknown> {
  return setRealtime({ drop: 1006 })
}

/** Open sockets stay open, but nothing comes over them any more. */
export function silenceRealtime(): Promise<unknown> {
  return setRealtime({ silent: true })
}

export function healRealtime(): Promise<unknown> {
  return setRealtime({ reset: true })
}

/** Any switches of the gateway, in the words of its control interface. */
export function setGateway(command: object): Promise<unknown> {
  return post(GATEWAY, command)
}

export function healGateway(): Promise<unknown> {
  return setGateway({ reset: true })
}

export type CookMood =
  | 'ok'
  | 'silent'
  | 'nonsense'
  | 'truncated'
  | 'http500'
  | 'http429'
  | 'slow'
  | 'invalid-schema'
  | 'wrong-servings'
  | 'hidden-allergen'
  | 'broken-diet'
  | 'wrong-calories'
  | 'absurd-amounts'
  | 'absurd-time'
  | 'unused-ingredient'
  | 'unlisted-ingredient'
  | 'markup'
  | 'obeys-injection'

/**
 * How the demo cook behaves from now on.
 * @param how `times`: for so many recipes only, else until it is told otherwise; `recipeMs`: how long it takes for one,
 *   until the next `cookMood('ok')`
 */
export function cookMood(mode: CookMood, how: { times?: number; recipeMs?: number } = {}): Promise<unknown> {
  return post(`${target.cookUrl}/_control`, { mode, ...how })
}
