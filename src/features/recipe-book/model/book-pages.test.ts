import { describe, expect, it } from 'vitest'
import { conditionAfter, pageSizeAfter, sortOf } from './book-pages'

describe('a page', () => {
  it('begins after the last recipe of the one before, in the direction of the sort', () => {
    expect(conditionAfter(sortOf('newest'), { value: '2026-11-22', id: 'x' })).toBe(
      'created_at.lt."2026-11-22",and(created_at.eq."2026-11-22",id.lt.x)',
    )
    expect(conditionAfter(sortOf('oldest'), { value: '2026-11-22', id: 'x' })).toBe(
      'created_at.gt."2026-11-22",and(created_at.eq."2026-11-22",id.gt.x)',
    )
  })
  it('goes on to the recipes without a time once the others are through', () => {
    expect(conditionAfter(sortOf('quickest'), { value: 25, id: 'x' })).toBe(
      'total_minutes.gt."25",and(total_minutes.eq."25",id.gt.x),total_minutes.is.null',
    )
    expect(conditionAfter(sortOf('quickest'), { value: null, id: 'x' })).toBe('and(total_minutes.is.null,id.gt.x)')
  })
  it('takes a title for text, whatever stands in it', () => {
    expect(conditionAfter(sortOf('title'), { value: 'A "B", (C) \\', id: 'x' })).toContain(
      'title.gt."A \\"B\\", (C) \\\\"',
    )
  })
  it('is short at first', () => {
    expect(pageSizeAfter(null)).toBeLessThan(pageSizeAfter({ value: 'a', id: 'x' }))
  })
})
