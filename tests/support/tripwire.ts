/** A gateway between one function and all that it calls. It counts the calls, and springs a trap at one of them. */
import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Trap {
  /** Which call it waits for, from 1. */
  call: number
  /** `before` the call is passed on, or when it was `answered` and the function has not heard of it. */
  when: 'before' | 'answered'
  /** Counts only calls of such a name; all by default. */
  only?: RegExp
}

export interface Tripwire {
  origin: string
  close(): Promise<void>
}

/**
 * @param upstreams where calls go, by the beginning of their path: `{ '/rest/': 'http://127.0.0.1:54321/rest/' }`
 * @param spring called once with the name of the call, such as `POST rpc/fulfil_purchase`. From then on nothing is
 *   passed on and nothing answered.
 */
export async function startTripwire(
  upstreams: Record<string, string>,
  trap: Trap,
  spring: (call: string) => void,
): Promise<Tripwire> {
  let count = 0
  let isSprung = false
  const springNow = (req: IncomingMessage) => {
    isSprung = true
    spring(nameOf(req))
  }

  async function pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const isCounted = trap.only?.test(nameOf(req)) ?? true
    if (isCounted) count += 1
    const isTrapped = isCounted && count === trap.call
    if (isTrapped && trap.when === 'before') springNow(req)
    if (isSprung) return
    const answer = await forward(upstreams, req)
    if (isTrapped) {
      // To its end: what has been answered has been done.
      await once(answer.resume(), 'end')
      springNow(req)
    } else if (!isSprung) {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    }
  }

  const server = http.createServer((req, res) => {
    pass(req, res).catch(() => res.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function forward(upstreams: Record<string, string>, req: IncomingMessage): Promise<IncomingMessage> {
  const path = req.url ?? '/'
  const known = Object.entries(upstreams).find(([start]) => path.startsWith(start))
  if (known === undefined) throw new Error(`Nobody serves ${path}`)
  const [start, base] = known
  const { host: _, ...headers } = req.headers
  const upstream = http.request(base + path.slice(start.length), { method: req.method, headers })
  req.pipe(upstream)
  const [answer] = (await once(upstream, 'response')) as [IncomingMessage]
  return answer
}

/** Without what differs from case to case, so that a step has the same name in all of them. */
function nameOf(req: IncomingMessage): string {
  const path = (req.url ?? '').replace(/\?.*/, '').replace(/^\/(rest\/v1\/|auth\/v1\/)?/, '')
  return `${req.method} ${path.replace(/\/[a-z]{2,4}_\w{8,}/g, '/…')}`
}
