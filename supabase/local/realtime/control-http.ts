/**
 * The fault switches over HTTP, for tests and the app's debug page:
 *   GET  /realtime/v1/control   -> { faults, sockets }
 *   POST /realtime/v1/control   any of the faults, plus `reset: true` or `drop: <close code>`; answers as GET
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { faultsSchema, type RealtimeControl } from './control.ts'

const commandSchema = faultsSchema.partial().extend({
  reset: z.boolean().optional(),
  drop: z.int().min(1000).max(4999).optional(),
})
const MAX_BODY_BYTES = 4096

/** @returns a handler that answers whether the request was for it. */
export function createControlHandler(control: RealtimeControl, countSockets: () => number) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/realtime/v1/control') return false
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const answerState = () => answer(200, { faults: control.faults, sockets: countSockets() })
    if (!isFromThisMachine(request)) answer(403, { error: 'The fault switches answer this machine only' })
    else if (request.method === 'GET') answerState()
    else if (request.method !== 'POST') answer(405, { error: 'GET or POST' })
    else {
      readBody(request).then(
        (text) => {
          const problem = obey(control, text)
          if (problem) answer(400, { error: problem })
          else answerState()
        },
        () => answer(413, { error: 'The body is too large or was cut short' }),
      )
    }
    return true
  }
}

function obey(control: RealtimeControl, text: string): string | null {
  try {
    const { reset, drop, ...faults } = commandSchema.parse(JSON.parse(text))
    if (reset) control.reset()
    control.set(faults)
    if (drop !== undefined) control.dropAll(drop)
    return null
  } catch (error) {
    return error instanceof z.ZodError ? z.prettifyError(error) : 'The body must be JSON'
  }
}

/** Pages of other sites, and other sites' names for this machine, are kept out as well. */
function isFromThisMachine(request: IncomingMessage): boolean {
  const origin = request.headers.origin
  const isLocal = (url: string) => URL.canParse(url) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname)
  return (
    /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') &&
    isLocal(`http://${request.headers.host ?? ''}`) &&
    (origin === undefined || isLocal(origin))
  )
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
