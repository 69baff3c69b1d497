import { authTexts } from '@/texts/en/auth'
import type { AuthField } from './auth-problem'

/** As supabase/config.toml asks for. */
export const MIN_PASSWORD_LENGTH = 8

export type FieldErrors = Partial<Record<AuthField, string>>

export function validateEmail(email: string): string | undefined {
  if (email === '') return authTexts().enterEmail
  return /^[^\s@]+@[^\s@]+$/.test(email) ? undefined : authTexts().enterWholeEmail
}

export function validateNewPassword(password: string): string | undefined {
  if (password === '') return authTexts().choosePassword
  // Counted as people count, not in UTF-16 units.
  return [...password].length < MIN_PASSWORD_LENGTH ? authTexts().passwordTooShort(MIN_PASSWORD_LENGTH) : undefined
}

/** A password that was chosen before may be shorter than what is asked of new ones. */
export function validatePassword(password: string): string | undefined {
  return password === '' ? authTexts().enterPassword : undefined
}

/** Leaves out what is fine, so that `{}` means: send it. */
export function withoutEmpty(errors: Record<AuthField, string | undefined>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== undefined))
}
