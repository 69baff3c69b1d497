/** Refuses tokens that nobody signed: @supabase/lite serves a few malformed kinds of them as a visitor without one. */
import { errors, jwtVerify } from 'jose'

/**
 * @param authorization the header of a request to the Data API. No token, or an API key in its
 * place, is fine: such a caller is what the `apikey` says.
 * @returns the answer of PostgREST to a token that does not hold, or undefined when there is nothing to refuse.
 */
export async function refuseBearer(authorization: string | null, secret: Uint8Array): Promise<Response | undefined> {
  const token = /^bearer\s+(.*)$/i.exec(authorization ?? '')?.[1]?.trim()
  if (!token || token.startsWith('sb_')) return undefined
  try {
    // Naming the one algorithm is what refuses `none`.
    await jwtVerify(token, secret, { algorithms: ['HS256'] })
    return undefined
  } catch (error) {
    const isExpired = error instanceof errors.JWTExpired
    const body = isExpired
      ? { code: 'PGRST303', details: null, hint: null, message: 'JWT expired' }
      : { code: 'PGRST301', details: null, hint: null, message: 'JWT could not be verified' }
    return Response.json(body, { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
  }
}
