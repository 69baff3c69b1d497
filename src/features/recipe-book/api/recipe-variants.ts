import { queryOptions } from '@tanstack/react-query'
import { recipeKeys } from '@/features/recipes/public'
import { toAppError } from '@/lib/errors'
import { recipeReader } from '@/lib/recipe-reader'

export interface RecipeVariant {
  id: string
  title: string
}

/** Far more than anybody makes of one recipe. */
const MAX_VARIANTS = 20

/** What has been made of a recipe, in the order of its making. */
export function recipeVariantsQueryOptions(userId: string, recipeId: string) {
  return queryOptions({
    queryKey: recipeKeys.variants(userId, recipeId),
    queryFn: async ({ signal }): Promise<RecipeVariant[]> => {
      const { data, error } = await recipeReader
        .from('recipes')
        .select('id, title')
        .eq('variant_of', recipeId)
        .order('created_at')
        .limit(MAX_VARIANTS)
        .abortSignal(signal)
      if (error) throw toAppError(error)
      return data
    },
    // Another may have been made, renamed or deleted since; two words a row cost nothing to read.
    staleTime: 0,
  })
}
