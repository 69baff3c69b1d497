/** What the Latin files of the product's fonts can show (a test asks the fonts themselves). */
const KNOWN =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u2044\u20ac\u2122\u2212]/u

/** Letters without an accent that Unicode could take off, and signs that look alike. */
const ALIKE: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', '\u2010': '-', '\u2011': '-', '\u202f': ' ' }

/** Stands for what is not known, rather than leaving it out of a recipe without a trace. */
const UNKNOWN = '?'

/**
 * The text with what the fonts can show: an accent that they lack is left out, a fraction is written with its slash
 * (`⅓` as `1⁄3`), and emoji or other scripts are marked as missing.
 */
export function toPrintable(text: string): string {
  const printable = text.normalize('NFC').replace(/[^]/gu, (character, at: number) => {
    if (KNOWN.test(character)) return character
    if (/\s/u.test(character)) return ' '
    const plain = ALIKE[character] ?? character.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '')
    if (!Array.from(plain).every((part) => KNOWN.test(part))) return UNKNOWN
    // "1⅓" is not eleven thirds.
    return plain.includes('\u2044') && /\d/.test(text.charAt(at - 1)) ? ` ${plain}` : plain
  })
  return printable.replace(/\?{2,}/g, UNKNOWN)
}
