import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

export async function resendConfirmation(email: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.resend({ type: 'signup', email })
  return error === null ? null : toAuthProblem(error)
}
