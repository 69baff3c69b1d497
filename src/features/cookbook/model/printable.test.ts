import { describe, expect, it } from 'vitest'
import { toPrintable } from './printable'

describe('what the fonts can show', () => {
  it('is left as it is', () => {
    expect(toPrintable('½ Tasse Möhren – „crème“ für 3 €')).toBe('½ Tasse Möhren – „crème“ für 3 €')
  })
  it('is taken instead of what they cannot', () => {
    expect(toPrintable('⅓ cup česnek, łosoś')).toBe('1⁄3 cup cesnek, losos')
    expect(toPrintable('1⅓ cups')).toBe('1 1⁄3 cups')
  })
  it('joins what was typed in pieces', () => {
    expect(toPrintable('u\u0308ber')).toBe('über')
  })
  it('leaves a mark where something is missing, and none for what nobody sees', () => {
    expect(toPrintable('味噌 soup 🍲')).toBe('? soup ?')
    expect(toPrintable('a\u200bb\n\tc')).toBe('ab  c')
  })
})
