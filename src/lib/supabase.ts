import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Database } from './database.types'
import { env } from './env'
import { ImpatientSocket } from './impatient-socket'
import { fetchPatiently } from './renewal'

const QUICK_MS = 750
/** For about a minute; after that they grow rarer. */
const QUICK_TRIES = 80
const RECONNECT_CAP_MS = 10_000

/**
 * How long a lost socket waits before its next try. An outage of up to a minute is mended within a second of its end; a
 * longer one is met with 1.5, 3, 6, 10 s. Each wait is up to a quarter shorter, so that many tabs do not come all at once.
 */
export function reconnectAfterMs(tries: number): number {
  const waitMs = Math.min(RECONNECT_CAP_MS, QUICK_MS * 2 ** Math.max(0, tries - QUICK_TRIES))
  return waitMs * (1 - Math.random() / 4)
}

/** The one client: Data API, Auth and Realtime share its session. */
export const supabase: Omit<SupabaseClient<Database>, 'storage' | 'functions'> = createClient<Database>(
  env.supabaseUrl,
  env.supabasePublishableKey,
  {
    global: { fetch: fetchPatiently },
    // A socket that died in silence is noticed after one to two of these (the default of 25 s would leave a
    // wrong number on screen for up to 50 s), and then the balance is read at once.
    realtime: { heartbeatIntervalMs: 12_000, reconnectAfterMs, transport: ImpatientSocket },
  },
)
