import { supabase } from '@/lib/supabase'
import { type AuthProblem, toAuthProblem } from '../model/auth-problem'

/** How Supabase says that nobody has this address: a newcomer is to sign up, with a password, where the gift is told of. */
const UNKNOWN_ADDRESS = ['otp_disabled', 'signup_disabled', 'user_not_found']

/**
 * Sends a link that signs in. The answer is the same whether or not the address has an account.
 * @param returnTo where the link leads: a path of this app.
 */
export async function sendEmailLink(email: string, returnTo: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.signInWithOtp({
    email,
    options: { shouldCreateUser: false, emailRedirectTo: new URL(returnTo, window.location.origin).href },
  })
  if (error === null || UNKNOWN_ADDRESS.includes(error.code ?? '')) return null
  return toAuthProblem(error)
}
