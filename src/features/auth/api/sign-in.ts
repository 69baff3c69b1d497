import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

/** @returns null when signed in; `session.ts` tells the app. */
export async function signIn(email: string, password: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.signInWithPassword({ email, password })
  return error === null ? null : toAuthProblem(error)
}
