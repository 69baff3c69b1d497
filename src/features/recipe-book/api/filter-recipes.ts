import type { DietId } from '@contract/wishes'
import type { BookFilters } from '../model/book-query'
import { searchPatterns } from '../model/search-patterns'

/** What a selection of recipes can do; each call adds to the request itself. */
interface RecipeRequest {
  like(column: 'search_text', pattern: string): unknown
  or(conditions: string): unknown
  lte(column: 'total_minutes', value: number): unknown
  eq(column: 'is_favorite', value: boolean): unknown
}

/** Whoever looks for one of these is served by the stricter ones as well, whether the recipe says so or not. */
const STRICTER: Partial<Record<DietId, readonly DietId[]>> = {
  vegetarian: ['vegan'],
  pescatarian: ['vegetarian', 'vegan'],
  'dairy-free': ['vegan'],
}

/** Leaves the recipes that fit the search and every filter. */
export function filterRecipes<Request extends RecipeRequest>(
  request: Request,
  { search, diets, maxMinutes, isFavorite }: BookFilters,
): Request {
  for (const pattern of searchPatterns(search)) request.like('search_text', pattern)
  for (const diet of diets) {
    request.or([diet, ...(STRICTER[diet] ?? [])].map((kept) => `diets.cs.["${kept}"]`).join(','))
  }
  if (maxMinutes !== undefined) request.lte('total_minutes', maxMinutes)
  if (isFavorite) request.eq('is_favorite', true)
  return request
}
