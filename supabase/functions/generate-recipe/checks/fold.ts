/** One spelling for what looks alike, so that no name hides behind its letters. */

/** Additives that lists name by their numbers alone. */
const ADDITIVES: Record<string, string> = {
  ...Object.fromEntries(['220', '221', '222', '223', '224', '226', '227', '228'].map((number) => [number, 'sulphite'])),
  120: 'carmine',
  322: 'lecithin',
  441: 'gelatine',
  901: 'beeswax',
  904: 'shellac',
  966: 'lactitol',
  1105: 'lysozyme',
}

const LETTERS = new Map(
  Object.entries({ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ɑ: 'a', ɡ: 'g' }).concat(
    // Small capitals, which Unicode holds for letters of their own.
    Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', (letter, at): [string, string] => [
      letter,
      'abcdefghijklmnopqrstuvwyz'.charAt(at),
    ]),
  ),
)
/** Within a word a digit stands for the letter that it looks like: "p3anut", "sa1mon". */
const DISGUISED = /(?<=[a-z])[013457]+(?=[a-z])/g
const LOOKALIKES: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't' }
const VOWEL = /[aeiouy]/

/** A one is an i between consonants ("m1lk") and an l beside a vowel ("a1mond"). */
function unmask(digits: string, at: number, text: string): string {
  const isBesideVowel = VOWEL.test(text.charAt(at - 1)) || VOWEL.test(text.charAt(at + digits.length))
  return digits.replace(/./g, (digit) => LOOKALIKES[digit] ?? (isBesideVowel ? 'l' : 'i'))
}

/** "p e a n u t", "p.e.a.n.u.t" */
const SPELLED_OUT = /(?<!\p{L})[a-z](?:[ .][a-z]){2,}(?!\p{L})/gu

/** Lower case, without accents, ligatures, full-width forms, and what nobody sees. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[^\x00-\x7f]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/(?<![a-z])e[ -]?(\d{3,4})(?!\d)/g, (number, digits: string) => ADDITIVES[digits] ?? number)
    .replace(DISGUISED, unmask)
    .replace(SPELLED_OUT, (letters) => letters.replace(/[ .]/g, ''))
}
