import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ControlError, createControlEndpoint } from './endpoint.ts'

const obeyed: unknown[] = []
const serve = createControlEndpoint('/_control', {
  view: () => ({ commands: obeyed.length }),
  obey: (command) => {
    if (command === 'nonsense') throw new ControlError('That is nonsense')
    obeyed.push(command)
  },
})
let server: Server
beforeAll(async () => {
  server = createServer((req, res) => serve(req, res) || res.writeHead(418).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Not by fetch, which does not let anybody set `host` or `origin`. */
function call(method: string, { body = '', path = '/_control', headers = {} } = {}) {
  return new Promise<{ status: number; body: string; allowed: string | undefined }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const call = request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: text,
          allowed: response.headers['access-control-allow-origin'],
        }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

describe('the door to the fault switches', () => {
  it('shows, obeys, and leaves other paths alone', async () => {
    expect(await call('GET')).toMatchObject({ status: 200, body: '{"commands":0}' })
    expect(await call('POST', { body: '{"silent":true}' })).toMatchObject({ status: 200, body: '{"commands":1}' })
    expect(obeyed).toEqual([{ silent: true }])
    expect((await call('GET', { path: '/_control/x' })).status).toBe(418)
    expect((await call('GET', { path: '/_control?x' })).status).toBe(200)
  })

  it('lets the pages of this machine in, whatever their port', async () => {
    for (const origin of ['http://127.0.0.1:5173', 'http://localhost:5173', 'http://[::1]:8080']) {
      expect(await call('GET', { headers: { origin } })).toMatchObject({ status: 200, allowed: origin })
      expect(await call('OPTIONS', { headers: { origin } })).toMatchObject({ status: 204, allowed: origin })
    }
  })

  it.each([
    ['a page from elsewhere', { origin: 'https://example.com' }],
    ['a page without an address', { origin: 'null' }],
    ['a page that looks like ours', { origin: 'http://localhost.example.com' }],
    ["another name for this machine's address", { host: 'example.com' }],
  ])('keeps out %s', async (_, headers) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const answer = await call(method, { headers: headers, body: '{}' })
      expect(answer).toMatchObject({ status: 403, allowed: undefined })
    }
  })

  it.each([
    ['"nonsense"', 400, 'That is nonsense'],
    ['{', 400, 'must be JSON'],
    [`"${'x'.repeat(5000)}"`, 413, 'too large'],
  ])('says what is wrong with %.12s', async (body, status, words) => {
    const answer = await call('POST', { body })
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(words)
  })

  it('knows no other methods', async () => {
    expect((await call('DELETE')).status).toBe(405)
  })
})
