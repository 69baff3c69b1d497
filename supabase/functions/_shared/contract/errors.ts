/**
 * The one error form of all edge functions: `{"error":{"code","message"}}`, with the wallet's
 * `balance` and `version` where they are known, and the `faults` of a recipe that was refused. The browser switches on `code`, never on `message`.
 */
import * as z from 'zod/mini'
import { errorCodes } from './error-codes.ts'
import { recipeFaultSchema } from './faults.ts'

export { ERROR_STATUS, errorCodes, type ErrorCode } from './error-codes.ts'

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
