import { describe, expect, it } from 'vitest'
import { checkTitle, tidyTitle } from './recipe-title'

describe('the name of a recipe', () => {
  it.each([
    ['  Sunday\n soup ', 'Sunday soup'],
    ['a\u202Eb\u0000c', 'a b c'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['مرق 🍲', 'مرق 🍲'],
  ])('%j becomes %j', (typed, kept) => {
    expect(tidyTitle(typed)).toBe(kept)
    expect(checkTitle(typed)).toBeUndefined()
  })
  it.each([
    ['', 'A recipe needs a name.'],
    [' \n\u200B ', 'A recipe needs a name.'],
    ['x'.repeat(121), 'Keep the name under 120 characters; this has 121.'],
  ])('%j is refused with words', (typed, words) => {
    expect(checkTitle(typed)).toBe(words)
  })
  it('may be as long as the database takes it', () => {
    expect(checkTitle('🍲'.repeat(120))).toBeUndefined()
  })
})
