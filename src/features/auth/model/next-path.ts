/** Where to go after signing in. Only ever into this app: the address is in everybody's hands. */
const signInPaths = ['/sign-in', '/sign-in/link', '/sign-up', '/forgot-password', '/reset-password']

/**
 * @param search the address's query, such as `?next=%2Fhistory`.
 * @returns a path of this app; `/` for anything else, such as another site's address.
 */
export function readNextPath(search: string, origin: string = window.location.origin): string {
  const next = new URLSearchParams(search).get('next')
  if (next === null || !next.startsWith('/') || !URL.canParse(next, origin)) return '/'
  // Browsers read `//host` and `/\host` as other hosts; parsing as they do settles it.
  const url = new URL(next, origin)
  if (url.origin !== origin || signInPaths.includes(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
