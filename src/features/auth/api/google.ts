import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

/**
 * Leaves the page for Google's, which leads back with a session.
 * @param returnTo where to: a path of this app.
 */
export async function signInWithGoogle(returnTo: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.signInWithOAuth({
    provider: 'google',
    options: { redirectTo: new URL(returnTo, window.location.origin).href },
  })
  return error === null ? null : toAuthProblem(error)
}
