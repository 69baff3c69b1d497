import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'

const field = (text: string) => toCsv([[text]]).slice(1, -2)

describe('CSV', () => {
  it('says that it is UTF-8, and ends each line as RFC 4180 does', () => {
    expect(
      toCsv([
        ['Was', 'Tokens'],
        ['Rezept: Käsespätzle', -1],
      ]),
    ).toBe('\uFEFFWas,Tokens\r\nRezept: Käsespätzle,-1\r\n')
  })

  it.each([
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' padded ', '" padded "'],
    ['plain', 'plain'],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(field(text)).toBe(written)
  })

  it.each(['=1+1', '+1', '-1', '@sum(a1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '=HYPERLINK("http://x","y")'])(
    'lets no spreadsheet run %j',
    (text) => {
      expect(field(text).replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  it('leaves numbers numbers', () => {
    expect(toCsv([[-14, 0, 20]])).toBe('\uFEFF-14,0,20\r\n')
  })
})
