/** The session as supabase-js keeps it in this browser, for when it cannot be asked: it waits for a renewal. */
import { isString, optional, parseStored, shape } from './shape'

const KEY = /^sb-.+-auth-token$/

interface KeptSession {
  access_token: string
  user: { id: string; email?: string | undefined }
}

const isKeptSession = shape<KeptSession>({
  access_token: isString,
  user: shape<KeptSession['user']>({ id: isString, email: optional(isString) }),
})

/** @returns the last session, its token perhaps ended. Only for what is of use without any server. */
export function readKeptSession(): KeptSession | undefined {
  try {
    const key = Object.keys(localStorage).find((name) => KEY.test(name))
    return key === undefined ? undefined : parseStored(localStorage.getItem(key), isKeptSession)
  } catch {
    return undefined // Storage is refused in some private modes.
  }
}
