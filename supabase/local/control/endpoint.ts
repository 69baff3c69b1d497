/**
 * The door to a stand-in's fault switches: GET shows them, POST changes them and answers as GET. For tests, for
 * curl, and for the app's debug page, which is served from another port of this machine.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'

export interface Switchboard {
  /** What GET answers. */
  view: () => object
  /**
   * Carries a command out, or nothing of it.
   * @param command parsed JSON that has passed no check yet.
   * @throws {z.ZodError} or {ControlError} for what it does not understand: a misspelt fault must not pass for none.
   */
  obey: (command: unknown) => void
}

/** A command that cannot be carried out; the message is for the one who sent it. */
export class ControlError extends Error {}

const MAX_BODY_BYTES = 4096

/** @returns a handler that answers whether the request was for this path; for every other it has done nothing. */
export function createControlEndpoint(path: string, board: Switchboard) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url?.split('?', 1)[0] !== path) return false
    void serve(board, request, response)
    return true
  }
}

async function serve(board: Switchboard, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin } = request.headers
  const answer = (status: number, body?: object) => {
    // Never a star: pages of this machine alone may see the answer.
    const cors = origin !== undefined && isLocalUrl(origin) ? { 'access-control-allow-origin': origin } : {}
    response.writeHead(status, { 'content-type': 'application/json', vary: 'Origin', ...cors })
    response.end(body && JSON.stringify(body))
  }
  if (!isFromThisMachine(request)) return answer(403, { error: 'The fault switches answer this machine only' })
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-methods', 'GET, POST')
    response.setHeader('access-control-allow-headers', 'content-type')
    return answer(204)
  }
  if (request.method === 'GET') return answer(200, board.view())
  if (request.method !== 'POST') return answer(405, { error: 'GET or POST' })
  const text = await readBody(request).catch(() => null)
  if (text === null) return answer(413, { error: 'The body is too large or was cut short' })
  try {
    board.obey(JSON.parse(text))
  } catch (error) {
    return answer(400, { error: wordsFor(error) })
  }
  answer(200, board.view())
}

function wordsFor(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  if (error instanceof SyntaxError) return 'The body must be JSON'
  return error instanceof Error ? error.message : String(error)
}

/** Pages of other sites, and other sites' names for this machine, are kept out as well. */
function isFromThisMachine({ headers, socket }: IncomingMessage): boolean {
  return (
    /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
    isLocalUrl(`http://${headers.host ?? ''}`) &&
    (headers.origin === undefined || isLocalUrl(headers.origin))
  )
}

function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_BODY_BYTES) throw new Error('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
