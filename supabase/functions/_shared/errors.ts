/** One error class for everything that a caller is told, and the one place that turns it into an answer. */
import type { KnownFault } from './contract/faults.ts'
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from './contract/errors.ts'

/** The wallet's numbers that go with an error, where they are known. */
export interface WalletState {
  balance: number
  version: number
}

interface AppErrorOptions {
  cause?: unknown
  faults?: readonly KnownFault[]
}

/**
 * An error whose `code` and `message` are meant for the caller. The cause is for the log alone.
 * Anything else that is thrown is a bug and is answered as a bare `internal`.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly wallet: WalletState | undefined
  /** What was wrong with a recipe, for the caller's program. */
  readonly faults: readonly KnownFault[]

  constructor(code: ErrorCode, message: string, wallet?: WalletState, { cause, faults = [] }: AppErrorOptions = {}) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.wallet = wallet
    this.faults = faults
  }

  get status(): number {
    return ERROR_STATUS[this.code]
  }
}

/** @returns the error itself if it is meant for the caller, else an `internal` that says nothing about its cause. */
export function classifyError(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError('internal', 'Something went wrong on our side. Please try again.', undefined, { cause: error })
}

/** The body that carries an error, also as the data of a stream's `error` event. */
export function toErrorBody(error: AppError): ErrorBody {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...(error.faults.length > 0 && { faults: [...error.faults] }),
    },
    ...(error.wallet && { balance: error.wallet.balance, version: error.wallet.version }),
  }
}
