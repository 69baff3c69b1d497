/** Finds the foods that a text names, what they are made of, and what the text itself says is not in them. */
import { ALLERGEN_SOURCES } from './tables/allergen-sources.ts'
import { CLAIMS } from './tables/claims.ts'
import { DIET_SOURCES } from './tables/diet-sources.ts'
import { EXCEPTIONS } from './tables/exceptions.ts'
import { readSources, readTerms, TermIndex, type Term } from './terms.ts'
import type { Found, Kind } from './found.ts'
import { markDenied } from './denials.ts'
import { markLeftOut } from './left-out.ts'
import { spreadClaims } from './claims.ts'
import { toTokens, type Token } from './words.ts'

const KNOWN = new TermIndex([
  ...Object.entries({ ...ALLERGEN_SOURCES, ...DIET_SOURCES }).flatMap(([substance, members]) =>
    Object.entries(members).flatMap(([member, names]) => readTerms(names, [{ substance, member }])),
  ),
  ...EXCEPTIONS.flatMap(([names, sources]) => readTerms(names, readSources(sources), 'exception')),
  ...CLAIMS.flatMap(([names, absent]) => readTerms(names, readSources(absent), 'claim')),
])

/** @param own terms of one order, which no exception hides */
export function findFoods(text: string, kind: Kind, own?: TermIndex): Found[] {
  const tokens = toTokens(text)
  const words = tokens.map(({ word }) => word)
  const found: Found[] = []
  for (let start = 0; start < words.length; start++) {
    for (const index of own ? [KNOWN, own] : [KNOWN]) {
      for (const term of index.startingWith(words[start] ?? '')) {
        const end = start + term.words.length
        if (term.role === 'dish' && kind !== 'line') continue
        if (!term.words.every((word, offset) => offset === 0 || words[start + offset] === word)) continue
        // "Coconut, milk" are two things, and the first must not hide the second.
        const isSplit = ({ gap }: Token) => (term.role === 'exception' ? gap !== 'none' : gap === 'hard')
        if (tokens.slice(start + 1, end).some(isSplit)) continue
        found.push(foundAt(start, end, words.slice(start, end).join(' '), term))
      }
      // "Pean-ut" and "egg-plant" are what they are without the hyphen.
      const { word = '', length = 0 } = tokens[start]?.joined ?? {}
      for (const term of index.named(word)) {
        if (term.role !== 'claim' && (term.role !== 'dish' || kind === 'line'))
          found.push(foundAt(start, start + length, word, term))
      }
    }
  }
  const seen = withoutHidden(found)
  markDenied(tokens, seen)
  if (kind !== 'line') markLeftOut(tokens, seen)
  spreadClaims(tokens, seen, kind)
  return seen.filter(({ term }) => term.role !== 'claim')
}

const foundAt = (start: number, end: number, phrase: string, term: Term): Found => ({
  start,
  end,
  phrase,
  term,
  isDenied: false,
  isLeftOut: false,
  absent: [],
})

/** "Coconut milk" hides "milk", and "vegan egg" the claim in it; own terms are never hidden. */
function withoutHidden(found: Found[]): Found[] {
  const exceptions = found.filter(({ term }) => term.role === 'exception')
  return found.filter(
    (one) =>
      one.term.role === 'own' ||
      !exceptions.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.end - other.start > one.end - one.start || one.term.role !== 'exception'),
      ),
  )
}
