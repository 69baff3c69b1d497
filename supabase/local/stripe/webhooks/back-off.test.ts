import { describe, expect, it } from 'vitest'
import { MAX_TRIES, waitBeforeRetry } from './back-off.ts'

describe('the back-off of webhooks', () => {
  it('doubles from a second up to a minute', () => {
    expect([1, 2, 3, 4].map(waitBeforeRetry)).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(waitBeforeRetry(10)).toBe(60_000)
  })
  it('gives up after the last try', () => {
    expect(waitBeforeRetry(MAX_TRIES - 1)).not.toBeNull()
    expect(waitBeforeRetry(MAX_TRIES)).toBeNull()
  })
})
