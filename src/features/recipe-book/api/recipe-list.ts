import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { recipeKeys } from '@/features/recipes/public'
import { toAppError } from '@/lib/errors'
import { recipeReader } from '@/lib/recipe-reader'
import { conditionAfter, pageSizeAfter, sortOf, type Cursor } from '../model/book-pages'
import { hasFilters, type BookQuery } from '../model/book-query'
import { filterRecipes } from './filter-recipes'

/** What a card shows; the recipe itself is read when it is opened. */
export interface RecipeCardData {
  id: string
  title: string
  /** Preparing and cooking together; null where the content does not say. */
  totalMinutes: number | null
  tokensSpent: number
  isFavorite: boolean
  createdAt: string
}

export interface RecipeListPage {
  recipes: RecipeCardData[]
  /** How many the query finds in all; only the first page counts them. */
  totalCount: number | null
  /** Where the next page begins, or null after the last. */
  next: Cursor | null
}

export function recipeListQueryOptions(userId: string, query: BookQuery) {
  return infiniteQueryOptions({
    queryKey: recipeKeys.list(userId, query),
    queryFn: ({ signal, pageParam }) => readPage(query, pageParam, signal),
    initialPageParam: null as Cursor | null,
    getNextPageParam: (last) => last.next,
    // While a search is typed, the last hits stay in sight; without filters there is nothing to compare with.
    placeholderData: hasFilters(query) ? keepPreviousData : undefined,
    enabled: userId !== '',
    // Whoever scrolled far has many pages. What changes them is known here (a new recipe moves the wallet), so coming
    // back from a recipe, or to the tab, reads none of them again.
    staleTime: 5 * 60_000,
  })
}

async function readPage(query: BookQuery, after: Cursor | null, signal: AbortSignal): Promise<RecipeListPage> {
  const { column, isAscending } = sortOf(query.sort)
  const size = pageSizeAfter(after)
  const columns = 'id, title, tokens_spent, is_favorite, created_at, total_minutes'
  let request = filterRecipes(
    recipeReader.from('recipes').select(columns, after === null ? { count: 'exact' } : {}),
    query,
  )
    .order(column, { ascending: isAscending, nullsFirst: false })
    .order('id', { ascending: isAscending })
    .limit(size)
  if (after) {
    request = request.or(conditionAfter(sortOf(query.sort), after))
    // Says the same once more, in the one form by which an index leads straight to the place.
    if (column !== 'total_minutes') {
      request = isAscending ? request.gte(column, after.value) : request.lte(column, after.value)
    }
  }
  const { data, count, error } = await request.abortSignal(signal)
  if (error) throw toAppError(error)
  const last = data.at(-1)
  return {
    recipes: data.map((row) => ({
      id: row.id,
      title: row.title,
      totalMinutes: row.total_minutes,
      tokensSpent: row.tokens_spent,
      isFavorite: row.is_favorite,
      createdAt: row.created_at,
    })),
    totalCount: count,
    next: last && data.length === size ? { value: last[column], id: last.id } : null,
  }
}
