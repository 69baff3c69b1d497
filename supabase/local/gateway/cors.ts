/** Cross-origin rules of the hosted gateway: any origin, whatever headers the browser asks for. */
import type { IncomingMessage, ServerResponse } from 'node:http'

const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'
const EXPOSED =
  'Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Preference-Applied, Range-Unit, Server, sb-request-id'
const PREFLIGHT_AGE_SECONDS = 3600

export function isPreflight(req: IncomingMessage): boolean {
  return req.method === 'OPTIONS' && req.headers['access-control-request-method'] !== undefined
}

export function answerPreflight(req: IncomingMessage, res: ServerResponse): void {
  const headers: Record<string, string | number> = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': METHODS,
    'access-control-max-age': PREFLIGHT_AGE_SECONDS,
    vary: 'Access-Control-Request-Headers',
  }
  const asked = req.headers['access-control-request-headers']
  if (asked) headers['access-control-allow-headers'] = asked
  res.writeHead(204, headers).end()
}

/** For every answer that is not a preflight's, errors too: without it the browser hides them from the app. */
export const CORS_HEADERS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED }
