/** What every function does around its work: CORS, method, error form, no caching, one log line. */
import * as z from 'zod/mini'
import { readBytes, readJson } from './body.ts'
import { MAX_BODY_BYTES } from './contract/limits.ts'
import { AppError, classifyError, toErrorBody } from './errors.ts'
import { describeForLog, type Logger } from './log.ts'

/** What every handler needs from outside. */
export interface BaseDeps {
  log: Logger
  /** Where the app is served; the first one is its own address. A payment returns to no other. */
  origins: string[]
}

/** One request, and the bounded ways to read its body. */
export interface Exchange {
  request: Request
  /** Carries this request's id on every line. */
  log: Logger
  json<Schema extends z.ZodMiniType>(schema: Schema): Promise<z.infer<Schema>>
  bytes(): Promise<Uint8Array<ArrayBuffer>>
}

export type Handler<Deps> = (request: Request, deps: Deps) => Promise<Response>

const METHODS = 'POST, OPTIONS'

/** What supabase-js and plain fetch send; a header that is not named here fails a browser's preflight. */
const REQUEST_HEADERS = [
  'authorization',
  'apikey',
  'content-type',
  'accept',
  'cache-control',
  'x-client-info',
  'x-region',
  'x-retry-count',
  'traceparent',
  'tracestate',
  'baggage',
].join(', ')

const PREFLIGHT_SECONDS = 3600

/**
 * Any page may call, as with the Data API and Auth beside them: what opens a function is the bearer token,
 * which only the app's own origin has in its storage. There is no cookie that another site could ride on.
 */
const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': REQUEST_HEADERS,
  'access-control-expose-headers': 'x-request-id',
  'access-control-max-age': String(PREFLIGHT_SECONDS),
}

/**
 * Wraps the work of one function: anything thrown becomes the error form, never a stack trace, and
 * every answer, errors and streams included, carries CORS, `no-store` and an `x-request-id` that
 * finds its log lines.
 */
export function createHandler<Deps extends BaseDeps>(
  respond: (exchange: Exchange, deps: Deps) => Promise<Response>,
  options: { maxBodyBytes?: number } = {},
): Handler<Deps> {
  const maxBytes = options.maxBodyBytes ?? MAX_BODY_BYTES
  return async (request, deps) => {
    const requestId = crypto.randomUUID()
    const log = deps.log.with({ requestId })
    const startedAt = performance.now()
    const response = await answer(request, log, maxBytes, (exchange) => respond(exchange, deps))
    for (const [name, value] of Object.entries(CORS_HEADERS)) response.headers.set(name, value)
    response.headers.set('cache-control', 'no-store')
    response.headers.set('x-content-type-options', 'nosniff')
    response.headers.set('x-request-id', requestId)
    log.info('answered', {
      method: request.method,
      status: response.status,
      durationMs: Math.round(performance.now() - startedAt),
    })
    return response
  }
}

async function answer(
  request: Request,
  log: Logger,
  maxBytes: number,
  respond: (exchange: Exchange) => Promise<Response>,
): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  try {
    if (request.method !== 'POST') throw new AppError('invalid_request', 'Only POST is served here.')
    return await respond({
      request,
      log,
      json: (schema) => readJson(request, schema, maxBytes),
      bytes: () => readBytes(request, maxBytes),
    })
  } catch (thrown) {
    const error = classifyError(thrown)
    logError(log, error)
    const response = json(toErrorBody(error), error.status)
    if (request.method !== 'POST') response.headers.set('allow', METHODS)
    return response
  }
}

/** A refusal is an everyday event; only our own and our vendors' faults are worth a look. */
export function logError(log: Logger, error: AppError): void {
  const fields = { code: error.code, ...(error.cause === undefined ? {} : describeForLog(error.cause)) }
  if (error.code === 'internal') log.error('failed', fields)
  else if (error.code === 'provider_unavailable') log.warn('provider_failed', fields)
  else log.info('refused', fields)
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** @returns the caller's origin if it is one of ours, else the app's own address. */
export function allowedOrigin(request: Request, origins: string[]): string {
  const origin = request.headers.get('origin')
  return origin !== null && origins.includes(origin) ? origin : (origins[0] ?? '*')
}
