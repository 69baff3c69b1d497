import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { recipeKeys } from '@/features/recipes/public'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { hasFilters, searchPattern, type BookFilters } from '../model/book-filters'

/** What a card shows; the recipe itself is read when it is opened. */
export interface RecipeCardData {
  id: string
  title: string
  /** Preparing and cooking together; undefined where the content does not say. */
  totalMinutes: number | undefined
  tokensSpent: number
  isFavorite: boolean
  createdAt: string
}

export interface RecipeListPage {
  recipes: RecipeCardData[]
  /** Where the next page begins, or null after the last. */
  next: RecipeCursor | null
}

/** The last recipe of a page. A page begins after it, so that recipes added meanwhile shift nothing. */
interface RecipeCursor {
  createdAt: string
  id: string
}

const PAGE_SIZE = 24

export function recipeListQueryOptions(userId: string, filters: BookFilters) {
  return infiniteQueryOptions({
    queryKey: recipeKeys.list(userId, filters),
    queryFn: ({ signal, pageParam }) => readPage(filters, pageParam, signal),
    initialPageParam: null as RecipeCursor | null,
    getNextPageParam: (last) => last.next,
    // While a search is typed, the last hits stay in sight; without filters there is nothing to compare with.
    placeholderData: hasFilters(filters) ? keepPreviousData : undefined,
    enabled: userId !== '',
  })
}

async function readPage(
  filters: BookFilters,
  after: RecipeCursor | null,
  signal: AbortSignal,
): Promise<RecipeListPage> {
  let query = supabase
    .from('recipes')
    .select('id, title, tokens_spent, is_favorite, created_at, prep:content->>prepMinutes, cook:content->>cookMinutes')
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE_SIZE)
  if (filters.search.trim() !== '') query = query.ilike('title', searchPattern(filters.search))
  if (filters.isFavorite) query = query.eq('is_favorite', true)
  if (after) {
    query = query.or(`created_at.lt."${after.createdAt}",and(created_at.eq."${after.createdAt}",id.lt.${after.id})`)
  }
  const { data, error } = await query.abortSignal(signal)
  if (error) throw toAppError(error)
  const last = data.at(-1)
  return {
    recipes: data.map((row) => ({
      id: row.id,
      title: row.title,
      totalMinutes: sumMinutes(row.prep, row.cook),
      tokensSpent: row.tokens_spent,
      isFavorite: row.is_favorite,
      createdAt: row.created_at,
    })),
    next: last && data.length === PAGE_SIZE ? { createdAt: last.created_at, id: last.id } : null,
  }
}

function sumMinutes(prep: string | null, cook: string | null): number | undefined {
  const total = Number(prep ?? Number.NaN) + Number(cook ?? Number.NaN)
  return Number.isFinite(total) ? total : undefined
}
