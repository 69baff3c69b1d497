/**
 * Where the person was in the book, so that going back from a recipe finds it as it was: the same place, the same
 * recipe under the focus. For the life of the page; the address says which list it was.
 */
interface BookMemory {
  /** The list's address. */
  search: string
  /** The recipe that was opened last. */
  openedId: string | undefined
  /** Which sections stood near the screen. */
  nearSections: Set<number>
  /** Of a whole section, as it was measured last. */
  sectionHeightPx: number | undefined
}

let memory: BookMemory | undefined

/** The memory of this list; another's is forgotten. */
export function bookMemory(search: string): BookMemory {
  if (memory?.search !== search) {
    memory = { search, openedId: undefined, nearSections: new Set(), sectionHeightPx: undefined }
  }
  return memory
}

/** The list that was shown last, for the way back from a recipe. */
export function lastBookSearch(): string {
  return memory?.search ?? ''
}
