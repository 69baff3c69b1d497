import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { refuseBearer } from './bearer.ts'

const secret = new TextEncoder().encode('a-secret-of-at-least-thirty-two-characters')

const sign = (key: Uint8Array, expiresAt = '1h') =>
  new SignJWT({ role: 'authenticated' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expiresAt).sign(key)

const refusalOf = async (token: string) => {
  const response = await refuseBearer(`Bearer ${token}`, secret)
  return response && { status: response.status, ...((await response.json()) as { code: string }) }
}

describe('refuseBearer', () => {
  it('lets a signed token, an API key and no token pass', async () => {
    expect(await refusalOf(await sign(secret))).toBeUndefined()
    expect(await refusalOf('sb_publishable_something')).toBeUndefined()
    expect(await refuseBearer(null, secret)).toBeUndefined()
    expect(await refuseBearer('Bearer ', secret)).toBeUndefined()
  })

  it('refuses a token that says it needs no signature', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = `${part({ alg: 'none' })}.${part({ role: 'service_role' })}.`
    expect(await refusalOf(token)).toMatchObject({ status: 401, code: 'PGRST301' })
  })

  it('refuses a token with another signature, a token that is over and a text that is none', async () => {
    const other = new TextEncoder().encode('another-secret-of-at-least-32-characters')
    expect(await refusalOf(await sign(other))).toMatchObject({ status: 401, code: 'PGRST301' })
    expect(await refusalOf(await sign(secret, '-1s'))).toMatchObject({ status: 401, code: 'PGRST303' })
    expect(await refusalOf('rubbish')).toMatchObject({ status: 401, code: 'PGRST301' })
  })
})
