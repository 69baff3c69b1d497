import Clock from 'lucide-react/icons/clock'
import Trash2 from 'lucide-react/icons/trash-2'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { formatMinutes, RecipeCover } from '@/features/recipes/public'
import { TokenMark } from '@/features/tokens/public'
import { formatDate, formatTokens } from '@/lib/format'
import { deleteRecipe } from '../api/delete-recipe'
import type { RecipeCardData } from '../api/recipe-list'
import { FavoriteButton } from './favorite-button'

/** One recipe of the book. The whole card leads to it; heart and bin are buttons of their own on top. */
export function RecipeCard({ userId, recipe }: { userId: string; recipe: RecipeCardData }) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-xl border border-border bg-card shadow-soft transition-shadow hover:shadow-lifted has-[a:focus-visible]:outline-3 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-ring/75">
      <div className="aspect-[16/10] overflow-hidden">
        <RecipeCover
          title={recipe.title}
          className="transition-transform duration-500 ease-out group-hover:scale-[1.03]"
        />
      </div>
      <div className="flex grow flex-col gap-3 p-5">
        <h2 dir="auto" className="line-clamp-2 text-xl leading-snug wrap-anywhere">
          <Link
            to={paths.recipe.getHref(recipe.id)}
            viewTransition
            className="outline-none after:absolute after:inset-0"
          >
            {recipe.title}
          </Link>
        </h2>
        <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted-foreground">
          <Badge variant="token">
            <TokenMark className="size-3.5" />
            {formatTokens(recipe.tokensSpent)}
          </Badge>
          {recipe.totalMinutes !== undefined && (
            <span className="inline-flex items-center gap-1">
              <Clock aria-hidden="true" className="size-3.5" />
              {formatMinutes(recipe.totalMinutes)}
            </span>
          )}
          <time dateTime={recipe.createdAt}>{formatDate(recipe.createdAt)}</time>
        </p>
      </div>
      <div className="absolute end-3 top-3 flex gap-2">
        <Button
          variant="outline"
          size="icon"
          aria-label={`Delete: ${recipe.title}`}
          onClick={() => deleteRecipe({ userId, recipeId: recipe.id, title: recipe.title })}
          className="border-transparent bg-card/90 transition-opacity focus-visible:opacity-100 pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100"
        >
          <Trash2 aria-hidden="true" />
        </Button>
        <FavoriteButton
          userId={userId}
          recipeId={recipe.id}
          title={recipe.title}
          isFavorite={recipe.isFavorite}
          className="border-transparent bg-card/90"
        />
      </div>
    </article>
  )
}
