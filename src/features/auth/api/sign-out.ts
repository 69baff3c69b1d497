import { setHasLeft } from '@/lib/session'
import { supabase } from '@/lib/supabase'

/** Leaves this browser, all of its tabs, even without a network: the server hears of it when it can. */
export async function signOut(): Promise<void> {
  setHasLeft(true)
  await supabase.auth.signOut({ scope: 'local' })
}
