import { useMutation, useQueryClient } from '@tanstack/react-query'
import { recipeKeys } from '@/features/recipes/public'
import { describeError, toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { toast } from '@/lib/toast'
import { readingTexts } from '@/texts/en/recipes/reading'
import type { RecipeDetail } from './recipe-detail'

/** Shows the new name at once; a refusal takes it back and says so. */
export function useRenameRecipe(userId: string, recipeId: string) {
  const queryClient = useQueryClient()
  const queryKey = recipeKeys.detail(userId, recipeId)
  const show = (title: string) =>
    queryClient.setQueryData<RecipeDetail | null>(queryKey, (recipe) => recipe && { ...recipe, title })

  return useMutation({
    mutationFn: async (title: string) => {
      const { error } = await supabase.from('recipes').update({ title }).eq('id', recipeId)
      if (error) throw toAppError(error)
    },
    onMutate: async (title) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData<RecipeDetail | null>(queryKey)?.title
      show(title)
      return { before }
    },
    onError: (error, _title, context) => {
      if (context?.before !== undefined) show(context.before)
      toast.error(readingTexts().recipe.actions.notRenamed, { description: describeError(error).title })
    },
    // Every list shows it, sorts by it or is searched for it.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId) }),
  })
}
