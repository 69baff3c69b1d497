/** Makes tokens, good and bad ones, as the local Auth server does: signed with HS256. */

export const JWT_SECRET = 'a-secret-for-tests-only-with-enough-characters'

const encode = (data: string | Uint8Array) =>
  btoa(typeof data === 'string' ? data : String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export async function sign(text: string, secret = JWT_SECRET): Promise<string> {
  const bytes = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign'])
  return encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(text))))
}

export async function makeToken(
  claims: Record<string, unknown>,
  options: { secret?: string; alg?: 'HS256' | 'none' } = {},
): Promise<string> {
  const header = encode(JSON.stringify({ alg: options.alg ?? 'HS256', typ: 'JWT' }))
  const inAnHour = Math.floor(Date.now() / 1000) + 3600
  const payload = encode(JSON.stringify({ role: 'authenticated', aud: 'authenticated', exp: inAnHour, ...claims }))
  const signature = options.alg === 'none' ? '' : await sign(`${header}.${payload}`, options.secret)
  return `${header}.${payload}.${signature}`
}

/** @returns the claims of a token with a good signature that has not run out, or null. */
export async function verifyToken(token: string): Promise<Record<string, unknown> | null> {
  const [header = '', payload = '', signature = ''] = token.split('.')
  if (signature !== (await sign(`${header}.${payload}`))) return null
  const claims: Record<string, unknown> = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  return typeof claims.exp === 'number' && claims.exp * 1000 > Date.now() ? claims : null
}
