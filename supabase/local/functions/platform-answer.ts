/** What the platform itself answers, before or instead of a function, with the hosted runtime's codes. */
import type { ServerResponse } from 'node:http'

const ANSWERS = {
  NOT_FOUND: { status: 404, message: 'Requested function was not found' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'Method not allowed' },
  UNAUTHORIZED_NO_AUTH_HEADER: { status: 401, message: 'Missing authorization header' },
  UNAUTHORIZED_INVALID_JWT_FORMAT: { status: 401, message: 'Invalid JWT' },
  BOOT_ERROR: { status: 503, message: 'Function failed to start (please check logs)' },
  WORKER_ERROR: { status: 500, message: 'Function exited due to an error (please check logs)' },
} as const

export type PlatformCode = keyof typeof ANSWERS

/** Ends the answer; one that has begun is cut off, so that nobody takes it for complete. */
export function sendPlatformAnswer(res: ServerResponse, code: PlatformCode, retryAfterMs = 0): void {
  if (res.headersSent || res.destroyed) {
    res.destroy()
    return
  }
  const { status, message } = ANSWERS[code]
  if (retryAfterMs > 0) res.setHeader('retry-after', Math.ceil(retryAfterMs / 1000))
  res.writeHead(status, {
    'content-type': 'application/json',
    'sb-error-code': code,
    // Hosted leaves this out, and the browser then shows a riddle about CORS instead of the error.
    'access-control-allow-origin': '*',
  })
  res.end(JSON.stringify({ code, message }))
}
