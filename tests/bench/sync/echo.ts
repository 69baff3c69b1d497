/** Floor (a): a frame of a row's size to a page that sends it back at once. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { nowMs } from './clock.ts'

const FRAME = JSON.stringify({ balance_changed: 'x'.repeat(600) })

export async function startEcho() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
  await once(server, 'listening')
  let newest: WebSocket | null = null
  server.on('connection', (socket) => (newest = socket))
  return {
    port: (server.address() as AddressInfo).port,
    /** @returns how long the page that connected last took, there and back, in ms. */
    async measure(): Promise<number> {
      if (newest === null) throw new Error('No page has connected')
      const sentMs = nowMs()
      newest.send(FRAME)
      await once(newest, 'message')
      return nowMs() - sentMs
    },
    close: () => server.close(),
  }
}
