import { paths } from '@/app/paths'
import { type AuthProblem, toAuthProblem } from '@/features/auth/public'
import { supabase } from '@/lib/supabase'
import { accountTexts } from '@/texts/en/account'

/** Asks for another address. It changes when the links in the mails to both, the old and the new, were opened. */
export async function changeEmail(email: string): Promise<AuthProblem | null> {
  const { error } = await supabase.auth.updateUser(
    { email },
    { emailRedirectTo: new URL(paths.account.getHref(), window.location.origin).href },
  )
  return error === null ? null : toAuthProblem(error)
}

export type PasswordField = 'current' | 'next'

export interface PasswordProblem {
  /** Null for the form as a whole. */
  field: PasswordField | null
  text: string
}

/**
 * Signs in with the current password first: that proves it, and makes the session as fresh as projects may ask for
 * before they let a password be changed.
 */
export async function changePassword(email: string, current: string, next: string): Promise<PasswordProblem | null> {
  const proof = await supabase.auth.signInWithPassword({ email, password: current })
  if (proof.error !== null) {
    const problem = toAuthProblem(proof.error)
    return problem.field === 'password'
      ? { field: 'current', text: accountTexts().wrongPassword }
      : { field: null, text: problem.text }
  }
  const { error } = await supabase.auth.updateUser({ password: next, current_password: current })
  if (error === null) return null
  const problem = toAuthProblem(error)
  return { field: problem.field === 'password' ? 'next' : null, text: problem.text }
}
