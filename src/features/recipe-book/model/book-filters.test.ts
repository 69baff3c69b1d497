import { describe, expect, it } from 'vitest'
import { hasFilters, readFilters, searchPattern, writeFilters } from './book-filters'

const round = (filters: Parameters<typeof writeFilters>[1]) => readFilters(writeFilters(new URLSearchParams(), filters))

describe('the filters in the address', () => {
  it('come back as they went', () => {
    const filters = { search: 'crème & co?', isFavorite: true }
    expect(round(filters)).toEqual(filters)
    expect(round({ search: '', isFavorite: false })).toEqual({ search: '', isFavorite: false })
  })
  it('leave no trace when there are none, and leave others alone', () => {
    const written = writeFilters(new URLSearchParams('q=a&favourites=1&lang=de'), { search: ' ', isFavorite: false })
    expect(written.toString()).toBe('lang=de')
  })
  it('take anything for an address', () => {
    expect(readFilters(new URLSearchParams('favourites=yes'))).toEqual({ search: '', isFavorite: false })
    expect(readFilters(new URLSearchParams(`q=${'x'.repeat(5000)}`)).search).toHaveLength(120)
  })
  it('know whether they hide anything', () => {
    expect(hasFilters({ search: '  ', isFavorite: false })).toBe(false)
    expect(hasFilters({ search: 'a', isFavorite: false })).toBe(true)
    expect(hasFilters({ search: '', isFavorite: true })).toBe(true)
  })
})

describe('the search pattern', () => {
  it('finds words in their order, anywhere', () => {
    expect(searchPattern(' tomato  rice ')).toBe('%tomato%rice%')
  })
  it('takes signs for what they are', () => {
    expect(searchPattern('100%_\\')).toBe('%100\\%\\_\\\\%')
    expect(searchPattern('*a*')).toBe('%a%')
  })
})
