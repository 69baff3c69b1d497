import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuseUnreadable } from './refuse-unreadable.ts'

const seen: (string | undefined)[] = []
const server = createServer((req, res) => {
  seen.push(req.url)
  res.end('the page')
})
server.on('upgrade', (req, socket) => {
  seen.push(req.url)
  socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n')
})
refuseUnreadable(server)

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** No client would send these; only a socket of one's own can. */
function send(target: string, headers = 'connection: close'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    let text = ''
    socket.on('data', (data: Buffer) => (text += data.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(text.split('\r\n', 1)[0] ?? ''))
    socket.write(`GET ${target} HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n`)
  })
}

describe('refuseUnreadable', () => {
  it.each(['http://[', 'http://localhost/', '*', '//', '//[', '/\\', '///', '/%', '/view/%E0.html'])(
    'answers 400 for %s by itself',
    async (target) => {
      expect(await send(target)).toBe('HTTP/1.1 400 Bad Request')
      expect(await send(target, 'connection: upgrade\r\nupgrade: websocket')).toBe('HTTP/1.1 400 Bad Request')
      expect(seen).toEqual([])
    },
  )

  it('lets paths pass, with a broken query too', async () => {
    for (const target of ['/', '/recipes?next=//x', '/caf%C3%A9', '/?%E0%A4%A']) {
      seen.length = 0
      expect(await send(target)).toBe('HTTP/1.1 200 OK')
      expect(await send(target, 'connection: upgrade\r\nupgrade: websocket')).toBe('HTTP/1.1 101 Switching Protocols')
      expect(seen).toEqual([target, target])
    }
  })
})
