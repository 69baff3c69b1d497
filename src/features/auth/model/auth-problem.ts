/** Auth's errors in plain words, each beside the field it is about. */
import { isAuthRetryableFetchError } from '@supabase/supabase-js'
import { authTexts } from '@/texts/en/auth'

export type AuthField = 'email' | 'password'

export interface AuthProblem {
  /** Where the words belong; null for the form as a whole. */
  field: AuthField | null
  text: string
  /** The address waits for its confirmation: the screen can offer a new mail. */
  needsConfirmation?: boolean
}

type ProblemName = keyof ReturnType<typeof authTexts>['problems']

const problemNames: Record<string, ProblemName> = {
  invalid_credentials: 'invalidCredentials',
  user_already_exists: 'emailTaken',
  email_exists: 'emailTaken',
  email_address_invalid: 'emailInvalid',
  email_address_not_authorized: 'emailUnreachable',
  email_not_confirmed: 'emailNotConfirmed',
  weak_password: 'weakPassword',
  same_password: 'samePassword',
  over_request_rate_limit: 'tooManyTries',
  over_email_send_rate_limit: 'tooManyMails',
  otp_expired: 'linkExpired',
  session_not_found: 'linkExpired',
  reauthentication_needed: 'signInAgain',
  provider_disabled: 'providerOff',
  user_banned: 'blocked',
  signup_disabled: 'signUpOff',
}

const fields: Partial<Record<ProblemName, AuthField>> = {
  invalidCredentials: 'password',
  emailTaken: 'email',
  emailInvalid: 'email',
  emailUnreachable: 'email',
  emailNotConfirmed: 'email',
  weakPassword: 'password',
  samePassword: 'password',
}

export interface AuthErrorLike {
  code?: string | undefined
  status?: number | undefined
  message: string
}

/** @param error what supabase-js returned: its code decides, older servers are known by status and text. */
export function toAuthProblem(error: AuthErrorLike): AuthProblem {
  const name = nameProblem(error)
  return {
    field: fields[name] ?? null,
    text: authTexts().problems[name],
    ...(name === 'emailNotConfirmed' && { needsConfirmation: true }),
  }
}

function nameProblem(error: AuthErrorLike): ProblemName {
  const known = error.code === undefined ? undefined : problemNames[error.code]
  if (known !== undefined) return known
  if (isAuthRetryableFetchError(error)) return 'unreachable'
  if (error.status === 429) return 'tooManyTries'
  if (/invalid login credentials/i.test(error.message)) return 'invalidCredentials'
  if (/already (been )?registered|already exists/i.test(error.message)) return 'emailTaken'
  if (/session missing/i.test(error.message)) return 'linkExpired'
  if (/password/i.test(error.message) && error.status === 422) return 'weakPassword'
  if (/email/i.test(error.message) && error.code === 'validation_failed') return 'emailInvalid'
  return 'unknown'
}
