import { createClient } from '@supabase/supabase-js'
import type { Database } from './database.types'
import { env } from './env'

/** The one client: Data API, Auth and Realtime share its session. */
export const supabase = createClient<Database>(env.supabaseUrl, env.supabasePublishableKey)
