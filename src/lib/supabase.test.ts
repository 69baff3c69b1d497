import { expect, it, vi } from 'vitest'
import { reconnectAfterMs } from './supabase'

it('meets an outage of 45 seconds within a second of its end, and a long one within ten', () => {
  const tries = Array.from({ length: 200 }, (_, index) => index)
  for (const random of [0, 1]) {
    vi.spyOn(Math, 'random').mockReturnValue(random)
    let sinceMs = 0
    for (const number of tries) {
      const waitMs = reconnectAfterMs(number)
      expect(waitMs).toBeLessThanOrEqual(sinceMs < 45_000 ? 1_000 : 10_000)
      sinceMs += waitMs
    }
  }
})
