/** Names of foods, and what they are made of, in a form that finds them fast. */
import { toWords } from './words.ts'

/** What a food is a source of: an allergen, or what a diet leaves out ("tree-nuts", "almond"). */
export interface Source {
  substance: string
  /** One kind within the substance; `any` stands for all of them. */
  member: string
}

export interface Term {
  words: string[]
  sources: Source[]
  /** How its only word is found: by itself, or as the beginning, the end or a part of a longer one. */
  place: 'whole' | 'start' | 'end' | 'inside'
  /** `dish`: may be made without it, so it counts in the list of ingredients alone. `exception`: hides the names in it. */
  role: 'source' | 'dish' | 'exception' | 'claim' | 'own'
}

const MAX_REMEMBERED = 10_000

/** The terms that may begin at a word. */
export class TermIndex {
  readonly #byFirstWord = new Map<string, Term[]>()
  readonly #partial: Term[] = []
  /** The same few thousand words are met again and again. */
  readonly #compounds = new Map<string, Term[]>()

  constructor(terms: Iterable<Term>) {
    for (const term of terms) {
      const [first] = term.words
      if (first === undefined) continue
      if (term.place !== 'whole') this.#partial.push(term)
      else this.#byFirstWord.set(first, [...(this.#byFirstWord.get(first) ?? []), term])
    }
  }

  /** @returns terms of this one word. */
  named(word: string): Term[] {
    return (this.#byFirstWord.get(word) ?? []).filter(({ words }) => words.length === 1)
  }

  /** @returns terms whose first word this is, and those of its parts, unless it is an exception by itself. */
  startingWith(word: string): Term[] {
    const whole = this.#byFirstWord.get(word) ?? []
    if (whole.some(({ role, words }) => role === 'exception' && words.length === 1)) return whole
    const known = this.#compounds.get(word)
    if (known) return known
    const found = [...whole, ...this.#partial.filter((term) => isPartOf(term, word))]
    if (this.#compounds.size >= MAX_REMEMBERED) this.#compounds.clear()
    this.#compounds.set(word, found)
    return found
  }
}

function isPartOf({ words: [part = ''], place }: Term, word: string): boolean {
  if (place === 'start') return word.startsWith(part)
  return place === 'end' ? word.endsWith(part) : word.includes(part)
}

/**
 * @param list names between commas. `~` before one marks a dish; `*` stands for the rest of a compound ("erdnuss*",
 * "*milch"). English plurals are found by their singular.
 */
export function readTerms(list: string, sources: Source[], role: Term['role'] = 'source'): Term[] {
  return list.split(',').flatMap((part) => {
    const isDish = part.trim().startsWith('~')
    const name = part.trim().replace('~', '')
    const words = toWords(name)
    if (words.length === 0) return []
    const isOpenBefore = name.startsWith('*')
    const isOpenAfter = name.endsWith('*')
    const place = isOpenBefore ? (isOpenAfter ? 'inside' : 'end') : isOpenAfter ? 'start' : 'whole'
    return [{ words, sources, place, role: isDish ? 'dish' : role }]
  })
}

/** "gluten/oats soy" */
export function readSources(text: string): Source[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [substance = '', member = 'any'] = part.split('/')
      return { substance, member }
    })
}
