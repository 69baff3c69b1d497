/** Texts as the checks read them: plain words, and how far apart they stand. */
import { fold } from './fold.ts'

export interface Token {
  word: string
  /** What stands before it: nothing, a comma or bracket, or the end of a sentence. */
  gap: 'none' | 'soft' | 'hard'
  /** "egg-" in "egg- and dairy-free": the rest of the word comes later. */
  isCut: boolean
  /** What it is the beginning of once hyphens are taken out: "peanut" of "pean-ut", two words long. */
  joined?: { word: string; length: number }
}

/** Numbers and single Latin letters say nothing about food. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = []
  let gap: Token['gap'] = 'none'
  for (const [part] of fold(text).matchAll(/\p{L}+(?:[-‐]\p{L}+)*(?:-(?=\s))?|[.;:!?\n•]|[,()[\]/&+–—]/gu)) {
    if (/^[.;:!?\n•]/.test(part)) gap = 'hard'
    else if (!/^\p{L}/u.test(part)) gap = gap === 'hard' ? gap : 'soft'
    else {
      const words = readChain(part)
      tokens.push(...words.map((word, at) => (at === 0 ? { ...word, gap } : word)))
      if (words.length > 0) gap = 'none'
    }
  }
  return tokens
}

/** German writes "nut-free" as one word, which bends: "nussfreier". */
const FREE_OF = /(?<=\p{L})(\p{L})frei(?:e[mnrs]?)?$/u

/** @param chain one word, or several with hyphens between them */
function readChain(chain: string): Token[] {
  const parts = chain.replace(FREE_OF, '$1-frei').split(/[-‐]/).filter(Boolean)
  const words = parts.filter((part) => !/^[a-z]$/.test(part))
  const word = toSingular(parts.join(''))
  if (words.length === 0) return parts.length < 3 ? [] : [{ word, gap: 'none', isCut: false }]
  return words.map((part, at) => ({
    word: toSingular(part),
    gap: 'none',
    isCut: at === words.length - 1 && chain.endsWith('-'),
    ...(at === 0 && parts.length > 1 && { joined: { word, length: words.length } }),
  }))
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
