/** Auth's errors in plain words, each beside the field it is about. */
import { isAuthRetryableFetchError } from '@supabase/supabase-js'

export type AuthField = 'email' | 'password'

export interface AuthProblem {
  /** Where the words belong; null for the form as a whole. */
  field: AuthField | null
  text: string
  /** The address waits for its confirmation: the screen can offer a new mail. */
  needsConfirmation?: boolean
}

const problems: Record<string, AuthProblem> = {
  invalid_credentials: {
    field: 'password',
    text: 'Email and password do not match. Check both, or set a new password.',
  },
  user_already_exists: { field: 'email', text: 'There is already an account with this email. Sign in instead.' },
  email_exists: { field: 'email', text: 'There is already an account with this email. Sign in instead.' },
  email_address_invalid: { field: 'email', text: 'This email address does not work. Check it for typing errors.' },
  email_address_not_authorized: { field: 'email', text: 'Emails cannot be sent to this address. Use another one.' },
  email_not_confirmed: {
    field: 'email',
    text: 'This email is not confirmed yet. Open the link in the email we sent you.',
    needsConfirmation: true,
  },
  weak_password: {
    field: 'password',
    text: 'This password is too easy to guess. Use at least 8 characters that are not a common word.',
  },
  same_password: { field: 'password', text: 'This is your password already. Choose another one.' },
  over_request_rate_limit: { field: null, text: 'Too many tries. Wait a minute, then try again.' },
  over_email_send_rate_limit: {
    field: null,
    text: 'An email was sent a moment ago. Wait a minute before the next one.',
  },
  otp_expired: { field: null, text: 'This link has expired or was used before. Ask for a new one.' },
  session_not_found: { field: null, text: 'This link has expired or was used before. Ask for a new one.' },
  user_banned: { field: null, text: 'This account is blocked.' },
  signup_disabled: { field: null, text: 'Signing up is switched off at the moment.' },
}

const unreachable: AuthProblem = {
  field: null,
  text: 'No connection to the server. Check your connection and try again.',
}
const unknown: AuthProblem = { field: null, text: 'This did not work on our side. Try again in a moment.' }

export interface AuthErrorLike {
  code?: string | undefined
  status?: number | undefined
  message: string
}

/** @param error what supabase-js returned: its code decides, older servers are known by status and text. */
export function toAuthProblem(error: AuthErrorLike): AuthProblem {
  const known = error.code === undefined ? undefined : problems[error.code]
  if (known !== undefined) return known
  if (isAuthRetryableFetchError(error)) return unreachable
  if (error.status === 429) return problems.over_request_rate_limit ?? unknown
  if (/invalid login credentials/i.test(error.message)) return problems.invalid_credentials ?? unknown
  if (/already (been )?registered|already exists/i.test(error.message)) return problems.user_already_exists ?? unknown
  if (/session missing/i.test(error.message)) return problems.session_not_found ?? unknown
  if (/password/i.test(error.message) && error.status === 422) return problems.weak_password ?? unknown
  if (/email/i.test(error.message) && error.code === 'validation_failed')
    return problems.email_address_invalid ?? unknown
  return unknown
}
