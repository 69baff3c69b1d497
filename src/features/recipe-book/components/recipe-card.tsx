import { memo } from 'react'
import { RecipeCover } from '@/features/recipes/public'
import { cn } from '@/lib/utils'
import { RecipeButtons } from './recipe-buttons'
import type { RecipeCardProps } from './recipe-card-props'
import { RecipeLine } from './recipe-line'
import { RecipeLink } from './recipe-link'
import { SelectRecipe } from './select-recipe'

/** One recipe of the book. The whole card leads to it, or chooses it; heart and bin are buttons of their own on top. */
export const RecipeCard = memo(function RecipeCard(props: RecipeCardProps) {
  const { userId, recipe, isSelecting, isSelected } = props
  return (
    <article
      className={cn(
        'group relative flex h-full flex-col overflow-hidden rounded-xl border border-border bg-card shadow-soft transition-shadow hover:shadow-lifted has-[a:focus-visible]:outline-3 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-ring/75',
        isSelected && 'border-primary ring-2 ring-primary',
      )}
    >
      <div className="aspect-[16/10] overflow-hidden">
        <RecipeCover
          title={recipe.title}
          className="transition-transform duration-500 ease-out group-hover:scale-[1.03]"
        />
      </div>
      <div className="flex grow flex-col gap-3 p-5">
        {/* Two lines, filled or not: rows of one height are what the shelf counts on. */}
        <h2 dir="auto" className="line-clamp-2 min-h-[2lh] text-xl leading-snug wrap-anywhere">
          <RecipeLink recipe={recipe} isOff={isSelecting} />
        </h2>
        <RecipeLine recipe={recipe} className="mt-auto" />
      </div>
      {isSelecting ? <SelectRecipe {...props} /> : <RecipeButtons userId={userId} recipe={recipe} className="top-3" />}
    </article>
  )
})

/** The same on one line, for those who look for a name. A phone has no room for the bin; choosing several has one. */
export const RecipeRow = memo(function RecipeRow(props: RecipeCardProps) {
  const { userId, recipe, isSelecting, isSelected } = props
  return (
    <article
      className={cn(
        'group relative flex h-20 items-center gap-4 overflow-hidden rounded-lg border border-border bg-card pe-16 hover:border-input sm:pe-28 has-[a:focus-visible]:outline-3 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-ring/75',
        isSelected && 'border-primary ring-2 ring-primary',
      )}
    >
      <div className="h-full w-20 shrink-0 overflow-hidden sm:w-28">
        <RecipeCover title={recipe.title} />
      </div>
      <div className="min-w-0 grow">
        <h2 dir="auto" className="truncate text-lg leading-snug">
          <RecipeLink recipe={recipe} isOff={isSelecting} />
        </h2>
        {/* A phone has no room for the date, and half of one says nothing. */}
        <RecipeLine recipe={recipe} className="max-sm:[&>time]:hidden" />
      </div>
      {isSelecting ? (
        <SelectRecipe {...props} />
      ) : (
        <RecipeButtons
          userId={userId}
          recipe={recipe}
          className="inset-y-0 items-center max-sm:[&>:first-child]:hidden"
        />
      )}
    </article>
  )
})
