import { paths } from '@/app/paths'
import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

/** Sends the mail. The answer is the same whether or not the address has an account. */
export async function requestPasswordReset(email: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.resetPasswordForEmail(email, {
    redirectTo: new URL(paths.resetPassword.getHref(), window.location.origin).href,
  })
  return error === null ? null : toAuthProblem(error)
}

/** For whoever came in by the link of that mail, or is signed in. */
export async function setPassword(password: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.updateUser({ password })
  return error === null ? null : toAuthProblem(error)
}
