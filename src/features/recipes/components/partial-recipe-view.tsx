import type { GenerateRecipeRequest, PartialRecipe } from '@contract/recipe'
import { Skeleton } from '@/components/ui/skeleton'
import { recipesTexts } from '@/texts/en/recipes'
import { formatServings } from '../model/recipe-text'
import { useUnits } from '../state/use-units'
import { IngredientList } from './ingredient-list'
import { RecipeCover } from './recipe-cover'
import { RecipeFacts } from './recipe-facts'
import { RecipeLayout } from './recipe-layout'

const STEP_WIDTHS = ['w-full', 'w-11/12', 'w-full', 'w-4/5']

/** A recipe that is being written: in its final layout, with a place for what is still to come. */
export function PartialRecipeView({ partial, request }: { partial: PartialRecipe; request: GenerateRecipeRequest }) {
  const t = recipesTexts()
  const { units } = useUnits()
  const servings = partial.servings ?? request.servings
  const ingredients = partial.ingredients ?? []
  return (
    <RecipeLayout
      cover={
        // Only once the title is whole: with each of its letters the picture would be another.
        partial.title && partial.summary ? (
          <div className="size-full animate-fade-in">
            <RecipeCover title={partial.title} />
          </div>
        ) : (
          <Skeleton className="size-full rounded-none" />
        )
      }
      heading={
        partial.title ? (
          <h2 className="text-3xl leading-[1.12] wrap-anywhere sm:text-4xl">{partial.title}</h2>
        ) : (
          <Skeleton className="h-9 w-4/5 sm:h-11" />
        )
      }
      summary={
        partial.summary ? (
          <p dir="auto" className="max-w-prose text-lg leading-relaxed wrap-anywhere text-muted-foreground">
            {partial.summary}
          </p>
        ) : (
          <div className="space-y-2.5 pt-1.5">
            <Skeleton className="h-5 w-full max-w-prose" />
            <Skeleton className="h-5 w-2/3" />
          </div>
        )
      }
      facts={
        <RecipeFacts
          prepMinutes={partial.prepMinutes}
          cookMinutes={partial.cookMinutes}
          difficulty={partial.difficulty}
        />
      }
      ingredients={
        <>
          <div className="flex min-h-11 items-center">
            <h3 className="text-xl">{t.recipe.ingredients}</h3>
          </div>
          <span className="flex min-h-11 items-center font-semibold">{formatServings(servings)}</span>
          <div>
            <IngredientList ingredients={ingredients} fromServings={servings} reading={{ servings, units }} />
            {Array.from({ length: Math.max(1, 6 - ingredients.length) }, (_, index) => (
              <div key={index} className="flex h-11 items-center gap-3">
                <Skeleton className="size-5 rounded-sm" />
                <Skeleton className={index % 2 === 0 ? 'h-4 w-3/5' : 'h-4 w-2/5'} />
              </div>
            ))}
          </div>
        </>
      }
      steps={
        <>
          <h3 className="text-xl">{t.recipe.method}</h3>
          <p className="text-muted-foreground">{t.generation.stepsComeLast}</p>
          <div className="flex flex-col gap-5">
            {STEP_WIDTHS.map((width, index) => (
              <div key={index} className="flex gap-4">
                <Skeleton className="size-8 shrink-0 rounded-full" />
                <div className="grow space-y-2.5 pt-1.5">
                  <Skeleton className={`h-4 ${width}`} />
                  <Skeleton className="h-4 w-3/5" />
                </div>
              </div>
            ))}
          </div>
        </>
      }
    />
  )
}
