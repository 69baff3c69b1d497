import { describe, expect, it } from 'vitest'
import { addItems, splitItems } from './item-list'

const limits = { maxItems: 3, maxLength: 10, kind: 'ingredients' as const }

describe('splitting what was typed', () => {
  it('separates at commas, semicolons and lines', () => {
    expect(splitItems('rice, two  eggs;milk\npeas\r\n\r\n,,')).toEqual(['rice', 'two eggs', 'milk', 'peas'])
  })
  it('understands a pasted shopping list', () => {
    expect(splitItems('- rice\n• eggs\n* milk\n1. peas\n2) corn\n[ ] salt\n[x] oil')).toEqual([
      'rice',
      'eggs',
      'milk',
      'peas',
      'corn',
      'salt',
      'oil',
    ])
  })
  it('keeps numbers and hyphens that belong to the name', () => {
    expect(splitItems('7-grain bread, 2 eggs, half-fat milk')).toEqual(['7-grain bread', '2 eggs', 'half-fat milk'])
  })
  it('keeps every script and emoji as text', () => {
    expect(splitItems('🍅, أرز، <script>alert(1)</script>')).toEqual(['🍅', 'أرز، <script>alert(1)</script>'])
  })
})

describe('adding to the list', () => {
  it('adds in order and passes over what is there, in any case', () => {
    expect(addItems(['Rice'], 'rice, eggs, EGGS', limits)).toEqual({
      items: ['Rice', 'eggs'],
      rest: '',
      problem: undefined,
    })
  })
  it('leaves what is too long in the field and says so', () => {
    const added = addItems([], 'rice, a very long ingredient', limits)
    expect(added.items).toEqual(['rice'])
    expect(added.rest).toBe('a very long ingredient')
    expect(added.problem).toMatch(/under 10 characters/)
  })
  it('leaves what is too many in the field and says how many', () => {
    const added = addItems(['a', 'b'], 'c, d, e', limits)
    expect(added.items).toEqual(['a', 'b', 'c'])
    expect(added.rest).toBe('d, e')
    expect(added.problem).toBe('3 ingredients are the most; 2 are left in the field.')
  })
  it('never changes the list it was given', () => {
    const current = Object.freeze(['a'])
    expect(addItems(current, 'b', limits).items).toEqual(['a', 'b'])
  })
  it('has nothing to say about nothing', () => {
    expect(addItems(['a'], ' , \n', limits)).toEqual({ items: ['a'], rest: '', problem: undefined })
  })
})
