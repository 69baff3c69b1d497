import { delay, http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { server } from '@/testing/server'
import { endRenewal, fetchPatiently, renewalFails, renewPatientlyWhile } from './renewal'

const url = 'http://supabase.test/auth/v1/token'
const renew = () => fetchPatiently(`${url}?grant_type=refresh_token`, { method: 'POST' })

/** The server meets the first tries with these, and then answers. */
function answerAfter(...failures: (() => Response | Promise<Response>)[]): { tries: number } {
  const count = { tries: 0 }
  const answer = () => failures[count.tries++]?.() ?? HttpResponse.json({ access_token: 'new' })
  server.use(http.post(url, answer))
  return count
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  renewPatientlyWhile(() => true)
})
afterEach(() => {
  vi.useRealTimers()
  renewPatientlyWhile(() => false)
  endRenewal()
})

describe('the renewal of a session', () => {
  it('is tried every second until the network or the server is well again, and is not told of before', async () => {
    const lost = () => HttpResponse.error()
    const count = answerAfter(...Array.from({ length: 40 }, () => lost), () => new HttpResponse(null, { status: 429 }))
    const response = renew()
    await vi.advanceTimersByTimeAsync(45_000)
    expect((await response).status).toBe(200)
    expect(count.tries).toBe(42)
  })

  it('lets others know that it waits, so that they need not, until it has come through', async () => {
    const count = answerAfter(() => HttpResponse.error())
    const response = renew()
    await renewalFails()
    expect(count.tries).toBe(1)
    await vi.advanceTimersByTimeAsync(2_000)
    await response
    expect(endRenewal()).toBe(true)
    expect(endRenewal()).toBe(false)
  })

  it('takes a refusal for the answer that it is', async () => {
    const count = answerAfter(() => new HttpResponse(null, { status: 400 }))
    expect((await renew()).status).toBe(400)
    expect(count.tries).toBe(1)
  })

  it('does not wait for ever for an answer that does not come', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(), ms)
      return controller.signal
    })
    const count = answerAfter(async () => {
      await delay('infinite')
      return HttpResponse.error()
    })
    const response = renew()
    await vi.advanceTimersByTimeAsync(11_000)
    expect((await response).status).toBe(200)
    expect(count.tries).toBe(2)
    timeout.mockRestore()
  })

  it('fails at once while nobody is signed in, or for somebody who leaves', async () => {
    renewPatientlyWhile(() => false)
    answerAfter(() => HttpResponse.error())
    await expect(renew()).rejects.toThrow()
  })

  it('is the only request that is sent again', async () => {
    const count = answerAfter(() => HttpResponse.error())
    await expect(fetchPatiently(`${url}?grant_type=password`, { method: 'POST' })).rejects.toThrow()
    expect(count.tries).toBe(1)
  })
})
