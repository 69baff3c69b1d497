/** The one address of the API, with the paths that a Supabase project has. */
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { createControlEndpoint } from '../control/endpoint.ts'
import { answerPreflight, CORS_HEADERS, isPreflight } from './cors.ts'
import { FaultKeeper, type Fate } from './faults.ts'
import { createSwitchboard } from './switchboard.ts'
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
  const keeper = new FaultKeeper()
  /** What is being answered, and under which path. Also the sockets: node's server forgets them once upgraded. */
  const open = new Map<ServerResponse | Duplex, string>()
  const watch = (channel: ServerResponse | Duplex, path: string) => {
    open.set(channel, path)
    channel.once('close', () => open.delete(channel))
  }
  const cutOffline = () => {
    for (const [channel, path] of open) if (keeper.isOffline(path)) channel.destroy()
  }
  const serveControl = createControlEndpoint('/_control', createSwitchboard(keeper, cutOffline))

  const server = createServer((req, res) => {
    // The fault switches; hosted has no such paths, and no fault may stand in the way of its end.
    if (serveControl(req, res) || upstreams.realtime.handleControl(req, res)) return
    const path = pathOf(req)
    watch(res, path)
    if (keeper.isOffline(path)) return void res.destroy()
    // Without its preflight a browser would not even see an error's status.
    const fate = isPreflight(req) ? null : keeper.fateOf(path)
    if (!fate) return route(req, res)
    void meet(fate, res, {
      pass: () => {
        // Whoever answers, node calls this before the first byte.
        if (fate.isAnswerLost) res.writeHead = () => res.destroy()
        route(req, res)
      },
      fail: (status) => sendJson(res, status, { message: `${STATUS_CODES[status]} (a fault switch)` }),
    })
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  // A recipe may stream for minutes.
  server.requestTimeout = 0

  function route(req: IncomingMessage, res: ServerResponse): void {
    const path = pathOf(req)
    // A function answers its own preflights, as on the hosted platform.
    if (isUnder(path, '/functions/v1')) upstreams.functions.handle(req, res)
    else if (isPreflight(req)) answerPreflight(req, res)
    else if (isUnder(path, '/rest/v1') || isUnder(path, '/auth/v1')) void serveApi(req, res)
    else if (path === '/health') sendJson(res, 200, { status: 'ok' })
    else sendJson(res, 404, { message: 'no Route matched with those values' })
  }

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

  server.on('upgrade', (req, socket, head) => {
    const path = pathOf(req)
    watch(socket, path)
    socket.on('error', () => undefined)
    if (path !== '/realtime/v1/websocket') return refuse(socket, 404)
    if (keeper.isOffline(path)) return void socket.destroy()
    const pass = () => upstreams.realtime.handleUpgrade(req, socket, head)
    const fate = keeper.fateOf(path)
    if (!fate) return pass()
    void meet(fate, socket, { pass, fail: (status) => refuse(socket, status) })
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
        // The server waits for the end of upgraded sockets too, and yet does not close them.
        for (const channel of open.keys()) channel.destroy()
      })
    },
  }
}

async function meet(
  { slowMs, status }: Fate,
  channel: ServerResponse | Duplex,
  next: { pass: () => void; fail: (status: number) => void },
): Promise<void> {
  await sleep(slowMs, undefined, { ref: false })
  if (channel.destroyed) return // the client has gone, or the line was cut meanwhile
  if (status === null) next.pass()
  else next.fail(status)
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/'
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`)
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json', ...CORS_HEADERS }).end(JSON.stringify(body))
}
