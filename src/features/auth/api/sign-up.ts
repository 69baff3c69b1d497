import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

export type SignUpResult =
  { kind: 'signed-in' } | { kind: 'confirmation-needed' } | { kind: 'problem'; problem: AuthProblem }

/** @param returnTo where the link in the confirmation mail leads: a path of this app. */
export async function signUp(email: string, password: string, returnTo: string): Promise<SignUpResult> {
  const { data, error } = await supabase.auth.signUp({
    email,
    password,
    options: { emailRedirectTo: new URL(returnTo, window.location.origin).href },
  })
  if (error !== null) return { kind: 'problem', problem: toAuthProblem(error) }
  return data.session === null ? { kind: 'confirmation-needed' } : { kind: 'signed-in' }
}
