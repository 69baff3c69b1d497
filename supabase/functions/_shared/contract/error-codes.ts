/** Apart from the schemas, for the browser: the first screen needs the codes, and loads without zod. */

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
