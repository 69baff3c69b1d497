import { expect, it } from 'vitest'
import { fillWeeks, lastMondays } from './weeks'

it.each(['2026-11-23T00:00:00Z', '2026-11-26T12:00:00Z', '2026-11-29T23:59:59Z'])(
  '%s is in the week of 23 November',
  (now) => {
    const mondays = lastMondays(Date.parse(now))
    expect(mondays).toHaveLength(12)
    expect(mondays.at(-1)).toBe('2026-11-23')
    expect(mondays.at(-2)).toBe('2026-11-16')
    expect(mondays[0]).toBe('2026-09-07')
  },
)

it('shows weeks in which nothing moved as such', () => {
  const moved = [{ week: '2026-11-16', bought: 20, spent: 3 }]
  expect(fillWeeks(['2026-11-09', '2026-11-16'], moved)).toEqual([
    { week: '2026-11-09', bought: 0, spent: 0 },
    ...moved,
  ])
})
