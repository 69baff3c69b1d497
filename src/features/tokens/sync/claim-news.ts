/**
 * News is told once over all tabs of a browser: the tab that writes its versions down first tells it. A tab that
 * missed versions sees several changes as one; what others have told of it is told already.
 */
import { arrayOf, isInteger, isString, parseStored, shape, type Guarded } from '@/lib/shape'

const STORAGE_KEY = 'healthy-meals:told-news'
const KEPT_CLAIMS = 20

const areClaims = arrayOf(shape<{ userId: string; version: number }>({ userId: isString, version: isInteger }))
type Claims = Guarded<typeof areClaims>

/** @returns whether it is for this tab to tell what happened after one version, up to another one. */
export async function claimNews(userId: string, afterVersion: number, version: number): Promise<boolean> {
  const claim = () => {
    const claims = readClaims()
    const isTold = claims.some(
      (told) => told.userId === userId && told.version > afterVersion && told.version <= version,
    )
    if (!isTold) keepClaims([...claims, { userId, version }].slice(-KEPT_CLAIMS))
    return !isTold
  }
  // Between reading and writing another tab could do the same. Without locks (an insecure address) it may.
  if (!('locks' in navigator)) return claim()
  return navigator.locks.request(STORAGE_KEY, claim)
}

function readClaims(): Claims {
  try {
    return parseStored(localStorage.getItem(STORAGE_KEY), areClaims) ?? []
  } catch {
    return []
  }
}

function keepClaims(claims: Claims): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(claims))
  } catch {
    // Storage is refused in some private modes; then each tab tells it.
  }
}
