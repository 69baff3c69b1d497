import { createClient } from '@supabase/supabase-js'
import type { Database } from './database.types'
import { env } from './env'

/** The one client: Data API, Auth and Realtime share its session. */
export const supabase = createClient<Database>(env.supabaseUrl, env.supabasePublishableKey, {
  // A socket that died in silence is noticed after one to two of these (the default of 25 s would leave a
  // wrong number on screen for up to 50 s), and then the balance is read at once.
  realtime: { heartbeatIntervalMs: 12_000 },
})
