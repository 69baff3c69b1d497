import CircleCheck from 'lucide-react/icons/circle-check'
import { useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Button } from '@/components/ui/button'
import { useTokens } from '@/features/tokens/public'
import { useFocusOnArrival } from '@/hooks/use-focus-on-arrival'
import { usePageTitle } from '@/hooks/use-page-title'
import { formatTokens } from '@/lib/format'
import { recipesTexts } from '@/texts/en/recipes'
import type { Generation } from '../model/generation'
import { clearDraft } from '../state/draft-store'
import { dismissGeneration } from '../state/generation-store'
import { useUnits } from '../state/use-units'
import { RecipeView } from './recipe-view'

/** The finished recipe where it grew, what it cost, and where to go from here. */
export function FinishedPanel({ generation }: { generation: Extract<Generation, { status: 'done' }> }) {
  const { recipe, request } = generation
  const t = recipesTexts().generation
  const [servings, setServings] = useState(recipe.content.servings)
  const { units, setUnits } = useUnits()
  const headingRef = useRef<HTMLHeadingElement>(null)
  usePageTitle(recipe.title)
  useFocusOnArrival(headingRef, { preventScroll: true })
  return (
    // As the order card before it: a toast must not come up under the finger or pointer that has just pressed there.
    <div data-bottom-bar="" className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4 rounded-xl bg-success px-5 py-4 text-success-foreground">
        <div className="flex min-w-0 items-start gap-3">
          <CircleCheck aria-hidden="true" className="mt-1 size-6 shrink-0" />
          <div>
            <h1 ref={headingRef} tabIndex={-1} className="text-xl">
              {t.ready}
            </h1>
            <p>
              {t.spent(formatTokens(recipe.tokensSpent))}
              <BalanceLeft />
            </p>
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button asChild>
            <Link to={paths.recipe.getHref(recipe.id)}>{t.openRecipe}</Link>
          </Button>
          {request.variantOf === undefined ? (
            <Button
              variant="outline"
              onClick={() => {
                clearDraft()
                dismissGeneration()
              }}
            >
              {t.cookSomethingElse}
            </Button>
          ) : (
            <Button variant="outline" asChild>
              <Link to={paths.recipe.getHref(request.variantOf)}>{t.backToOriginal}</Link>
            </Button>
          )}
        </div>
      </div>
      <RecipeView
        content={recipe.content}
        reading={{ servings, units }}
        onServingsChange={setServings}
        onUnitsChange={setUnits}
        headingLevel="h2"
      />
      {request.variantOf === undefined && (
        <div className="flex justify-center">
          <Button variant="ghost" onClick={dismissGeneration}>
            {t.changeAndCookAgain}
          </Button>
        </div>
      )}
    </div>
  )
}

function BalanceLeft() {
  const { balance } = useTokens()
  if (balance === undefined) return null
  return (
    <>
      {' · '}
      <span data-balance={balance}>{recipesTexts().generation.left(formatTokens(balance))}</span>
    </>
  )
}
