/** Who is calling: the one reader of the Authorization header. */
import type { SupabaseClient } from '@supabase/supabase-js'
import * as z from 'zod/mini'
import { AppError } from './errors.ts'

export interface Caller {
  userId: string
  email: string | null
}

export type Authenticate = (request: Request) => Promise<Caller>

const claimsSchema = z.object({
  sub: z.uuid(),
  role: z.literal('authenticated'),
  email: z.optional(z.string()),
})

/**
 * Checks the bearer token with the project's own keys (asymmetric ones here, symmetric ones by asking
 * the Auth server), so forged, expired and unsigned tokens, API keys and service tokens are all refused.
 * @throws {AppError} `unauthorized`, or `internal` when the Auth server cannot be asked: a person
 *   must not be signed out because of that.
 */
export function createAuthenticate(supabase: Pick<SupabaseClient, 'auth'>): Authenticate {
  return async (request) => {
    const token = /^Bearer\s+([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')?.[1]
    if (token === undefined) throw unauthorized()
    const claims = claimsSchema.safeParse(await verify(supabase, token))
    if (!claims.success) throw unauthorized()
    return { userId: claims.data.sub, email: claims.data.email || null }
  }
}

async function verify(supabase: Pick<SupabaseClient, 'auth'>, token: string): Promise<unknown> {
  // The client throws plain errors, not AuthErrors, for tokens that it cannot decode.
  const { data, error } = await supabase.auth.getClaims(token).catch((thrown: unknown) => {
    throw unauthorized(thrown)
  })
  if (error && (error.name === 'AuthRetryableFetchError' || (error.status ?? 400) >= 500)) throw error
  if (error || !data) throw unauthorized(error)
  return data.claims
}

function unauthorized(cause?: unknown): AppError {
  return new AppError('unauthorized', 'Sign in to go on.', undefined, { cause })
}
