import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** An opening that is never answered. */
class StalledSocket extends EventTarget {
  close(): void {
    this.dispatchEvent(new Event('close'))
  }
}

let closed: () => void

async function open(): Promise<EventTarget> {
  const { ImpatientSocket } = await import('./impatient-socket')
  const socket = new ImpatientSocket('ws://supabase.test')
  closed = vi.fn()
  socket.addEventListener('close', closed)
  return socket
}

beforeEach(() => {
  vi.stubGlobal('WebSocket', StalledSocket)
  vi.resetModules()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('gives up an opening that is not answered for six seconds', async () => {
  await open()
  vi.advanceTimersByTime(5_999)
  expect(closed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(closed).toHaveBeenCalledOnce()
})

it('leaves one that was answered in peace', async () => {
  const socket = await open()
  socket.dispatchEvent(new Event('open'))
  vi.advanceTimersByTime(60_000)
  expect(closed).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

it('leaves no timer behind a socket that was closed meanwhile', async () => {
  const socket = await open()
  socket.dispatchEvent(new Event('close'))
  expect(vi.getTimerCount()).toBe(0)
})
