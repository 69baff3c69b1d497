import type { RecipeContent } from '@contract/recipe'
import CookingPot from 'lucide-react/icons/cooking-pot'
import { lazy, Suspense } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { Button } from '@/components/ui/button'
import type { Reading } from '@/features/recipes/public'
import { cookingEntryTexts } from '@/texts/en/cooking-mode/entry'
import { forgetPlace, rememberPlace, usePlace } from '../state/place-store'

const CookingMode = lazy(() => import('./cooking-mode'))

interface CookingEntryProps {
  recipe: { id: string; title: string; content: RecipeContent }
  reading: Reading
}

const PARAMETER = 'cook'

/**
 * The way into cooking mode, at the step where it was left. The step stands in the address (`?cook=3`): a reload stays
 * there, and the phone's own Back leaves it.
 */
export function CookingEntry({ recipe, reading }: CookingEntryProps) {
  const t = cookingEntryTexts().entry
  const [parameters, setParameters] = useSearchParams()
  const navigate = useNavigate()
  const location = useLocation()
  const lastStep = recipe.content.steps.length - 1
  const place = Math.min(usePlace(recipe.id), lastStep)
  const asked = Number(parameters.get(PARAMETER))
  const isOpen = Number.isInteger(asked) && asked >= 1
  const isOwnEntry = (location.state as { isCookingEntry?: boolean } | null)?.isCookingEntry === true

  const goTo = (step: number, replace: boolean) => {
    rememberPlace(recipe.id, step)
    setParameters({ [PARAMETER]: String(step + 1) }, { replace, state: { isCookingEntry: !replace || isOwnEntry } })
  }
  const leave = () => (isOwnEntry ? void navigate(-1) : setParameters({}, { replace: true }))

  return (
    <>
      <Button onClick={() => goTo(place, false)}>
        <CookingPot aria-hidden="true" />
        {place > 0 ? t.continueAt(place + 1) : t.start}
      </Button>
      {isOpen && (
        <Suspense>
          <CookingMode
            recipe={recipe}
            reading={reading}
            step={Math.min(asked - 1, lastStep)}
            onStepChange={(step) => goTo(step, true)}
            onLeave={leave}
            onDone={() => {
              forgetPlace(recipe.id)
              leave()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
