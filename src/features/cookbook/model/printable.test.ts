import { describe, expect, it } from 'vitest'
import { hasUnknown, toPrintable } from './printable'

describe('what the fonts can show', () => {
  it('is left as it is', () => {
    expect(toPrintable('½ Tasse Möhren – „crème“ für 3 €')).toBe('½ Tasse Möhren – „crème“ für 3 €')
  })
  it('is taken instead of what they cannot', () => {
    expect(toPrintable('⅓ cup česnek, łosoś')).toBe('1⁄3 cup cesnek, losos')
    expect(toPrintable('1⅓ cups')).toBe('1 1⁄3 cups')
  })
  it('is every letter of the Latin alphabets, if need be without its accent', () => {
    const names = 'Žurek z łososiem, třešně, güneşli çiğ köfte, gỏi cuốn, ādas, Ħobż'
    expect(toPrintable(names)).not.toContain('?')
    expect(hasUnknown(names)).toBe(false)
  })
  it('is a text without its pictures', () => {
    expect(toPrintable('Spicy ramen 🌶️, for 👨‍👩‍👧 in 🇩🇪 ™')).toBe('Spicy ramen, for in ™')
    expect(hasUnknown('Ramen 🍜?')).toBe(false)
  })
  it('is known to be missing before anybody pays for it', () => {
    for (const text of ['Μουσακάς', 'Борщ', 'حمص', '味噌']) expect(hasUnknown(text), text).toBe(true)
  })
  it('joins what was typed in pieces', () => {
    expect(toPrintable('u\u0308ber')).toBe('über')
  })
  it('leaves a mark where something is missing, and none for what nobody sees', () => {
    expect(toPrintable('味噌 soup, Борщ')).toBe('? soup, ?')
    expect(toPrintable('a\u200bb\n\tc')).toBe('ab  c')
  })
})
