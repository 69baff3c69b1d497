/** Who a socket or channel acts for, and how a token proves it. */
import { errors, jwtVerify } from 'jose'

export interface Identity {
  role: string
  /** The claim `sub`: the user's id. */
  subject: string | null
  /** All claims as JSON, as policies read them from `request.jwt.claims`. */
  claims: string
  /** Null for the two API keys, which do not expire. */
  expiresAtMs: number | null
}

/** Why a token was refused, in hosted's words: a code for join errors, and a text for `system` messages. */
export class TokenError extends Error {
  constructor(
    readonly code: 'InvalidJWTToken' | 'MalformedJWT' | 'JwtSignatureError' | 'JwtSignerError',
    message: string,
  ) {
    super(message)
    this.name = 'TokenError'
  }
}

export type VerifyToken = (token: string) => Promise<Identity>

export function identityOfKey(role: 'anon' | 'service_role'): Identity {
  return { role, subject: null, claims: JSON.stringify({ role }), expiresAtMs: null }
}

export function isExpired(identity: Identity): boolean {
  return identity.expiresAtMs !== null && Date.now() >= identity.expiresAtMs
}

export function expiryMessage(expiresAtMs: number): string {
  return `Token has expired ${Math.max(0, Math.floor((Date.now() - expiresAtMs) / 1000))} seconds ago`
}

/** @returns a function that throws a {@link TokenError} unless the token is signed by this secret and alive. */
export function createTokenVerifier(jwtSecret: string): VerifyToken {
  const secret = new TextEncoder().encode(jwtSecret)
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] })
      const { role, exp, sub } = payload
      if (typeof role !== 'string' || role === '' || typeof exp !== 'number') throw missingClaims()
      return {
        role,
        subject: typeof sub === 'string' ? sub : null,
        claims: JSON.stringify(payload),
        expiresAtMs: Math.round(exp) * 1000,
      }
    } catch (error) {
      throw tokenError(error)
    }
  }
}

function missingClaims(): TokenError {
  return new TokenError('InvalidJWTToken', 'Fields `role` and `exp` are required in JWT')
}

function tokenError(error: unknown): TokenError {
  if (error instanceof TokenError) return error
  if (error instanceof errors.JWTExpired) {
    return new TokenError('InvalidJWTToken', expiryMessage(Number(error.payload.exp) * 1000))
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'exp' ? missingClaims() : new TokenError('InvalidJWTToken', error.message)
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return new TokenError('JwtSignatureError', 'Failed to validate JWT signature')
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return new TokenError(
      'JwtSignerError',
      'Failed to generate JWT signer, check your JWT secret or JWKS configuration',
    )
  }
  return new TokenError('MalformedJWT', 'The token provided is not a valid JWT')
}
