import { errorCodes } from '@contract/error-codes'
import type { ErrorBody } from '@contract/errors'
import { AppError } from './errors'
import { isInteger, isString, oneOf, optional, shape } from './shape'

const isErrorBody = shape<ErrorBody>({
  error: shape<ErrorBody['error']>({ code: oneOf(...errorCodes), message: isString }),
  balance: optional(isInteger),
  version: optional(isInteger),
})

/** @returns the error that a function names in its one error form; undefined when this is none. */
export function readErrorBody(body: unknown): AppError | undefined {
  if (!isErrorBody(body)) return undefined
  const { error, balance, version } = body
  return new AppError(error.code, error.message, { balance, version })
}
