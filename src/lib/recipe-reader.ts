import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Database } from './database.types'
import { env } from './env'
import { readKeptSession } from './kept-session'
import { renewalFails } from './renewal'
import { supabase } from './supabase'

/**
 * Reads recipes, also while the session cannot be renewed: `supabase` would wait for that. The ended token then says to
 * the service worker whose recipes are asked for; a server refuses it.
 */
export const recipeReader: Pick<SupabaseClient<Database>, 'from'> = createClient<Database>(
  env.supabaseUrl,
  env.supabasePublishableKey,
  { accessToken: () => Promise.race([renewedToken(), renewalFails().then(keptToken)]) },
)

async function renewedToken(): Promise<string | null> {
  const { data } = await supabase.auth.getSession()
  return data.session?.access_token ?? null
}

function keptToken(): string | null {
  return readKeptSession()?.access_token ?? null
}
