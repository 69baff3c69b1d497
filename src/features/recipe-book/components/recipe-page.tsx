import { useQuery } from '@tanstack/react-query'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import CookingPot from 'lucide-react/icons/cooking-pot'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router-dom'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/empty-state'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { RecipeView } from '@/features/recipes/public'
import { TokenMark } from '@/features/tokens/public'
import { usePageTitle } from '@/hooks/use-page-title'
import { formatDateTime, formatTokens } from '@/lib/format'
import { useSession } from '@/lib/session'
import { deleteRecipe, useHiddenRecipeIds } from '../api/delete-recipe'
import { recipeDetailQueryOptions, type RecipeDetail } from '../api/recipe-detail'
import { RecipeActions } from './recipe-actions'
import { RecipePageSkeleton } from './recipe-page-skeleton'

export function RecipePage() {
  const { userId } = useSession()
  const { id = '' } = useParams()
  const hiddenIds = useHiddenRecipeIds()
  const query = useQuery(recipeDetailQueryOptions(userId ?? '', id))
  return (
    <div className="flex flex-col gap-5">
      <Link
        to={paths.recipes.getHref()}
        data-print="hidden"
        className="inline-flex h-11 items-center gap-2 self-start rounded-md font-semibold text-muted-foreground hover:text-foreground"
      >
        <ArrowLeft aria-hidden="true" className="size-4.5 rtl:rotate-180" />
        All recipes
      </Link>
      {query.isPending ? (
        <RecipePageSkeleton />
      ) : query.isError && query.data === undefined ? (
        <ErrorPanel
          title="The recipe could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : query.data && !hiddenIds.has(query.data.id) && userId !== null ? (
        <FoundRecipe key={query.data.id} userId={userId} recipe={query.data} />
      ) : (
        <MissingRecipe />
      )}
    </div>
  )
}

function FoundRecipe({ userId, recipe }: { userId: string; recipe: RecipeDetail }) {
  const [servings, setServings] = useState(recipe.content.servings)
  const navigate = useNavigate()
  usePageTitle(recipe.title)
  const handleDelete = () => {
    deleteRecipe({ userId, recipeId: recipe.id, title: recipe.title })
    void navigate(paths.recipes.getHref())
  }
  return (
    <RecipeView
      content={recipe.content}
      servings={servings}
      onServingsChange={setServings}
      headingLevel="h1"
      actions={<RecipeActions userId={userId} recipe={recipe} servings={servings} onDelete={handleDelete} />}
      footer={
        <p
          data-print="hidden"
          className="flex items-center gap-2 border-t border-border pt-5 text-sm text-muted-foreground"
        >
          <TokenMark className="size-4 shrink-0" />
          <span>
            {formatTokens(recipe.tokensSpent)} spent on{' '}
            <time dateTime={recipe.createdAt}>{formatDateTime(recipe.createdAt)}</time>
          </span>
        </p>
      }
    />
  )
}

function MissingRecipe() {
  usePageTitle('Recipe not found')
  return (
    <>
      <h1 className="sr-only">Recipe not found</h1>
      <EmptyState
        icon={<CookingPot />}
        title="This recipe is not here"
        action={
          <Button asChild>
            <Link to={paths.recipes.getHref()}>Show all recipes</Link>
          </Button>
        }
      >
        It may have been deleted, or it belongs to another account.
      </EmptyState>
    </>
  )
}
