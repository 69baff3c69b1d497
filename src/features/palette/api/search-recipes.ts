import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'

export interface FoundRecipe {
  id: string
  title: string
}

const MAX_HITS = 6

/** The person's newest recipes with these words in their title. */
export function searchRecipesQueryOptions(userId: string, search: string) {
  return queryOptions({
    queryKey: ['palette', userId, 'recipes', search],
    queryFn: async ({ signal }): Promise<FoundRecipe[]> => {
      const { data, error } = await supabase
        .from('recipes')
        .select('id, title')
        .ilike('title', `%${search.replace(/[%_\\]/g, '\\$&')}%`)
        .order('created_at', { ascending: false })
        .limit(MAX_HITS)
        .abortSignal(signal)
      if (error) throw toAppError(error)
      return data
    },
    enabled: userId !== '' && search !== '',
    // While a word is typed, the last hits stay in sight.
    placeholderData: keepPreviousData,
    retry: false,
  })
}
