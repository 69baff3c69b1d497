/** Keeps requests from Vite that it cannot read: its parser throws outside of any request, which would end the stack. */
import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What is used of node's HTTP servers, of each of their versions. */
interface Emitter {
  emit(event: string, ...values: unknown[]): boolean
}

const REFUSAL = 'HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'

/** Answers 400 itself, before any listener, when the target of a request is no path (`http://[`, `*`, `//[`). */
export function refuseUnreadable(server: Emitter): void {
  const emit = server.emit.bind(server)
  server.emit = (event, ...values) => {
    const isRequest = event === 'request' || event === 'upgrade'
    if (!isRequest || isReadable((values[0] as { url?: string }).url)) return emit(event, ...values)
    if (event === 'request') (values[1] as ServerResponse).writeHead(400, { connection: 'close' }).end()
    else (values[1] as Duplex).end(REFUSAL)
    return true
  }
}

function isReadable(target = '/'): boolean {
  if (!/^\/(?![/\\])/.test(target) || !URL.canParse(target, 'http://localhost')) return false
  try {
    // Vite never answers a path that it cannot decode.
    decodeURI(target.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
