/** The one address of the API, with the paths that a Supabase project has. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { answerPreflight, CORS_HEADERS, isPreflight } from './cors.ts'
import { sendWebResponse, toWebRequest } from './web-bridge.ts'

/** What stands behind the gateway. */
export interface Upstreams {
  api: { fetch(request: Request): Promise<Response> }
  functions: { handle(req: IncomingMessage, res: ServerResponse): void }
  realtime: {
    handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
    handleControl(req: IncomingMessage, res: ServerResponse): boolean
  }
}

/** Browsers and node's fetch use a connection again; closing it too early costs them a failed request. */
const KEEP_ALIVE_MS = 65_000

export async function startGateway(settings: Settings, upstreams: Upstreams, log: Log): Promise<Service> {
  const server = createServer((req, res) => {
    const path = pathOf(req)
    // A function answers its own preflights, as on the hosted platform.
    if (isUnder(path, '/functions/v1')) upstreams.functions.handle(req, res)
    else if (isPreflight(req)) answerPreflight(req, res)
    else if (isUnder(path, '/rest/v1') || isUnder(path, '/auth/v1')) void serveApi(req, res)
    // The fault switches of the stand-in; hosted has no such path.
    else if (isUnder(path, '/realtime/v1') && upstreams.realtime.handleControl(req, res)) return
    else if (path === '/health') sendJson(res, 200, { status: 'ok' })
    else sendJson(res, 404, { message: 'no Route matched with those values' })
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  // A recipe may stream for minutes.
  server.requestTimeout = 0

  async function serveApi(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      const response = await upstreams.api.fetch(toWebRequest(req, res, settings.urls.api))
      await sendWebResponse(response, res, CORS_HEADERS)
    } catch (error) {
      if (res.destroyed) return
      log(`${req.method} ${req.url}: ${(error as Error).message}`)
      if (res.headersSent) res.destroy()
      else sendJson(res, 500, { message: 'the API failed; the log of the stack has the reason' })
    }
  }

  // node's server forgets a socket once it is upgraded, and yet waits for its end.
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (req, socket, head) => {
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    socket.on('error', () => undefined)
    if (pathOf(req) === '/realtime/v1/websocket') upstreams.realtime.handleUpgrade(req, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.ports.gateway, '127.0.0.1', resolve)
  })
  return {
    stop() {
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        for (const socket of upgraded) socket.destroy()
      })
    },
  }
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/'
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`)
}

function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json', ...CORS_HEADERS }).end(JSON.stringify(body))
}
