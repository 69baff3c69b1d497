import { describe, expect, it } from 'vitest'
import { kindsOf, rangeOf, readFilter, SHOWN, withFilter } from './history-filter'

describe('the filter in the address', () => {
  it('is read back as it was written, and leaves alone what else is there', () => {
    const search = withFilter(new URLSearchParams('receipt=1'), { shown: 'spent', period: '30d' })
    expect(search.toString()).toBe('receipt=1&show=spent&period=30d')
    expect(readFilter(search)).toEqual({ shown: 'spent', period: '30d' })
  })

  it('is not written where it hides nothing', () => {
    expect(withFilter(new URLSearchParams('show=spent&period=90d'), { shown: 'all', period: 'all' }).toString()).toBe(
      '',
    )
  })

  it.each(['show=everything', 'show=toString', 'period=', 'period=__proto__', ''])('%j hides nothing', (query) => {
    expect(readFilter(new URLSearchParams(query))).toEqual({ shown: 'all', period: 'all' })
  })
})

describe('what is shown', () => {
  it('is each kind under exactly one name', () => {
    const kinds = SHOWN.flatMap((shown) => kindsOf(shown) ?? [])
    expect(kinds).toHaveLength(new Set(kinds).size)
    expect(kinds.toSorted()).toEqual(
      'adjustment dispute_clawback dispute_return grant purchase refund_clawback refund_return spend'.split(' '),
    )
    expect(kindsOf('all')).toBeNull()
  })
})

describe('a period', () => {
  const now = new Date(2026, 2, 10, 12)
  it('ends now, or with the year', () => {
    expect(rangeOf('30d', now).from).toEqual(new Date(now.getTime() - 30 * 86_400_000))
    expect(rangeOf('this-year', now)).toEqual({ from: new Date(2026, 0, 1), before: null })
    expect(rangeOf('last-year', now)).toEqual({ from: new Date(2025, 0, 1), before: new Date(2026, 0, 1) })
    expect(rangeOf('all', now)).toEqual({ from: null, before: null })
  })
})
