/** What the Latin files of the product's fonts can show (a test asks the fonts themselves). */
const KNOWN =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u2044\u20ac\u2122\u2212]/u

/** Letters without an accent that Unicode could take off, and signs that look alike. */
const ALIKE: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ŋ: 'ng',
  ə: 'e',
  Ə: 'E',
  ẞ: 'SS',
  '\u2010': '-',
  '\u2011': '-',
  '\u202f': ' ',
}

/** Stands for what is not known, rather than leaving it out of a recipe without a trace. */
const UNKNOWN = '?'

/** Pictures, of one sign or several: a recipe says the same without them. */
const EMOJI =
  /\s*(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Regional_Indicator}\u200d]*/gu

/**
 * The text with what the fonts can show: an accent that they lack is left out, a fraction is written with its slash
 * (`⅓` as `1⁄3`), emoji are dropped, and other scripts are marked as missing.
 */
export function toPrintable(text: string): string {
  return replaceUnknown(text, UNKNOWN).replace(/\?{2,}/g, UNKNOWN)
}

/** Whether the fonts lack letters of it that nothing can stand for. */
export function hasUnknown(text: string): boolean {
  return replaceUnknown(text, MISSING).includes(MISSING)
}

/** In no text. */
const MISSING = '\0'

function replaceUnknown(text: string, mark: string): string {
  const words = text.normalize('NFC').replace(EMOJI, (emoji) => (KNOWN.test(emoji.trim()) ? emoji : ''))
  return words.replace(/[^]/gu, (character, at: number) => {
    if (KNOWN.test(character)) return character
    if (/\s/u.test(character)) return ' '
    const plain = ALIKE[character] ?? character.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '')
    if (!Array.from(plain).every((part) => KNOWN.test(part))) return mark
    // "1⅓" is not eleven thirds.
    return plain.includes('\u2044') && /\d/.test(words.charAt(at - 1)) ? ` ${plain}` : plain
  })
}
