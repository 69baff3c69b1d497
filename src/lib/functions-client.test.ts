import { delay, http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { server } from '@/testing/server'
import { AppError } from './errors'
import { invokeFunction, openFunctionStream } from './functions-client'
import { supabase } from './supabase'

const url = 'http://supabase.test/functions/v1/example'
const schema = z.object({ balance: z.int() })

function signIn(accessToken: string | null) {
  const session = accessToken === null ? null : { access_token: accessToken }
  vi.spyOn(supabase.auth, 'getSession').mockResolvedValue({ data: { session }, error: null } as never)
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`)
  return error
}

describe('invokeFunction', () => {
  beforeEach(() => signIn('token-of-ana'))
  afterEach(() => vi.useRealTimers())

  it('sends the body as the signed-in person and returns the parsed answer', async () => {
    server.use(
      http.post(url, async ({ request }) => {
        expect(request.headers.get('authorization')).toBe('Bearer token-of-ana')
        expect(request.headers.get('apikey')).toBe('sb_publishable_test')
        expect(await request.json()).toEqual({ packageId: 'family' })
        return HttpResponse.json({ balance: 3 })
      }),
    )
    expect(await invokeFunction('example', { packageId: 'family' }, schema)).toEqual({ balance: 3 })
  })

  it('turns the error form into an AppError with code, balance and version', async () => {
    const body = { error: { code: 'insufficient_tokens', message: 'too few' }, balance: 0, version: 9 }
    server.use(http.post(url, () => HttpResponse.json(body, { status: 402 })))
    expect(await failure(invokeFunction('example', {}, schema))).toMatchObject({
      code: 'insufficient_tokens',
      balance: 0,
      version: 9,
    })
  })

  it.each([
    [401, 'unauthorized'],
    [404, 'not_found'],
    [429, 'rate_limited'],
    [500, 'internal'],
    [503, 'provider_unavailable'],
  ])('knows a gateway that answers %i in a form of its own as %s', async (status, code) => {
    server.use(http.post(url, () => new HttpResponse('<html>', { status })))
    expect((await failure(invokeFunction('example', {}, schema))).code).toBe(code)
  })

  it('calls a lost connection network and an answer in an unknown form our fault', async () => {
    server.use(http.post(url, () => HttpResponse.error()))
    expect((await failure(invokeFunction('example', {}, schema))).code).toBe('network')
    server.use(http.post(url, () => HttpResponse.json({ balance: 'many' })))
    expect((await failure(invokeFunction('example', {}, schema))).code).toBe('internal')
    server.use(http.post(url, () => new HttpResponse('no json')))
    expect((await failure(invokeFunction('example', {}, schema))).code).toBe('internal')
  })

  it('asks nobody without a session', async () => {
    signIn(null)
    expect((await failure(invokeFunction('example', {}, schema))).code).toBe('unauthorized')
  })

  it('gives up after 20 seconds of silence', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server.use(http.post(url, () => delay('infinite')))
    const promise = failure(invokeFunction('example', {}, schema))
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await promise).code).toBe('network')
  })

  it('gives up as well while the session waits for its renewal', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.spyOn(supabase.auth, 'getSession').mockReturnValue(new Promise(() => undefined))
    const promise = failure(invokeFunction('example', {}, schema))
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await promise).code).toBe('network')
  })

  it("rejects with the caller's own reason when the caller gives up", async () => {
    server.use(http.post(url, () => delay('infinite')))
    const controller = new AbortController()
    const promise = invokeFunction('example', {}, schema, { signal: controller.signal })
    controller.abort(new Error('left the page'))
    await expect(promise).rejects.toThrow('left the page')
  })
})

describe('openFunctionStream', () => {
  beforeEach(() => signIn('token-of-ana'))
  afterEach(() => vi.useRealTimers())

  it('hands over the open stream', async () => {
    server.use(
      http.post(url, ({ request }) => {
        expect(request.headers.get('accept')).toBe('text/event-stream')
        return new HttpResponse('event: balance\n\n', { headers: { 'content-type': 'text/event-stream' } })
      }),
    )
    const response = await openFunctionStream('example', {})
    expect(await response.text()).toBe('event: balance\n\n')
  })

  it('throws when it is refused before it begins', async () => {
    const body = { error: { code: 'rate_limited', message: 'two already' } }
    server.use(http.post(url, () => HttpResponse.json(body, { status: 429 })))
    expect((await failure(openFunctionStream('example', {}))).code).toBe('rate_limited')
  })

  it('waits 20 seconds for the head, and for the rest as long as the caller likes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server.use(http.post(url, () => delay('infinite')))
    const silent = failure(openFunctionStream('example', {}))
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await silent).code).toBe('network')

    let finish: () => void = () => undefined
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('event: balance\n\n'))
        finish = () => controller.close()
      },
    })
    server.use(http.post(url, () => new HttpResponse(body)))
    const response = await openFunctionStream('example', {})
    await vi.advanceTimersByTimeAsync(60_000)
    finish()
    expect(await response.text()).toBe('event: balance\n\n')
  })

  it("rejects with the caller's own reason when the caller gives up", async () => {
    server.use(http.post(url, () => delay('infinite')))
    const controller = new AbortController()
    const promise = openFunctionStream('example', {}, { signal: controller.signal })
    controller.abort(new Error('stopped'))
    await expect(promise).rejects.toThrow('stopped')
  })
})
