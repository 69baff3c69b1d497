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

export type CookMood = 'ok' | 'silent' | 'nonsense' | 'truncated' | 'http500' | 'http429' | 'slow' | 'invalid-schema'

/** How the demo cook behaves from now on; in `recipeMs` it writes a whole recipe. */
export function cookMood(mode: CookMood, pace: { recipeMs?: number } = {}): Promise<void> {
  return post(`${target.cookUrl}/_control`, { mode, ...pace })
}
