import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import BookOpen from 'lucide-react/icons/book-open'
import SearchX from 'lucide-react/icons/search-x'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/empty-state'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { recipeKeys } from '@/features/recipes/public'
import { useWalletChange } from '@/features/tokens/public'
import { useHiddenRecipeIds } from '../api/delete-recipe'
import { recipeListQueryOptions } from '../api/recipe-list'
import { hasFilters, type BookFilters } from '../model/book-filters'
import { RecipeCard } from './recipe-card'
import { RecipeGrid, RecipeGridSkeleton } from './recipe-grid'

/** The recipes that the filters leave, page by page. */
export function RecipeList({
  userId,
  filters,
  onClear,
}: {
  userId: string
  filters: BookFilters
  onClear: () => void
}) {
  const queryClient = useQueryClient()
  const hiddenIds = useHiddenRecipeIds()
  // A recipe that another tab or device has cooked moves the wallet, and so shows here by itself.
  useWalletChange(() => void queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId) }))
  const query = useInfiniteQuery(recipeListQueryOptions(userId, filters))
  if (query.isPending) return <RecipeGridSkeleton />
  if (query.isError && !query.data) {
    return (
      <ErrorPanel
        title="Your recipes could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const recipes = query.data.pages.flatMap((page) => page.recipes).filter((recipe) => !hiddenIds.has(recipe.id))
  if (recipes.length === 0 && !query.hasNextPage)
    return hasFilters(filters) ? <NoHits filters={filters} onClear={onClear} /> : <NoRecipes />
  return (
    <div className="flex flex-col gap-8">
      <RecipeGrid label="Recipes">
        {recipes.map((recipe) => (
          <li key={recipe.id}>
            <RecipeCard userId={userId} recipe={recipe} />
          </li>
        ))}
      </RecipeGrid>
      {query.isFetchNextPageError && <ErrorPanel title="No more could be loaded" error={query.error} />}
      {query.hasNextPage && (
        <Button
          variant="outline"
          className="self-center"
          onClick={() => void query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {query.isFetchingNextPage ? 'Loading more…' : 'Show more'}
        </Button>
      )}
    </div>
  )
}

function NoRecipes() {
  return (
    <EmptyState
      icon={<BookOpen />}
      title="Your first recipe goes here"
      action={
        <Button asChild>
          <Link to={paths.home.getHref()}>Cook your first recipe</Link>
        </Button>
      }
    >
      Tell us what is in your kitchen. Each recipe you generate is saved here by itself, yours to keep.
    </EmptyState>
  )
}

function NoHits({ filters, onClear }: { filters: BookFilters; onClear: () => void }) {
  const isSearch = filters.search.trim() !== ''
  const where = filters.isFavorite ? 'None of your favourites' : 'No recipe'
  return (
    <EmptyState
      icon={<SearchX />}
      title={isSearch ? 'Nothing matches' : 'No favourites yet'}
      action={
        <Button variant="outline" onClick={onClear}>
          Show all recipes
        </Button>
      }
    >
      {isSearch
        ? `${where} has these words in its title. Try fewer or other words.`
        : 'Press the heart on a recipe that you would cook again.'}
    </EmptyState>
  )
}
