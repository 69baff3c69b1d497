/** Calls the edge functions and turns every way to fail into an AppError. */
import type * as z from 'zod/mini'
import { whenAborted } from './aborted'
import { env } from './env'
import { readErrorBody } from './error-body'
import { AppError } from './errors'
import { supabase } from './supabase'

const CALL_TIMEOUT_MS = 20_000

export interface CallOptions {
  signal?: AbortSignal | undefined
}

/** @throws {AppError} `unauthorized` when nobody is signed in (any more). */
async function getAccessToken(): Promise<string> {
  const { data, error } = await supabase.auth.getSession()
  if (data.session !== null) return data.session.access_token
  if (error !== null && error.status === undefined) throw new AppError('network', error.message, { cause: error })
  throw new AppError('unauthorized', 'There is no session', { cause: error })
}

async function post(name: string, body: unknown, accept: string, signal: AbortSignal): Promise<Response> {
  const accessToken = await getAccessToken()
  try {
    return await fetch(`${env.supabaseUrl}/functions/v1/${name}`, {
      method: 'POST',
      headers: {
        accept,
        apikey: env.supabasePublishableKey,
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      signal,
    })
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    throw new AppError('network', `No answer from ${name}`, { cause })
  }
}

/** Gateways between us and the function answer in forms of their own; their status still says enough. */
function codeOfStatus(status: number): AppError['code'] {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status === 413) return 'invalid_request'
  if (status === 429) return 'rate_limited'
  if (status === 502 || status === 503 || status === 504) return 'provider_unavailable'
  return 'internal'
}

/** Reads the error form of a refused call. */
export async function readError(response: Response, name: string): Promise<AppError> {
  const body: unknown = await response.json().catch(() => undefined)
  return readErrorBody(body) ?? new AppError(codeOfStatus(response.status), `${name} answered ${response.status}`)
}

/** Sees a call through until it ends, the caller gives up, or the function has been silent for too long. */
async function withinTime<T>(
  name: string,
  given: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), CALL_TIMEOUT_MS)
  const signal = given === undefined ? timeout.signal : AbortSignal.any([given, timeout.signal])
  try {
    return await Promise.race([call(signal), whenAborted(signal)])
  } catch (error) {
    if (error instanceof AppError) throw error
    if (given?.aborted === true) throw given.reason
    // What is left: our own timeout, a connection lost inside the body, a body that is no JSON.
    throw new AppError(error instanceof SyntaxError ? 'internal' : 'network', `${name} broke off`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * @param name the function's name, such as `create-checkout`.
 * @param schema what a good answer looks like.
 * @throws {AppError} by the code that the function gave; `network` when no answer came within 20 s.
 * @throws the signal's reason when the caller gave up.
 */
export function invokeFunction<T>(
  name: string,
  body: unknown,
  schema: z.ZodMiniType<T>,
  { signal }: CallOptions = {},
): Promise<T> {
  return withinTime(name, signal, async (untilEnd) => {
    const response = await post(name, body, 'application/json', untilEnd)
    if (!response.ok) throw await readError(response, name)
    const parsed = schema.safeParse(await response.json())
    if (!parsed.success) throw new AppError('internal', `${name} answered in an unknown form`, { cause: parsed.error })
    return parsed.data
  })
}

/**
 * Opens a `text/event-stream`. Only its head has a time limit: it comes before any work is done. After that a model may
 * think for a while; whoever reads decides when silence is too long and aborts.
 * @throws {AppError} when the function refuses before the stream begins; `network` when no head came within 20 s.
 * @throws the signal's reason when the caller gave up.
 */
export function openFunctionStream(name: string, body: unknown, { signal }: CallOptions = {}): Promise<Response> {
  return withinTime(name, signal, async (untilEnd) => {
    const response = await post(name, body, 'text/event-stream', untilEnd)
    if (!response.ok) throw await readError(response, name)
    return response
  })
}
