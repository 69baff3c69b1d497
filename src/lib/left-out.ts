/**
 * What supabase-js brings along and this app has no use for, as empty as it may be: 13 kB of the first load, a twelfth.
 * vite.config.ts puts it in the place of the real modules. A part that is wanted one day is taken out there.
 */
import { AuthApiError, type AuthError, AuthRetryableFetchError } from '@supabase/supabase-js'

/** Files: the app keeps none. */
export class StorageClient {}
export class StorageApiError extends Error {}

interface AdminOptions {
  url: string
  headers?: Record<string, string>
  fetch?: typeof fetch
}

/** What needs the secret key, which no browser has; but signing out, which everybody may, goes by it as well. */
export default class GoTrueAdminApi {
  readonly #options: AdminOptions

  constructor(options: AdminOptions) {
    this.#options = options
  }

  /** As the original: ends the session of the token, or all of the account, at the server. */
  async signOut(jwt: string, scope = 'global'): Promise<{ data: null; error: AuthError | null }> {
    const { url, headers, fetch: ask = fetch } = this.#options
    const answer = await ask(`${url}/logout?scope=${scope}`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${jwt}` },
    }).catch(() => null)
    return { data: null, error: answer?.ok === true ? null : toAuthError(answer?.status ?? 0) }
  }
}

function toAuthError(status: number): AuthError {
  const message = `Signing out was answered with ${status}`
  return status >= 400 && status < 500
    ? new AuthApiError(message, status, undefined)
    : new AuthRetryableFetchError(message, status)
}

/** Sign-in by passkey or security key: there is no screen for it. */
export class WebAuthnApi {}
export const browserSupportsWebAuthn = () => false

const isLeftOut = (): never => {
  throw new Error('This is left out of the build: see src/lib/left-out.ts')
}
export const webAuthnAbortService = { createNewAbortSignal: isLeftOut, cancelCeremony() {} }
export const createCredential = isLeftOut
export const getCredential = isLeftOut
export const deserializeCredentialCreationOptions = isLeftOut
export const deserializeCredentialRequestOptions = isLeftOut
export const serializeCredentialCreationResponse = isLeftOut
export const serializeCredentialRequestResponse = isLeftOut
