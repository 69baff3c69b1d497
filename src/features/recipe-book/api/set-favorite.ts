import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { recipeKeys } from '@/features/recipes/public'
import { describeError, toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { toast } from '@/lib/toast'
import { bookRecipeTexts } from '@/texts/en/recipe-book/recipe'
import type { RecipeDetail } from './recipe-detail'
import type { RecipeListPage } from './recipe-list'

interface SetFavorite {
  recipeId: string
  isFavorite: boolean
}

/** Marks at once in every list and on the recipe's page; a refusal takes it back and says so. */
export function useSetFavorite(userId: string) {
  const queryClient = useQueryClient()

  const show = ({ recipeId, isFavorite }: SetFavorite) => {
    queryClient.setQueriesData<InfiniteData<RecipeListPage>>(
      { queryKey: recipeKeys.lists(userId) },
      (list) =>
        list && {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            recipes: page.recipes.map((recipe) => (recipe.id === recipeId ? { ...recipe, isFavorite } : recipe)),
          })),
        },
    )
    queryClient.setQueryData<RecipeDetail | null>(
      recipeKeys.detail(userId, recipeId),
      (recipe) => recipe && { ...recipe, isFavorite },
    )
  }

  return useMutation({
    mutationFn: async ({ recipeId, isFavorite }: SetFavorite) => {
      const { error } = await supabase.from('recipes').update({ is_favorite: isFavorite }).eq('id', recipeId)
      if (error) throw toAppError(error)
    },
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey: recipeKeys.all(userId) })
      show(change)
    },
    onError: (error, change) => {
      show({ ...change, isFavorite: !change.isFavorite })
      toast.error(bookRecipeTexts().favoriteFailed, { description: describeError(error).title })
    },
    // Lists that show favourites only must lose or gain it; the others have it already.
    onSettled: () => queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId), refetchType: 'active' }),
  })
}
