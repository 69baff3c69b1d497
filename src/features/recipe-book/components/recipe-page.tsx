import { useQuery } from '@tanstack/react-query'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import CookingPot from 'lucide-react/icons/cooking-pot'
import { useDeferredValue, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router-dom'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/empty-state'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { CookingEntry } from '@/features/cooking-mode/public'
import { RecipeView, useUnits } from '@/features/recipes/public'
import { TokenMark } from '@/features/tokens/public'
import { usePageTitle } from '@/hooks/use-page-title'
import { formatDateTime, formatTokens } from '@/lib/format'
import { useSession } from '@/lib/session'
import { readingTexts } from '@/texts/en/recipes/reading'
import { deleteRecipe, useHiddenRecipeIds } from '../api/delete-recipe'
import { recipeDetailQueryOptions, type RecipeDetail } from '../api/recipe-detail'
import { RecipeActions } from './recipe-actions'
import { lastBookSearch } from '../state/book-memory'
import { RecipePageSkeleton } from './recipe-page-skeleton'
import { RecipeTitle } from './recipe-title'
import { RecipeVariants } from './recipe-variants'

export function RecipePage() {
  const t = readingTexts().recipe.page
  const { userId } = useSession()
  const { id = '' } = useParams()
  const hiddenIds = useHiddenRecipeIds()
  const query = useQuery(recipeDetailQueryOptions(userId ?? '', id))
  // What a query brings is rendered in one piece, which holds up a slow phone's scrolling; what is deferred comes in slices.
  const recipe = useDeferredValue(query.data)
  const isBehind = recipe?.id !== query.data?.id
  return (
    <div className="flex flex-col gap-5">
      <Link
        to={{ pathname: paths.recipes.getHref(), search: lastBookSearch() }}
        data-print="hidden"
        className="inline-flex h-11 items-center gap-2 self-start rounded-md font-semibold text-muted-foreground hover:text-foreground"
      >
        <ArrowLeft aria-hidden="true" className="size-4.5 rtl:rotate-180" />
        {t.allRecipes}
      </Link>
      {query.isPending || isBehind ? (
        <RecipePageSkeleton />
      ) : query.isError && query.data === undefined ? (
        <ErrorPanel
          isPage
          title={t.notLoaded}
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : recipe && !hiddenIds.has(recipe.id) && userId !== null ? (
        <FoundRecipe key={recipe.id} userId={userId} recipe={recipe} />
      ) : (
        <MissingRecipe />
      )}
    </div>
  )
}

function FoundRecipe({ userId, recipe }: { userId: string; recipe: RecipeDetail }) {
  const [servings, setServings] = useState(recipe.content.servings)
  const { units, setUnits } = useUnits()
  const reading = { servings, units }
  const navigate = useNavigate()
  usePageTitle(recipe.title)
  const handleDelete = () => {
    deleteRecipe({ userId, recipeId: recipe.id, title: recipe.title })
    void navigate({ pathname: paths.recipes.getHref(), search: lastBookSearch() })
  }
  return (
    <RecipeView
      content={{ ...recipe.content, title: recipe.title }}
      reading={reading}
      onServingsChange={setServings}
      onUnitsChange={setUnits}
      headingLevel="h1"
      heading={<RecipeTitle userId={userId} recipeId={recipe.id} title={recipe.title} />}
      actions={
        <RecipeActions userId={userId} recipe={recipe} reading={reading} onDelete={handleDelete}>
          <CookingEntry recipe={recipe} reading={reading} />
        </RecipeActions>
      }
      footer={
        <div data-print="hidden" className="flex flex-col gap-5 border-t border-border pt-5">
          <RecipeVariants userId={userId} recipeId={recipe.id} />
          <SpentOn recipe={recipe} />
        </div>
      }
    />
  )
}

/** A slice of its own: to make the first format of a date takes as long as the rest of the page. */
function SpentOn({ recipe: { tokensSpent, createdAt } }: { recipe: RecipeDetail }) {
  return (
    <p className="flex items-center gap-2 text-sm text-muted-foreground">
      <TokenMark className="size-4 shrink-0" />
      {readingTexts().recipe.page.spentOn(formatTokens(tokensSpent), formatDateTime(createdAt))}
    </p>
  )
}

function MissingRecipe() {
  const t = readingTexts().recipe.page
  usePageTitle(t.notFound)
  return (
    <>
      <h1 className="sr-only">{t.notFound}</h1>
      <EmptyState
        icon={<CookingPot />}
        title={t.missing}
        action={
          <Button asChild>
            <Link to={paths.recipes.getHref()}>{t.showAll}</Link>
          </Button>
        }
      >
        {t.missingDetail}
      </EmptyState>
    </>
  )
}
