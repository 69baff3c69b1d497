/**
 * What the service worker may keep. The shell of the app, and recipes that were read, for a kitchen without network.
 * Never what is about money or sessions: the balance, the ledger, purchases, functions and auth are not even looked at.
 */

export interface AskedFor {
  method: string
  url: string
  /** `navigate` for a page. */
  mode: string
  /** The bearer token that the request carries, if any. */
  authorization: string | null
}

/** `page`: the app's document. `asset`: a file of this build. Null: the browser does as if there were no worker. */
export type Handling = { kind: 'page' } | { kind: 'asset' } | { kind: 'recipes'; cacheName: string } | null

export const RECIPES_PREFIX = 'recipes:'

/** Whose request it is: the token's subject. It is only a name here; the server is what checks it. */
export function subjectOf(authorization: string | null): string | undefined {
  const payload = /^Bearer [\w-]+\.([\w-]+)\./.exec(authorization ?? '')?.[1]
  if (payload === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    const subject = (claims as { sub?: unknown; role?: unknown }).sub
    return typeof subject === 'string' && /^[\w-]{1,64}$/.test(subject) ? subject : undefined
  } catch {
    return undefined
  }
}

/** @param files paths of this build's files; @param apiUrl where the Data API is. */
export function handlingOf(request: AskedFor, origin: string, apiUrl: string, files: ReadonlySet<string>): Handling {
  if (request.method !== 'GET') return null
  const url = new URL(request.url)
  if (url.href.startsWith(`${apiUrl}/rest/v1/recipes?`)) {
    const subject = subjectOf(request.authorization)
    // Asked for by its request, it is the end of a payment that is being looked for: only the server knows that.
    if (subject === undefined || url.searchParams.has('request_id')) return null
    return { kind: 'recipes', cacheName: `${RECIPES_PREFIX}${subject}` }
  }
  if (url.origin !== origin) return null
  if (files.has(url.pathname)) return { kind: 'asset' }
  return request.mode === 'navigate' ? { kind: 'page' } : null
}
