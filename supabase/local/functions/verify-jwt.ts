/** The platform's check in front of a function whose `verify_jwt` is true (the default) in `supabase/config.toml`. */
import type { IncomingHttpHeaders } from 'node:http'
import { jwtVerify } from 'jose'
import type { Settings } from '../config/settings.ts'
import type { PlatformCode } from './platform-answer.ts'

/** @returns why the caller is refused; undefined when a valid JWT or one of the project's keys came along. */
export async function refuseCaller(
  headers: IncomingHttpHeaders,
  keys: Settings['keys'],
): Promise<PlatformCode | undefined> {
  const apiKeys = [keys.publishable, keys.secret]
  if (apiKeys.includes(String(headers.apikey))) return undefined
  const { authorization } = headers
  if (!authorization) return 'UNAUTHORIZED_NO_AUTH_HEADER'
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? ''
  if (apiKeys.includes(token)) return undefined
  try {
    await jwtVerify(token, new TextEncoder().encode(keys.jwtSecret), { algorithms: ['HS256'], requiredClaims: ['exp'] })
    return undefined
  } catch {
    return 'UNAUTHORIZED_INVALID_JWT_FORMAT'
  }
}
