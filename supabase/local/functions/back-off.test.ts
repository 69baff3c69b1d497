import { describe, expect, it } from 'vitest'
import { backOffMs } from './back-off.ts'

describe('backOffMs', () => {
  it('costs nobody a wait after the first crash', () => {
    expect(backOffMs(0)).toBe(0)
    expect(backOffMs(1)).toBe(0)
  })

  it('doubles from then on, up to ten seconds', () => {
    expect([2, 3, 4].map(backOffMs)).toEqual([250, 500, 1000])
    expect(backOffMs(500)).toBe(10_000)
  })
})
