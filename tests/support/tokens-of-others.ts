/** Access tokens that must open nothing. */
import { SignJWT, UnsecuredJWT } from 'jose'
import { target } from './env.ts'

const encode = (secret: string) => new TextEncoder().encode(secret)

function claims(userId: string, role = 'authenticated') {
  return { sub: userId, role, aud: 'authenticated', session_id: crypto.randomUUID() }
}

/** Signed by somebody who does not know the secret. */
export function forgedToken(userId: string): Promise<string> {
  return new SignJWT(claims(userId))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(encode('another-secret-that-is-long-enough-to-sign-with'))
}

/** Rightly signed, an hour too old. */
export function expiredToken(userId: string): Promise<string> {
  const nowSeconds = Math.floor(Date.now() / 1_000)
  return new SignJWT(claims(userId))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(nowSeconds - 7_200)
    .setExpirationTime(nowSeconds - 3_600)
    .sign(encode(target.jwtSecret))
}

/** Not signed at all. */
export function unsignedToken(userId: string, role = 'authenticated'): string {
  return new UnsecuredJWT(claims(userId, role)).setIssuedAt().setExpirationTime('1h').encode()
}

export async function badTokens(userId: string): Promise<[string, string][]> {
  return [
    ['forged', await forgedToken(userId)],
    ['expired', await expiredToken(userId)],
    ['unsigned (alg none)', unsignedToken(userId)],
    ['unsigned service_role', unsignedToken(userId, 'service_role')],
    ['nonsense', 'not.a.token'],
  ]
}
