/** Texts as the checks read them: plain words, and how far apart they stand. */

export interface Token {
  word: string
  /** What stands before it: nothing, a comma or bracket, or the end of a sentence. */
  gap: 'none' | 'soft' | 'hard'
  /** "egg-" in "egg- and dairy-free": the rest of the word comes later. */
  isCut: boolean
}

const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** Lower case, without accents, ligatures and full-width forms. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
}

/** Numbers and single Latin letters say nothing about food. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = []
  let gap: Token['gap'] = 'none'
  for (const [part] of fold(text).matchAll(/\p{L}+(?:-(?=\s))?|[.;:!?\n•]|[,()[\]/&+–—]/gu)) {
    if (/^[.;:!?\n•]/.test(part)) gap = 'hard'
    else if (!/^\p{L}/u.test(part)) gap = gap === 'hard' ? gap : 'soft'
    else if (!/^[a-z]$/.test(part)) {
      const isCut = part.endsWith('-')
      tokens.push({ word: toSingular(isCut ? part.slice(0, -1) : part), gap, isCut })
      gap = 'none'
    }
  }
  return tokens
}

/** Words to look for in others' texts, bent as those are. */
export function wordSet(words: string): Set<string> {
  return new Set(toWords(words))
}

export function toWords(text: string): string[] {
  return toTokens(text).map(({ word }) => word)
}

const IRREGULAR = new Map(
  Object.entries({
    chillies: 'chilli',
    chilies: 'chili',
    leaves: 'leaf',
    loaves: 'loaf',
    halves: 'half',
  }),
)

/** English plurals; that it bends other words too does no harm, since both sides of a comparison are bent alike. */
function toSingular(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular) return irregular
  if (word.length <= 3 || /(ss|us)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(oes|[^i]ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('ie')) return `${word.slice(0, -2)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}
