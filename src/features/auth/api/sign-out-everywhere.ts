import { setHasLeft } from '@/lib/session'
import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

/**
 * Ends every session of this account, on every device; others notice when their token is renewed.
 * @returns the problem, when the server could not be told and nothing has changed.
 */
export async function signOutEverywhere(): Promise<AuthProblem | null> {
  setHasLeft(true)
  const { error } = await supabase.auth.signOut({ scope: 'global' })
  if (error !== null) setHasLeft(false)
  return error === null ? null : toAuthProblem(error)
}
