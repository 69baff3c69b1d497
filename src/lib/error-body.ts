import { errorCodes } from '@contract/error-codes'
import type { ErrorBody } from '@contract/errors'
import type { RecipeFault } from '@contract/faults'
import { AppError } from './errors'
import { arrayOf, isInteger, isString, oneOf, optional, shape } from './shape'

const isFault = shape<RecipeFault>({
  rule: isString,
  allergen: optional(isString),
  diet: optional(isString),
  found: optional(isString),
  limit: optional(isInteger),
})

const isErrorBody = shape<ErrorBody>({
  error: shape<ErrorBody['error']>({
    code: oneOf(...errorCodes),
    message: isString,
    faults: optional(arrayOf(isFault)),
  }),
  balance: optional(isInteger),
  version: optional(isInteger),
})

/** @returns the error that a function names in its one error form; undefined when this is none. */
export function readErrorBody(body: unknown): AppError | undefined {
  if (!isErrorBody(body)) return undefined
  const { error, balance, version } = body
  return new AppError(error.code, error.message, { balance, version, faults: error.faults })
}
