import { useCallback, useState, type ReactNode } from 'react'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/utils'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import type { RecipeCardData } from '../api/recipe-list'
import type { Book } from '../api/use-book'
import { hasFilters, type BookFilters, type BookView } from '../model/book-query'
import { NoHits, NoRecipes, Offline } from './book-states'
import { RecipeShelf } from './recipe-shelf'
import { ShelfSkeleton } from './shelf-skeleton'

interface RecipeListProps {
  book: Book
  filters: BookFilters
  view: BookView
  /** The list's address. */
  search: string
  renderRecipe: (recipe: RecipeCardData) => ReactNode
  onShowAll: () => void
}

/** The recipes that the filters leave, in every state that a list can be in. */
export function RecipeList({ book, filters, view, search, renderRecipe, onShowAll }: RecipeListProps) {
  const { query, recipes, totalCount } = book
  const shownSearch = useSettled(search, !query.isPlaceholderData)
  const t = recipeBookTexts().list
  if (recipes === undefined) {
    if (query.isError) return <Failed query={query} title={t.loadFailed} />
    return query.isPaused ? <Offline /> : <ShelfSkeleton view={view} />
  }
  if (recipes.length === 0 && !query.hasNextPage) {
    return hasFilters(filters) ? <NoHits filters={filters} onShowAll={onShowAll} /> : <NoRecipes />
  }
  return (
    <div className="flex flex-col gap-6">
      {query.isPaused && <Offline isSearch={query.isPlaceholderData} />}
      {query.isRefetchError && <Failed query={query} title={t.refreshFailed} />}
      <div
        aria-busy={query.isPlaceholderData}
        className={cn('transition-opacity delay-150', query.isPlaceholderData && 'opacity-60')}
      >
        <RecipeShelf
          label={t.name}
          view={view}
          search={shownSearch}
          recipes={recipes}
          totalCount={totalCount}
          renderRecipe={renderRecipe}
        />
      </div>
      {query.isFetchNextPageError && <ErrorPanel title={t.moreFailed} error={query.error} />}
      {query.hasNextPage && <ShowMore query={query} />}
    </div>
  )
}

/** The value, once it has settled; until then the one before. */
function useSettled<Value>(value: Value, isSettled: boolean): Value {
  const [settled, setSettled] = useState(value)
  if (isSettled && settled !== value) setSettled(value)
  return isSettled ? value : settled
}

function Failed({ query, title }: { query: Book['query']; title: string }) {
  return (
    <ErrorPanel title={title} error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
  )
}

/** Presses itself when it comes near; by hand where the browser cannot tell, or after a failure. */
function ShowMore({ query }: { query: Book['query'] }) {
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = query
  const t = recipeBookTexts().list
  const isAutomatic = !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData
  const watch = useCallback(
    (button: HTMLElement | null) => {
      if (button === null || !isAutomatic || typeof IntersectionObserver === 'undefined') return
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting) void fetchNextPage({ cancelRefetch: false })
        },
        { rootMargin: '2000px 0px' },
      )
      observer.observe(button)
      return () => observer.disconnect()
    },
    [fetchNextPage, isAutomatic],
  )
  return (
    <div ref={watch} className="flex justify-center">
      <Button variant="outline" onClick={() => void fetchNextPage()} isPending={isFetchingNextPage}>
        {isFetchingNextPage ? t.loadingMore : t.showMore}
      </Button>
    </div>
  )
}
