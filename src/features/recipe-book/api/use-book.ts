import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { recipeKeys } from '@/features/recipes/public'
import { useWalletChange } from '@/features/tokens/public'
import type { BookQuery } from '../model/book-query'
import { useHiddenRecipeIds } from './delete-recipe'
import { recipeListQueryOptions } from './recipe-list'

/** The recipes that the query finds, as far as they are loaded, without those that are being deleted. */
export function useBook(userId: string, bookQuery: BookQuery) {
  const queryClient = useQueryClient()
  const hiddenIds = useHiddenRecipeIds()
  // A recipe that another tab or device has cooked moves the wallet, and so shows here by itself.
  useWalletChange(() => void queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId) }))
  const query = useInfiniteQuery(recipeListQueryOptions(userId, bookQuery))
  const { data } = query
  return useMemo(() => {
    const loaded = data?.pages.flatMap((page) => page.recipes)
    const recipes = loaded?.filter(({ id }) => !hiddenIds.has(id))
    const hiddenCount = (loaded?.length ?? 0) - (recipes?.length ?? 0)
    const totalCount = (data?.pages[0]?.totalCount ?? loaded?.length ?? 0) - hiddenCount
    return { query, recipes, totalCount }
  }, [data, hiddenIds, query])
}

export type Book = ReturnType<typeof useBook>
