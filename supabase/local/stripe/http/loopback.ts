/**
 * Who may talk to a server that only this machine should reach. A page from the internet can have its
 * host name point at 127.0.0.1; the browser then still sends that name as `Host` and as `Origin`.
 */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @param host the `Host` header: a name and perhaps a port. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())
}

/** @param origin the `Origin` header; one that is not sent is not a browser's, or the page's own. */
export function isLoopbackOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  const isLocal = LOOPBACK_NAMES.has(hostname) || hostname.endsWith('.localhost')
  return isLocal && (protocol === 'http:' || protocol === 'https:')
}
