import { describe, expect, it } from 'vitest'
import { matchesFilters, parseFilters, type Filter, type TextRow } from './filter.ts'

/** A filter as the database would prepare it, for values that are already in the log's form. */
function prepared(text: string, kind: Filter['kind']): Filter[] {
  return parseFilters(text).map(({ value, ...filter }) => ({
    ...filter,
    kind,
    values: filter.operator === 'in' ? value.slice(1, -1).split(',') : [value],
  }))
}
const matches = (text: string, row: TextRow, kind: Filter['kind'] = 'text') => matchesFilters(prepared(text, kind), row)

describe('reading filters', () => {
  it('reads column, operator and value, which may hold dots', () => {
    expect(parseFilters('price=gte.4.99')).toEqual([
      { column: 'price', operator: 'gte', negated: false, value: '4.99' },
    ])
  })

  it('joins with commas, but not inside parentheses or quotes', () => {
    expect(parseFilters('a=in.(1,2),b=eq."x,y",c=not.eq.3').map(({ value, negated }) => [value, negated])).toEqual([
      ['{1,2}', false],
      ['x,y', false],
      ['3', true],
    ])
  })

  it('takes an empty text as no filter', () => {
    expect(parseFilters('  ')).toEqual([])
  })

  it.each(['undefined', 'a=foo.1', 'a=eq', 'a=in.1,2', 'a=eq.1,', '=', 'a=match.^x'])('refuses %j', (text) => {
    expect(() => parseFilters(text)).toThrow()
  })
})

describe('matching rows', () => {
  it.each([
    ['a=eq.x', 'x', true],
    ['a=eq.x', 'X', false],
    ['a=neq.x', 'y', true],
    ['a=in.(x,y)', 'y', true],
    ['a=in.(x,y)', 'z', false],
    ['a=not.in.(x,y)', 'z', true],
    ['a=like.so%', 'soup', true],
    ['a=like.so_', 'soup', false],
    ['a=like.5\\%', '5%', true],
    ['a=like.a.c', 'abc', false],
    ['a=ilike.SO%', 'soup', true],
    ['a=gt.2026-01-02 03:04:05+00', '2026-01-02 03:04:05.1+00', true],
    ['a=is.true', 't', true],
    ['a=isdistinct.x', 'y', true],
  ])('%s on %j is %s', (filter, value, expected) => {
    expect(matches(filter, { a: value })).toBe(expected)
  })

  it.each([
    ['a=gt.9', '10', true],
    ['a=lte.9', '10', false],
    ['a=eq.1.0', '1.00', true],
    ['a=lt.9007199254740993', '9007199254740992', true],
    ['a=gte.-1.5', '-1.5', true],
    ['a=gt.1', 'NaN', false],
  ])('compares numbers as numbers: %s on %s is %s', (filter, value, expected) => {
    expect(matches(filter, { a: value }, 'decimal')).toBe(expected)
  })

  it('never matches null or an absent column, negated or not', () => {
    for (const filter of ['a=eq.x', 'a=not.eq.x', 'a=neq.x', 'a=not.in.(x)', 'a=like.%']) {
      expect(matches(filter, { a: null })).toBe(false)
      expect(matches(filter, {})).toBe(false)
    }
  })

  it('knows null by is and isdistinct', () => {
    expect(matches('a=is.null', { a: null })).toBe(true)
    expect(matches('a=not.is.null', { a: 'x' })).toBe(true)
    expect(matches('a=isdistinct.x', { a: null })).toBe(true)
    expect(matches('a=is.null', {})).toBe(false)
  })

  it('wants every filter to match', () => {
    expect(matches('a=eq.x,b=eq.y', { a: 'x', b: 'y' })).toBe(true)
    expect(matches('a=eq.x,b=eq.y', { a: 'x', b: 'z' })).toBe(false)
  })
})
