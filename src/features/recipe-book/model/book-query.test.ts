import { describe, expect, it } from 'vitest'
import { hasChoices, hasFilters, NO_FILTERS, readBookQuery, readView, writeBook, type BookQuery } from './book-query'

const ALL: BookQuery = { ...NO_FILTERS, sort: 'newest' }

const read = (query: string) => readBookQuery(new URLSearchParams(query))
const write = (query: string, change: Parameters<typeof writeBook>[1]) =>
  writeBook(new URLSearchParams(query), change).toString()

describe('the book in the address', () => {
  it('comes back as it went', () => {
    const query: BookQuery = {
      search: 'crème & co?',
      diets: ['vegan', 'gluten-free'],
      maxMinutes: 30,
      isFavorite: true,
      sort: 'quickest',
    }
    const written = writeBook(new URLSearchParams(), { ...query, view: 'list' })
    expect(readBookQuery(written)).toEqual(query)
    expect(readView(written)).toBe('list')
  })
  it('leaves no trace of what is as it is anyway, and leaves other names alone', () => {
    expect(write('q=a&diet=vegan&time=20&favourites=1&sort=title&view=list&lang=de', { ...ALL, view: 'grid' })).toBe(
      'lang=de',
    )
    expect(write('lang=de', { search: '  ' })).toBe('lang=de')
  })
  it('changes one thing and keeps the others', () => {
    expect(write('q=pea&sort=title', { isFavorite: true })).toBe('q=pea&sort=title&favourites=1')
  })
  it('takes anything for an address', () => {
    expect(read('favourites=yes&time=31&diet=paleo,,VEGAN&sort=worst&view=3d')).toEqual(ALL)
    expect(read(`q=${'x'.repeat(5000)}`).search).toHaveLength(120)
  })
  it('names diets once, in one order, so that the same choice is the same list', () => {
    expect(read('diet=low-carb,vegan,vegan').diets).toEqual(['vegan', 'low-carb'])
  })
})

describe('filters', () => {
  it('know whether they hide anything', () => {
    expect(hasFilters({ ...NO_FILTERS, search: '  ' })).toBe(false)
    expect(hasFilters({ ...NO_FILTERS, search: 'a' })).toBe(true)
    expect(hasChoices({ ...NO_FILTERS, search: 'a' })).toBe(false)
    expect(hasChoices({ ...NO_FILTERS, maxMinutes: 20 })).toBe(true)
    expect(hasChoices({ ...NO_FILTERS, diets: ['vegan'] })).toBe(true)
    expect(hasChoices({ ...NO_FILTERS, isFavorite: true })).toBe(true)
  })
})
