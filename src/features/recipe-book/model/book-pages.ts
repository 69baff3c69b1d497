/** How the book is read in pages: each begins after the last recipe of the one before, so that nothing shifts. */
import type { BookSort } from './book-query'

export interface Sort {
  column: 'created_at' | 'title' | 'total_minutes'
  isAscending: boolean
}

const SORTS: Record<BookSort, Sort> = {
  newest: { column: 'created_at', isAscending: false },
  oldest: { column: 'created_at', isAscending: true },
  title: { column: 'title', isAscending: true },
  quickest: { column: 'total_minutes', isAscending: true },
}

export const sortOf = (sort: BookSort): Sort => SORTS[sort]

/** The last recipe of a page, by the column of the sort. */
export interface Cursor {
  /** Null where the recipe does not say, such as its minutes; these come last. */
  value: string | number | null
  id: string
}

/** The first page is small, to be there at once; whoever scrolls on reads a lot. */
const FIRST_PAGE_SIZE = 24
const NEXT_PAGE_SIZE = 96

export const pageSizeAfter = (cursor: Cursor | null): number => (cursor === null ? FIRST_PAGE_SIZE : NEXT_PAGE_SIZE)

/** In the logic of the Data API, for `or`: all that comes after the cursor. The id tells apart what is equal otherwise. */
export function conditionAfter({ column, isAscending }: Sort, { value, id }: Cursor): string {
  const after = isAscending ? 'gt' : 'lt'
  if (value === null) return `and(${column}.is.null,id.${after}.${id})`
  const quoted = `"${String(value).replace(/["\\]/g, '\\$&')}"`
  const conditions = [`${column}.${after}.${quoted}`, `and(${column}.eq.${quoted},id.${after}.${id})`]
  if (column === 'total_minutes') conditions.push(`${column}.is.null`)
  return conditions.join(',')
}
