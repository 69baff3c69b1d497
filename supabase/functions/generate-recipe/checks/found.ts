/** What is found in a text, and what the text says of it. */
import type { Source, Term } from './terms.ts'

/** A name in a text. `start` and `end` count words; `end` is exclusive. */
export interface Found {
  start: number
  end: number
  /** The name in plain words ("groundnut oil"). */
  phrase: string
  term: Term
  /** The text says that it is not there: "nut-free", "without nuts", "instead of nuts". */
  isDenied: boolean
  /** A list of what is left out goes on up to it: believed where nobody falls ill. */
  isLeftOut: boolean
  /** What the text says the food is made without: "vegan butter". */
  absent: Source[]
}

/**
 * `line`: an ingredient with its note. `headline`: a title or summary, in which "vegan" speaks of the whole dish.
 * `prose`: steps and tips, in which it speaks of the next food alone.
 */
export type Kind = 'line' | 'headline' | 'prose'
