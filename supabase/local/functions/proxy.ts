/** Carries one request to a function's process and its answer back, both as streams, as they come. */
import {
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'

/** Said between two neighbours, not to the one behind them. */
const HOP_HEADERS = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
])

export interface ForwardOptions {
  req: IncomingMessage
  res: ServerResponse
  port: number
  /** As the function sees it: `/<name>/…?query`. */
  path: string
  /** Called once, when the answer is over. */
  onEnd: (result: ForwardResult) => void
}

/** `refused`: nobody listens any more, and nothing of the request is spent, so that it can be sent elsewhere. */
export type ForwardResult = 'answered' | 'aborted' | 'failed' | 'refused'

export function forward({ req, res, port, path, onEnd }: ForwardOptions): void {
  let ended = false
  const end = (result: ForwardResult) => {
    if (!ended) onEnd(result)
    ended = true
  }
  const upstream = request({
    host: '127.0.0.1',
    port,
    path,
    method: req.method,
    headers: requestHeaders(req),
    setHost: false,
    // A connection each: one that is kept could be one that the process is about to close.
    agent: false,
  })
  let answered = false

  upstream.once('response', (answer) => {
    answered = true
    res.writeHead(answer.statusCode ?? 502, answer.statusMessage, responseHeaders(answer.headers))
    // The first event of a stream may be long in coming; the caller should know that somebody listens.
    res.flushHeaders()
    answer.pipe(res)
    answer.once('end', () => end('answered'))
    answer.once('error', () => {
      res.destroy()
      end('failed')
    })
  })
  upstream.on('error', (error: NodeJS.ErrnoException) => {
    // A function may answer without reading the body; writing the rest of it then fails, and no harm is done.
    if (answered) return
    end(res.destroyed ? 'aborted' : error.code === 'ECONNREFUSED' ? 'refused' : 'failed')
  })

  // The caller has gone: closing this connection is what aborts the function's `request.signal`.
  res.once('close', () => {
    if (ended || res.writableFinished) return
    upstream.destroy()
    end('aborted')
  })
  if (res.destroyed) {
    upstream.destroy()
    end('aborted')
    return
  }
  // Not before: a body that has begun to flow into a closed door cannot be sent again.
  upstream.once('socket', (socket) => socket.once('connect', () => req.pipe(upstream)))
}

export function requestHeaders(req: IncomingMessage): OutgoingHttpHeaders {
  const { host = '127.0.0.1' } = req.headers
  const kept = withoutHopHeaders(req.headers)
  const before = req.headers['x-forwarded-for']
  const address = req.socket.remoteAddress ?? '127.0.0.1'
  return {
    ...kept,
    ...(req.headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {}),
    host,
    // Events must leave at once, not when a compressor has enough of them.
    'accept-encoding': 'identity',
    'x-forwarded-for': before ? `${String(before)}, ${address}` : address,
    'x-forwarded-host': req.headers['x-forwarded-host'] ?? host,
    'x-forwarded-port': req.headers['x-forwarded-port'] ?? String(req.socket.localPort ?? ''),
    'x-forwarded-proto': req.headers['x-forwarded-proto'] ?? 'http',
  }
}

function responseHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return withoutHopHeaders(headers)
}

function withoutHopHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? '').toLowerCase().split(/\s*,\s*/))
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_HEADERS.has(name) && !named.has(name)))
}
