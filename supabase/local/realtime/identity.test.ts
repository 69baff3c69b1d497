import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier, expiryMessage, identityOfKey, isExpired } from './identity.ts'

const secret = 'a-secret-of-at-least-thirty-two-characters'
const verify = createTokenVerifier(secret)
interface Signing {
  alg?: string
  key?: string
  exp?: string | number | null
}
const sign = (claims: Record<string, unknown>, { alg = 'HS256', key = secret, exp = '1h' }: Signing = {}) => {
  const jwt = new SignJWT(claims).setProtectedHeader({ alg })
  return (exp === null ? jwt : jwt.setExpirationTime(exp)).sign(new TextEncoder().encode(key))
}
const user = { role: 'authenticated', sub: 'u1', plan: 'chef' }

describe('tokens', () => {
  it('give role, subject, every claim and the time of expiry', async () => {
    const identity = await verify(await sign(user, { exp: 4_102_444_800 }))
    expect(identity).toMatchObject({ role: 'authenticated', subject: 'u1', expiresAtMs: 4_102_444_800_000 })
    expect(JSON.parse(identity.claims)).toMatchObject(user)
    expect(isExpired(identity)).toBe(false)
  })

  it.each([
    ['forged', () => sign(user, { key: 'another-secret-of-at-least-thirty-two-chars' }), 'JwtSignatureError'],
    ['of another algorithm', () => sign(user, { alg: 'HS512' }), 'JwtSignerError'],
    ['unsigned', () => new UnsecuredJWT(user).setExpirationTime('1h').encode(), 'JwtSignerError'],
    ['expired', () => sign(user, { exp: Math.floor(Date.now() / 1000) - 30 }), 'InvalidJWTToken'],
    ['without exp', () => sign(user, { exp: null }), 'InvalidJWTToken'],
    ['without role', () => sign({ sub: 'u1' }), 'InvalidJWTToken'],
    ['no token at all', () => 'nonsense', 'MalformedJWT'],
    ['empty', () => '', 'MalformedJWT'],
    [
      'tampered with',
      async () =>
        (await sign(user)).replace(
          /\.[^.]+\./,
          `.${btoa('{"role":"service_role","exp":9999999999}').replace(/=+$/, '')}.`,
        ),
      'JwtSignatureError',
    ],
  ])('are refused when %s', async (_, make, code) => {
    await expect(verify(await make())).rejects.toMatchObject({ code })
  })

  it('say for how long they have been dead', async () => {
    const token = await sign(user, { exp: Math.floor(Date.now() / 1000) - 30 })
    await expect(verify(token)).rejects.toThrow(/^Token has expired 3[01] seconds ago$/)
    expect(expiryMessage(Date.now() + 5000)).toBe('Token has expired 0 seconds ago')
  })

  it('are dead at the very moment of expiry; keys never are', () => {
    expect(isExpired({ ...identityOfKey('anon'), expiresAtMs: Date.now() })).toBe(true)
    expect(isExpired(identityOfKey('anon'))).toBe(false)
  })
})
