import type { RecipeContent } from '@contract/recipe'
import { queryOptions } from '@tanstack/react-query'
import { isRecipeContent, recipeKeys } from '@/features/recipes/public'
import { AppError, toAppError } from '@/lib/errors'
import { recipeReader } from '@/lib/recipe-reader'

export interface RecipeDetail {
  id: string
  title: string
  content: RecipeContent
  tokensSpent: number
  isFavorite: boolean
  createdAt: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @returns the recipe, or null when there is none of this id among the person's own. */
export function recipeDetailQueryOptions(userId: string, recipeId: string) {
  return queryOptions({
    queryKey: recipeKeys.detail(userId, recipeId),
    queryFn: async ({ signal }): Promise<RecipeDetail | null> => {
      // An address that was mistyped is a recipe that does not exist, not a fault of the server.
      if (!UUID.test(recipeId)) return null
      const { data, error } = await recipeReader
        .from('recipes')
        .select('id, title, content, tokens_spent, is_favorite, created_at')
        .eq('id', recipeId)
        .abortSignal(signal)
        .maybeSingle()
      if (error) throw toAppError(error)
      if (!data) return null
      const content: unknown = data.content
      if (!isRecipeContent(content)) throw new AppError('internal', 'The stored recipe does not have its form.')
      return {
        id: data.id,
        title: data.title,
        content,
        tokensSpent: data.tokens_spent,
        isFavorite: data.is_favorite,
        createdAt: data.created_at,
      }
    },
    enabled: userId !== '',
    // A recipe never changes but for its name and heart, and these are written here.
    staleTime: 5 * 60_000,
  })
}
