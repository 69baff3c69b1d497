import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadPersistently } from './load-persistently'

afterEach(() => vi.useRealTimers())

function failing(times: number) {
  const load = vi.fn(() => (load.mock.calls.length > times ? Promise.resolve('code') : Promise.reject(new Error('x'))))
  return load
}

describe('code that a page cannot do without', () => {
  it('is tried again after a while, as often as it takes', async () => {
    vi.useFakeTimers()
    const load = failing(2)
    const loaded = loadPersistently(load)
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await loaded).toBe('code')
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('is tried again at once when the network is back', async () => {
    vi.useFakeTimers()
    const load = failing(1)
    const loaded = loadPersistently(load)
    await vi.advanceTimersByTimeAsync(0)
    window.dispatchEvent(new Event('online'))
    expect(await loaded).toBe('code')
  })
})
