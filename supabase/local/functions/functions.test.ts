/** The runner on real Deno, with functions made for the occasion. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readSettings } from '../config/settings.ts'
import { findDeno } from './deno-binary.ts'
import { startFunctions } from './index.ts'

// Deno compares real paths with what it may read; a temporary folder may be a link.
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'functions-')))
const functionsDir = path.join(scratch, 'functions')
const settings = { ...readSettings({}, {}), dataDir: path.join(scratch, 'data') }
const lines: string[] = []
let functions: Awaited<ReturnType<typeof startFunctions>>
let server: Server
let baseUrl: string

function write(file: string, source: string): void {
  const target = path.join(functionsDir, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, source)
}

function call(name: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${baseUrl}/${name}`, { ...init, headers: { apikey: settings.keys.publishable } })
}

interface Echo {
  pid: number
  word: string
  path: string
  forwarded: string
  bytes: number
}

const echo = async (path = 'echo', init?: RequestInit) => (await (await call(path, init)).json()) as Echo

beforeAll(async () => {
  write('_shared/word.ts', 'export const word = "first"')
  write(
    'echo/index.ts',
    `import { word } from '../_shared/word.ts'
     Deno.serve(async (request) => Response.json({ pid: Deno.pid, word, path: new URL(request.url).pathname, forwarded: request.headers.get('x-forwarded-host'), bytes: (await request.arrayBuffer()).byteLength }))`,
  )
  write(
    'events/index.ts',
    `Deno.serve((request) => {
       request.signal.addEventListener('abort', () => console.log('the caller has gone'))
       return new Response(new ReadableStream({
         async start(controller) {
           for (let index = 0; !request.signal.aborted; index++) {
             controller.enqueue(new TextEncoder().encode('data: ' + index + '\\n\\n'))
             await new Promise((resolve) => setTimeout(resolve, 50))
           }
         },
       }), { headers: { 'content-type': 'text/event-stream' } })
     })`,
  )
  write(
    'fragile/index.ts',
    `Deno.serve((request) => { if (request.method === 'POST') Deno.exit(3); return new Response('well') })`,
  )
  write(
    'nosy/index.ts',
    `const refused = (what) => { try { what(); return false } catch (error) { return error.name === 'NotCapable' } }
     Deno.serve(() => Response.json({
       write: refused(() => Deno.writeTextFileSync('/tmp/x', '')),
       run: refused(() => new Deno.Command('ls').outputSync()),
       read: refused(() => Deno.readTextFileSync(${JSON.stringify(path.join(settings.rootDir, '.env'))})),
     }))`,
  )
  write(
    'later/index.ts',
    `Deno.serve(() => { EdgeRuntime.waitUntil(new Promise((done) => setTimeout(done, 400)).then(() => console.log('work is done'))); return new Response('yes') })`,
  )
  functions = await startFunctions({ settings, functionsDir, log: (line) => lines.push(line) })
  server = createServer((req, res) => functions.handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/functions/v1`
}, 30_000)

afterAll(async () => {
  await functions.stop()
  server.closeAllConnections()
  server.close()
  rmSync(scratch, { recursive: true, force: true })
})

describe('the functions runner', { timeout: 30_000 }, () => {
  it('starts a function by its first request, and shows it the path as hosted does', async () => {
    const answer = await echo('echo/one/two', { method: 'POST', body: 'x'.repeat(200_000) })
    expect(answer).toMatchObject({
      path: '/echo/one/two',
      word: 'first',
      bytes: 200_000,
      forwarded: new URL(baseUrl).host,
    })
  })

  it('answers 404 for what is not a function', async () => {
    for (const name of ['nothing', '_shared', 'echo%2f..', '']) {
      const response = await call(name)
      expect(response.status, name).toBe(404)
      expect(await response.json()).toEqual({ code: 'NOT_FOUND', message: 'Requested function was not found' })
    }
  })

  it('lets nobody in without a token unless config.toml says so, but every preflight', async () => {
    expect((await fetch(`${baseUrl}/echo`)).status).toBe(401)
    expect((await fetch(`${baseUrl}/echo`, { method: 'OPTIONS' })).status).toBe(200)
  })

  it('passes events on as they come, and tells the function when the caller goes', async () => {
    const aborter = new AbortController()
    const response = await call('events', { signal: aborter.signal })
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('data: 0')
    aborter.abort()
    await vi.waitFor(() => expect(lines).toContain('events: the caller has gone'), { timeout: 3000 })
  })

  it('keeps a crash to the function that crashed, and starts it again', async () => {
    const { pid } = await echo()
    const crashed = await call('fragile', { method: 'POST' })
    expect(crashed.status).toBe(500)
    expect(await crashed.json()).toMatchObject({ code: 'WORKER_ERROR' })
    expect(await (await call('fragile')).text()).toBe('well')
    expect((await echo()).pid).toBe(pid)
  })

  it('replaces a function when a shared file changes', async () => {
    write('_shared/word.ts', 'export const word = "second"')
    await vi.waitFor(async () => expect((await echo()).word).toBe('second'), { timeout: 5000 })
  })

  it('says that a function cannot be started, and starts it once it is mended', async () => {
    write('broken/index.ts', 'this is no program')
    const response = await call('broken')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'BOOT_ERROR' })
    await delay(100)
    write('broken/index.ts', 'Deno.serve(() => new Response("mended"))')
    await vi.waitFor(async () => expect(await (await call('broken')).text()).toBe('mended'), { timeout: 5000 })
  })

  it('gives a function no right to write, to run or to read .env', async () => {
    expect(await (await call('nosy')).json()).toEqual({ write: true, run: true, read: true })
  })

  it('lets work handed to waitUntil finish before it ends a replaced process', async () => {
    expect(await (await call('later')).text()).toBe('yes')
    write('later/note.json', '{}')
    await vi.waitFor(() => expect(lines).toContain('later: work is done'), { timeout: 5000 })
  })

  it('leaves no process behind, even when the stack is killed', async () => {
    const host = path.join(settings.rootDir, 'supabase/local/functions/host.ts')
    const entry = path.join(functionsDir, 'echo/index.ts')
    const parent = spawn(
      process.execPath,
      [
        '-e',
        `const child = require('node:child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: ['pipe', 'pipe', 'inherit'] })
         child.stdout.once('data', () => console.log(child.pid))`,
        findDeno(settings.rootDir),
        ...['run', '--quiet', '--no-remote', '--no-lock', '--allow-net', '--allow-read'],
        ...[host, `file://${entry}`, 'mark'],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)))
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 3000 })
  })
})

/** A process that has ended but that nobody has reaped yet has no command line any more. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return true
  }
}
