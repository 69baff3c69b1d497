/** The switches that the local stack's stand-ins have for bad days. */
import { target } from './env.ts'

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
}

/** No new sockets, and the open ones are cut now, as by a crash (1006). */
export function cutRealtime(): Promise<void> {
  return post(`${target.apiUrl}/realtime/v1/control`, { refuseConnections: true, drop: 1006 })
}

/** The open sockets are cut now; new ones are welcome. */
export function dropSockets(): Promise<void> {
  return post(`${target.apiUrl}/realtime/v1/control`, { drop: 1006 })
}

/** Open sockets stay open, but nothing comes over them any more. */
export function silenceRealtime(): Promise<void> {
  return post(`${target.apiUrl}/realtime/v1/control`, { silent: true })
}

export function healRealtime(): Promise<void> {
  return post(`${target.apiUrl}/realtime/v1/control`, { reset: true })
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
 * @param times for so many recipes only; without it, until it is told otherwise
 */
export function cookMood(mode: CookMood, times?: number): Promise<void> {
  return post(`${target.cookUrl}/_control`, { mode, ...(times !== undefined && { times }) })
}

/** How long the demo cook takes for a recipe, until `cookMood('ok')`. */
export function cookPace(recipeMs: number): Promise<void> {
  return post(`${target.cookUrl}/_control`, { recipeMs })
}
