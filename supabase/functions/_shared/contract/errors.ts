/**
 * The one error form of all edge functions: `{"error":{"code","message"}}`, with the wallet's
 * `balance` and `version` where they are known, and the `faults` of a recipe that was refused. The browser switches on `code`, never on `message`.
 */
import * as z from 'zod/mini'
import { recipeFaultSchema } from './faults.ts'

/** Every code with the HTTP status that carries it. A business refusal has a status of its own; 500 is a bug. */
export const ERROR_STATUS = {
  invalid_request: 400,
  unauthorized: 401,
  insufficient_tokens: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  internal: 500,
  provider_unavailable: 502,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

export const errorCodes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]

export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    faults: z.optional(z.array(recipeFaultSchema).check(z.maxLength(20))),
  }),
  balance: z.optional(z.int()),
  version: z.optional(z.int()),
})

export type ErrorBody = z.infer<typeof errorBodySchema>
