import type { Ingredient } from '@contract/recipe'
import ChevronDown from 'lucide-react/icons/chevron-down'
import TimerIcon from 'lucide-react/icons/timer'
import { Button } from '@/components/ui/button'
import { formatMinutes, IngredientText, ingredientsOfStep, readMethod, type Reading } from '@/features/recipes/public'
import { cookingModeTexts } from '@/texts/en/cooking-mode'
import { findDurations, type Duration } from '../model/find-durations'
import { allowSound } from '../state/alarm'
import { beginTimer } from '../state/timer-store'
import type { CookingModeProps } from './cooking-mode-props'

/** One step with what it needs: its ingredients, measured for those who eat, and its times as timers. */
export function StepView({ recipe, reading, step }: Pick<CookingModeProps, 'recipe' | 'reading' | 'step'>) {
  const t = cookingModeTexts()
  const { steps, ingredients, servings } = recipe.content
  const text = steps[step] ?? ''
  const method = readMethod(recipe.content, reading)
  const needed = ingredientsOfStep(text, ingredients).flatMap((index) => ingredients[index] ?? [])
  const start = ({ seconds, sentence }: Duration) => {
    allowSound()
    beginTimer({ recipeId: recipe.id, recipeTitle: recipe.title, step, sentence }, seconds)
  }
  return (
    <div className="mx-auto flex max-w-3xl animate-fade-in flex-col gap-6">
      <div aria-live="polite" className="flex flex-col gap-3">
        <h2 className="font-sans text-base font-semibold text-primary">{t.stepOf(step + 1, steps.length)}</h2>
        <p dir="auto" className="font-display text-[1.625rem] leading-snug wrap-anywhere sm:text-4xl sm:leading-snug">
          {method.steps[step]}
        </p>
        {method.isUnscaled(step) && <p className="text-muted-foreground">{method.note}</p>}
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {findDurations(text).map((duration) => (
          <Button key={duration.seconds} variant="secondary" size="lg" onClick={() => start(duration)}>
            <TimerIcon aria-hidden="true" />
            {t.timers.start(formatDuration(duration.seconds))}
          </Button>
        ))}
      </div>
      {needed.length > 0 && (
        <section>
          <h3 className="text-lg">{t.forThisStep}</h3>
          <Ingredients ingredients={needed} fromServings={servings} reading={reading} />
        </section>
      )}
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
          {t.allIngredients}
          <ChevronDown aria-hidden="true" className="size-5 transition-transform group-open:rotate-180" />
        </summary>
        <Ingredients ingredients={ingredients} fromServings={servings} reading={reading} />
      </details>
    </div>
  )
}

function formatDuration(seconds: number): string {
  return seconds < 60 ? cookingModeTexts().timers.seconds(seconds) : formatMinutes(seconds / 60)
}

interface IngredientsProps {
  ingredients: readonly Ingredient[]
  fromServings: number
  reading: Reading
}

function Ingredients({ ingredients, fromServings, reading }: IngredientsProps) {
  return (
    <ul dir="auto" className="mt-2 flex flex-col text-lg">
      {ingredients.map((ingredient, index) => (
        <li key={index} className="border-b border-border/70 py-1.5 last:border-0">
          <IngredientText ingredient={ingredient} fromServings={fromServings} reading={reading} />
        </li>
      ))}
    </ul>
  )
}
