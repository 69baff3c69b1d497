import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../config/settings.ts'
import { refuseCaller } from './verify-jwt.ts'

const { keys } = readSettings({}, {})
const sign = (secret: string, expires = '1h') =>
  new SignJWT({ role: 'authenticated' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret))
const bearer = (token: string) => refuseCaller({ authorization: `Bearer ${token}` }, keys)

describe('refuseCaller', () => {
  it('lets a valid token and the project’s own keys pass', async () => {
    expect(await bearer(await sign(keys.jwtSecret))).toBeUndefined()
    expect(await bearer(keys.publishable)).toBeUndefined()
    expect(await refuseCaller({ apikey: keys.secret }, keys)).toBeUndefined()
  })

  it('asks for a token where there is none', async () => {
    expect(await refuseCaller({}, keys)).toBe('UNAUTHORIZED_NO_AUTH_HEADER')
    expect(await refuseCaller({ apikey: 'sb_publishable_of_somebody_else' }, keys)).toBe('UNAUTHORIZED_NO_AUTH_HEADER')
  })

  it('refuses forged, expired, unsigned and malformed tokens', async () => {
    const refused = 'UNAUTHORIZED_INVALID_JWT_FORMAT'
    expect(await bearer(await sign('another-secret-of-at-least-32-characters'))).toBe(refused)
    expect(await bearer(await sign(keys.jwtSecret, '-1m'))).toBe(refused)
    expect(await bearer(new UnsecuredJWT({ role: 'service_role' }).setExpirationTime('1h').encode())).toBe(refused)
    expect(await bearer('x.y.z')).toBe(refused)
    expect(await refuseCaller({ authorization: 'Basic abc' }, keys)).toBe(refused)
  })
})
