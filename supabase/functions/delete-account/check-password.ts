/** Whether a password is the account's, by the one that knows: the Auth server. */
import { AppError } from '../_shared/errors.ts'
import { createServiceClient } from '../_shared/db.ts'

export type CheckPassword = (email: string, password: string) => Promise<boolean>

/** @param fetcher only tests give another one. */
export function createCheckPassword(url: string, apiKey: string, fetcher?: typeof fetch): CheckPassword {
  return async (email, password) => {
    // A client of its own: whoever signs in becomes the one for whom a client speaks.
    const { auth } = createServiceClient(url, apiKey, fetcher)
    const { error } = await auth.signInWithPassword({ email, password })
    if (error === null) return true
    if (error.code === 'invalid_credentials' || /invalid login credentials/i.test(error.message)) return false
    if (error.status === 429) throw new AppError('rate_limited', 'Too many tries. Please wait a minute.')
    throw error
  }
}
