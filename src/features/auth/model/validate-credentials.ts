import type { AuthField } from './auth-problem'

/** As supabase/config.toml asks for. */
export const MIN_PASSWORD_LENGTH = 8

export type FieldErrors = Partial<Record<AuthField, string>>

export function validateEmail(email: string): string | undefined {
  if (email === '') return 'Enter your email.'
  return /^[^\s@]+@[^\s@]+$/.test(email) ? undefined : 'Enter a whole email address, such as you@example.com.'
}

export function validateNewPassword(password: string): string | undefined {
  if (password === '') return 'Choose a password.'
  // Counted as people count, not in UTF-16 units.
  return [...password].length < MIN_PASSWORD_LENGTH ? `Use at least ${MIN_PASSWORD_LENGTH} characters.` : undefined
}

/** Leaves out what is fine, so that `{}` means: send it. */
export function withoutEmpty(errors: Record<AuthField, string | undefined>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== undefined))
}
