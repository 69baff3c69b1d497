import { describe, expect, it } from 'vitest'
import { searchPatterns } from './search-patterns'

describe('what is searched', () => {
  it('is each word, anywhere', () => {
    expect(searchPatterns(' tomato  rice ')).toEqual(['%tomato%', '%rice%'])
    expect(searchPatterns('   ')).toEqual([])
  })
  it('is written as the database has it', () => {
    expect(searchPatterns('CRÈME Äpfel')).toEqual(['%creme%', '%apfel%'])
  })
  it('takes signs for what they are', () => {
    expect(searchPatterns('100%_')).toEqual(['%100\\%\\_%'])
    expect(searchPatterns('*a* "b", [c]\\')).toEqual(['%a%', '%b%', '%c%'])
  })
  it('has an end', () => {
    expect(searchPatterns('a b c d e f g h i j')).toHaveLength(8)
  })
})
