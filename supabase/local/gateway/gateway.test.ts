import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../config/service.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { findFreePort } from '../testing/scratch-project.ts'
import { startGateway, type Upstreams } from './index.ts'

let settings: Settings
let gateway: Service
let serve: (request: Request) => Promise<Response>

const upstreams: Upstreams = {
  api: { fetch: (request) => serve(request) },
  functions: { handle: (req, res) => res.end(`function ${req.method} ${req.url}`) },
  realtime: {
    handleUpgrade: (_req, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    handleControl: () => false,
  },
}

beforeAll(async () => {
  const base = readSettings({}, {})
  const port = await findFreePort()
  settings = {
    ...base,
    ports: { ...base.ports, gateway: port },
    urls: { ...base.urls, api: `http://127.0.0.1:${port}` },
  }
  gateway = await startGateway(settings, upstreams, () => undefined)
})
afterAll(() => gateway.stop())

const get = (path: string, init?: RequestInit) => fetch(`${settings.urls.api}${path}`, init)

async function upgrade(path: string): Promise<string> {
  const socket = connect(settings.ports.gateway, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`)
  const [chunk] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return chunk.toString().split('\r\n', 1)[0] ?? ''
}

describe('the gateway', () => {
  it('stops at once, whatever is still open', async () => {
    const port = await findFreePort()
    const open: Upstreams = {
      ...upstreams,
      realtime: {
        handleUpgrade: (_req, socket) => socket.write('HTTP/1.1 101 -\r\n\r\n'),
        handleControl: () => false,
      },
    }
    const second = await startGateway(
      { ...settings, ports: { ...settings.ports, gateway: port } },
      open,
      () => undefined,
    )
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /realtime/v1/websocket HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')
    await once(socket, 'data')
    const closed = once(socket, 'close')
    await second.stop()
    await closed
  })

  it('hands the request over whole and the answer back whole', async () => {
    serve = async (request) =>
      Response.json(
        { url: request.url, method: request.method, key: request.headers.get('apikey'), body: await request.text() },
        { status: 201, headers: { 'content-range': '0-0/1' } },
      )
    const response = await get('/rest/v1/things?id=eq.1', { method: 'POST', headers: { apikey: 'k' }, body: 'soup' })
    expect(response.status).toBe(201)
    expect(response.headers.get('content-range')).toBe('0-0/1')
    expect(await response.json()).toEqual({
      url: `${settings.urls.api}/rest/v1/things?id=eq.1`,
      method: 'POST',
      key: 'k',
      body: 'soup',
    })
  })

  it('passes a stream on piece by piece', async () => {
    let push: (text: string) => void = () => undefined
    let close: () => void = () => undefined
    serve = () => {
      const stream = new ReadableStream({
        start(controller) {
          push = (text) => controller.enqueue(new TextEncoder().encode(text))
          close = () => controller.close()
          push('one')
        },
      })
      return Promise.resolve(new Response(stream))
    }
    const reader = (await get('/rest/v1/stream')).body!.getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await next()).toBe('one')
    push('two')
    expect(await next()).toBe('two')
    close()
    expect((await reader.read()).done).toBe(true)
  })

  it('tells the API when the caller goes away', async () => {
    const gone = new Promise<void>((resolve) => {
      serve = (request) => {
        request.signal.addEventListener('abort', () => resolve())
        return new Promise(() => undefined)
      }
    })
    const aborter = new AbortController()
    const call = get('/rest/v1/slow', { signal: aborter.signal }).catch(() => 'aborted')
    setTimeout(() => aborter.abort(), 50)
    expect(await call).toBe('aborted')
    await gone
  })

  it('allows every origin, on refusals and failures too, and the headers that a preflight asks for', async () => {
    serve = () =>
      Promise.resolve(
        new Response('no', { status: 401, headers: { 'access-control-allow-origin': 'http://elsewhere' } }),
      )
    expect((await get('/auth/v1/user')).headers.get('access-control-allow-origin')).toBe('*')
    serve = () => Promise.reject(new Error('broken'))
    const broken = await get('/rest/v1/things')
    expect(broken.status).toBe(500)
    expect(broken.headers.get('access-control-allow-origin')).toBe('*')
    const headers = { 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'apikey,x-odd' }
    const preflight = await get('/rest/v1/things', { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('apikey,x-odd')
  })

  it('leaves functions everything, preflights too', async () => {
    const headers = { 'access-control-request-method': 'POST' }
    const response = await get('/functions/v1/cook/now?x=1', { method: 'OPTIONS', headers })
    expect(await response.text()).toBe('function OPTIONS /functions/v1/cook/now?x=1')
  })

  it('upgrades only the address of realtime', async () => {
    expect(await upgrade('/realtime/v1/websocket?vsn=2.0.0')).toContain('101')
    expect(await upgrade('/rest/v1/')).toContain('404')
  })

  it('knows when it is well, and answers other addresses in JSON', async () => {
    expect((await get('/health')).status).toBe(200)
    const unknown = await get('/storage/v1/bucket')
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toEqual({ message: 'no Route matched with those values' })
  })
})
