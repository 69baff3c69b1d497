/** The sweep, as a schedule calls it: over HTTP, with its secret. */
import type { Log } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'

/** A run ends by itself before that. */
const TIMEOUT_MS = 150_000

/** @throws when the function cannot be reached or refuses. */
export async function reconcile({ urls, functionsEnv }: Settings, log: Log, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${urls.functions}/reconcile`, {
    method: 'POST',
    headers: { authorization: `Bearer ${functionsEnv.CRON_SECRET}`, 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`)
  const { mended } = JSON.parse(text) as { mended: number }
  if (mended > 0) log(`the sweep mended ${mended}; private.reconciliation_runs has what`)
}
