/** Carries a Node request to a `fetch` handler and its answer back, both as streams. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

/** Said by the handler for its own idea of who may call; the gateway's rules replace it. */
const OWN_HEADERS = /^(access-control-|connection$|keep-alive$|transfer-encoding$)/

/**
 * @param baseUrl the gateway's own address.
 * @returns the request; its signal aborts when the client goes away before the answer is complete.
 */
export function toWebRequest(req: IncomingMessage, res: ServerResponse, baseUrl: string): Request {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(req.headersDistinct)) {
    for (const value of values) headers.append(name, value)
  }
  const aborter = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) aborter.abort()
  })
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  const init = {
    method: req.method,
    headers,
    signal: aborter.signal,
    body: hasBody ? (Readable.toWeb(req) as unknown as BodyInit) : undefined,
    // Required by fetch for a body that is a stream.
    duplex: 'half',
  }
  return new Request(new URL(req.url ?? '/', baseUrl), init)
}

/** @param extra headers that win over the answer's own. */
export async function sendWebResponse(
  response: Response,
  res: ServerResponse,
  extra: Record<string, string>,
): Promise<void> {
  res.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie' && !OWN_HEADERS.test(name)) res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  for (const [name, value] of Object.entries(extra)) res.setHeader(name, value)
  if (!response.body) {
    res.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), res)
}
