import { timingSafeEqual } from 'node:crypto'
import { ApiError } from './errors.ts'

const MISSING =
  "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/."

/** @returns the key from `Bearer <key>`, or from basic auth with the key as its user as `curl -u` sends it. */
function keyFrom(header: string): string | null {
  const [scheme = '', value = ''] = header.split(' ')
  if (/^bearer$/i.test(scheme)) return value === '' ? null : value
  if (/^basic$/i.test(scheme)) return Buffer.from(value, 'base64').toString().split(':')[0] ?? null
  return null
}

/** Enough to recognise the key, too little to use it. */
const masked = (key: string) => (key.length > 12 ? `${key.slice(0, 8)}****${key.slice(-4)}` : '****')

function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}

/** @throws {ApiError} 401 */
export function checkKey(header: string | undefined, secretKey: string): void {
  const key = header === undefined ? null : keyFrom(header)
  if (key === null) throw new ApiError(401, { type: 'invalid_request_error', message: MISSING })
  if (isSame(key, secretKey)) return
  if (key.startsWith('pk_')) {
    const message =
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.'
    throw new ApiError(401, { type: 'invalid_request_error', code: 'secret_key_required', message })
  }
  throw new ApiError(401, { type: 'invalid_request_error', message: `Invalid API Key provided: ${masked(key)}` })
}
