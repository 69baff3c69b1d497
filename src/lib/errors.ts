/**
 * Errors are classified once, where data enters, by code. Screens switch on the code and show
 * `describeError`; the message is for the console.
 */
import type { ErrorCode } from '@contract/errors'
import type { RecipeFault } from '@contract/faults'
import { errorTexts } from '@/texts/en/errors'

/** `network`: no answer came, so what happened on the other side is not known. */
export type AppErrorCode = ErrorCode | 'network'

export interface AppErrorDetails {
  /** The wallet as the server knows it, where it said so. */
  balance?: number | undefined
  version?: number | undefined
  /** What was wrong with a recipe that the server refused. */
  faults?: readonly RecipeFault[] | undefined
  cause?: unknown
}

export class AppError extends Error {
  readonly code: AppErrorCode
  readonly balance: number | undefined
  readonly version: number | undefined
  readonly faults: readonly RecipeFault[]

  constructor(code: AppErrorCode, message: string, { balance, version, faults = [], cause }: AppErrorDetails = {}) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.balance = balance
    this.version = version
    this.faults = faults
  }
}

export interface ErrorDescription {
  /** What happened, in a few words. */
  title: string
  /** Whether anything was charged, and what to do next: for everything that may cost tokens or money. */
  detail: string
  /** What to do next, alone: for things that cost nothing, such as loading a list. */
  next: string
  /** Undefined when it cannot be known from here. */
  charged: false | undefined
}

/** Codes after which it cannot be known from here whether the request was carried out. */
const unknownOutcome: readonly AppErrorCode[] = ['internal', 'network']

/** Codes of PostgREST and PostgreSQL that mean a refusal; everything else from there is our fault. */
const databaseCodes: Record<string, AppErrorCode> = {
  PGRST116: 'not_found',
  PGRST301: 'unauthorized',
  PGRST302: 'unauthorized',
  PGRST303: 'unauthorized',
  '42501': 'forbidden',
  '22P02': 'invalid_request',
  '23505': 'conflict',
}

function readText(error: unknown, name: 'code' | 'message'): string {
  if (typeof error !== 'object' || error === null || !(name in error)) return ''
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : ''
}

/** Puts anything that was thrown (an AppError, a PostgrestError, a failed fetch) under one of our codes. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const message = readText(error, 'message') || String(error)
  // Browsers word a failed fetch differently; supabase-js passes the text on in an object of its own.
  if (/failed to fetch|networkerror|load failed|fetch failed|network request failed/i.test(message)) {
    return new AppError('network', message, { cause: error })
  }
  return new AppError(databaseCodes[readText(error, 'code')] ?? 'internal', message, { cause: error })
}

/** Plain words for any error: what happened, whether it was charged, what to do next. */
export function describeError(error: unknown): ErrorDescription {
  const { code } = toAppError(error)
  const { codes, notCharged, safeToRepeat } = errorTexts()
  const { title, next } = codes[code]
  if (unknownOutcome.includes(code)) return { title, next, charged: undefined, detail: `${next} ${safeToRepeat}` }
  return { title, next, charged: false, detail: `${notCharged} ${next}` }
}

/** Whether the same call could succeed later without anybody changing anything. */
export function isWorthRetrying(error: unknown): boolean {
  const { code } = toAppError(error)
  return code === 'network' || code === 'internal' || code === 'provider_unavailable'
}
