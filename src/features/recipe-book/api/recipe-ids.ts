import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { conditionAfter, sortOf, type Cursor } from '../model/book-pages'
import type { BookQuery } from '../model/book-query'
import { filterRecipes } from './filter-recipes'

/** As many as the Data API gives at once. */
const PAGE_SIZE = 1_000

/** The ids of every recipe that the query finds, in its order, also of those that no page has brought yet. */
export async function readRecipeIds(query: BookQuery): Promise<string[]> {
  const sort = sortOf(query.sort)
  const ids: string[] = []
  for (let after: Cursor | null = null; ;) {
    let request = filterRecipes(supabase.from('recipes').select('id, title, created_at, total_minutes'), query)
      .order(sort.column, { ascending: sort.isAscending, nullsFirst: false })
      .order('id', { ascending: sort.isAscending })
      .limit(PAGE_SIZE)
    if (after !== null) request = request.or(conditionAfter(sort, after))
    const { data, error } = await request
    if (error) throw toAppError(error)
    ids.push(...data.map(({ id }) => id))
    const last = data.at(-1)
    if (!last || data.length < PAGE_SIZE) return ids
    after = { value: last[sort.column], id: last.id }
  }
}
