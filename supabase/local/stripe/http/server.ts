/** The plain HTTP underneath: reads a request whole, hands it on, writes the answer, knows its sockets. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const MAX_BODY_BYTES = 1024 * 1024

export interface WebRequest {
  method: string
  path: string
  query: URLSearchParams
  /** As sent, without the question mark. */
  rawQuery: string
  headers: IncomingMessage['headers']
  body: string
}

export interface WebReply {
  status: number
  headers?: Record<string, string>
  body: string
}
/** `lost` breaks the connection, `silent` never answers. */
export type Outcome = WebReply | 'lost' | 'silent'

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: WebRequest) => Promise<Outcome>,
) {
  const body = await readBody(request)
  if (body === null) {
    response.writeHead(413, { connection: 'close' }).end('The body is too large.')
    return
  }
  const [path = '/', rawQuery = ''] = (request.url ?? '/').split('?', 2)
  const outcome = await answer({
    method: request.method ?? 'GET',
    path,
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers: request.headers,
    body,
  })
  if (outcome === 'silent') return
  if (outcome === 'lost') request.socket.destroy()
  else response.writeHead(outcome.status, outcome.headers).end(outcome.body)
}

interface Listening {
  /** Frees the port at once, open connections or not. */
  close(): Promise<void>
}

/** @throws {Error} `EADDRINUSE` when the port is taken. */
export async function listen(port: number, answer: (request: WebRequest) => Promise<Outcome>): Promise<Listening> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((request, response) => {
    serve(request, response, answer).catch(() => request.socket.destroy())
  })
  // Longer than clients pool idle connections, so that none is closed under a request just being sent.
  server.keepAliveTimeout = 120_000
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): WebReply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value, null, 2),
})
