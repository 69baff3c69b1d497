import { describe, expect, it } from 'vitest'
import { firstDifference } from './first-difference.ts'

describe('firstDifference', () => {
  it('says nothing of equal texts', () => {
    expect(firstDifference('a\nb', 'a\nb')).toBeUndefined()
  })

  it('names the first line that differs', () => {
    expect(firstDifference('a\n  b: number\nc', 'a\n  b: string\nd')).toBe(
      'line 2 is "b: number" and should be "b: string"',
    )
  })

  it('names a line that is missing, and one too many', () => {
    expect(firstDifference('a', 'a\nb')).toBe('line 2 is nothing and should be "b"')
    expect(firstDifference('a\nb', 'a')).toBe('line 2 is "b" and should be nothing')
  })
})
