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

/** `refuse`: no new sockets. `drop`: the open ones are cut now, as by a crash (1006). */
export function realtimeFault(fault: { refuse?: boolean; drop?: boolean; silence?: boolean }): Promise<void> {
  return post(`${target.apiUrl}/realtime/v1/control`, fault)
}

export type CookMood = 'ok' | 'silent' | 'nonsense' | 'truncated' | 'http500' | 'http429' | 'slow' | 'invalid-schema'

/** How the demo cook behaves from now on. */
export function cookMood(mode: CookMood): Promise<void> {
  return post(`${target.cookUrl}/_control`, { mode })
}
