import type { IncomingMessage } from 'node:http'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier } from './identity.ts'
import { admit } from './upgrade.ts'

const secret = 'a-secret-of-at-least-thirty-two-characters'
const keys = { publishable: 'sb_publishable_x', secret: 'sb_secret_x' }
const open = (url: string, headers: Record<string, string> = {}) =>
  admit({ url, headers } as unknown as IncomingMessage, keys, createTokenVerifier(secret))
const path = '/realtime/v1/websocket'

describe('opening a socket', () => {
  it('takes the two keys and a signed token, by query or header', async () => {
    expect((await open(`${path}?apikey=sb_publishable_x&vsn=2.0.0`)).identity.role).toBe('anon')
    expect((await open(path, { 'x-api-key': 'sb_secret_x' })).identity.role).toBe('service_role')
    const token = await new SignJWT({ role: 'authenticated', sub: 'u1' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret))
    expect((await open(`${path}?apikey=${token}`)).identity).toMatchObject({ role: 'authenticated', subject: 'u1' })
  })

  it('speaks version 1 unless asked for 2', async () => {
    expect((await open(`${path}?apikey=sb_secret_x`)).version).toBe(1)
    expect((await open(`${path}?apikey=sb_secret_x&vsn=1.0.0`)).version).toBe(1)
    expect((await open(`${path}?apikey=sb_secret_x&vsn=2.0.0`)).version).toBe(2)
  })

  it.each([
    [path, 401],
    [`${path}?apikey=`, 401],
    [`${path}?apikey=sb_publishable_y`, 401],
    [`${path}?apikey=nonsense`, 401],
    [`${path}?apikey=sb_secret_x&vsn=3.0.0`, 403],
    ['/realtime/v1/elsewhere?apikey=sb_secret_x', 404],
  ])('refuses %s with %d', async (url, status) => {
    await expect(open(url)).rejects.toMatchObject({ status })
  })
})
