/** Errors in Stripe's form: `{ error: { type, code?, message, param? … } }`. The SDK picks its class by the status. */
import type { Stripe } from 'stripe'

interface ErrorFields {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  decline_code?: string
  param?: string
  charge?: string
  payment_intent?: Stripe.PaymentIntent
}

export class ApiError extends Error {
  readonly status: number
  readonly fields: ErrorFields
  /** Whether the request had been accepted and begun: only then does an idempotency key remember the answer. */
  readonly begun: boolean

  constructor(status: number, fields: ErrorFields, begun = false) {
    super(fields.message)
    this.name = 'ApiError'
    this.status = status
    this.fields = fields
    this.begun = begun
  }

  toJson(): { error: ErrorFields & { doc_url?: string } } {
    const { code } = this.fields
    const docUrl = code ? { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` } : {}
    return { error: { ...this.fields, ...docUrl } }
  }
}

export function invalidRequest(message: string, param?: string, code?: string): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
  })
}

/** Refused because of the state that things are in, after the parameters were found good. */
export function refused(message: string, code?: string, param?: string): ApiError {
  return new ApiError(400, { ...invalidRequest(message, param, code).fields }, true)
}

export const missingParam = (param: string) =>
  invalidRequest(`Missing required param: ${param}.`, param, 'parameter_missing')

/** @param param the parameter that named it; without one the address did, which makes it a 404. */
export function noSuch(what: string, id: string, param?: string): ApiError {
  return new ApiError(param ? 400 : 404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
    param: param ?? 'id',
  })
}
