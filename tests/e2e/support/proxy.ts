/** A proxy between one browser and the stack, for what happens on the way and not in the stack. */
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

export interface Proxy {
  address: string
  /** Ends every websocket; from now on the opening of another one is never answered. Everything else goes on. */
  hangWebSockets(): void
  heal(): void
  close(): void
}

export async function openProxy(): Promise<Proxy> {
  const tunnels = new Set<Socket>()
  let isHanging = false

  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request
    const onward = ask(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  // Chromium sends the plain requests as above, and asks for a tunnel for a websocket.
  server.on('connect', ({ url = '' }, client: Socket) => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    client.on('error', () => client.destroy())
    tunnels.add(client)
    client.on('close', () => tunnels.delete(client))
    if (isHanging) return void client.resume()
    const [host, port] = url.split(':')
    const onward = connect(Number(port), host)
    onward.on('error', () => client.destroy())
    client.on('close', () => onward.destroy())
    client.pipe(onward).pipe(client)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hangWebSockets() {
      isHanging = true
      for (const tunnel of tunnels) tunnel.destroy()
    },
    heal() {
      isHanging = false
    },
    close() {
      server.close()
      server.closeAllConnections()
      for (const tunnel of tunnels) tunnel.destroy()
    },
  }
}
