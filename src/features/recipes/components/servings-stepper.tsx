import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { Button } from '@/components/ui/button'
import { readingTexts } from '@/texts/en/recipes/reading'
import { formatServings } from '../model/recipe-text'

interface ServingsStepperProps {
  servings: number
  min: number
  max: number
  onChange: (servings: number) => void
}

/** Scales a finished recipe; the number is spoken as it changes. */
export function ServingsStepper({ servings, min, max, onChange }: ServingsStepperProps) {
  const t = readingTexts().recipe
  return (
    <div role="group" aria-label={t.scale} className="flex items-center gap-1 print:justify-start">
      <Button
        variant="outline"
        size="icon"
        aria-label={t.fewerServings}
        className="print:hidden"
        disabled={servings <= min}
        onClick={() => onChange(servings - 1)}
      >
        <Minus aria-hidden="true" />
      </Button>
      <span aria-live="polite" className="min-w-24 text-center print:text-start font-semibold tabular-nums">
        {formatServings(servings)}
      </span>
      <Button
        variant="outline"
        size="icon"
        aria-label={t.moreServings}
        className="print:hidden"
        disabled={servings >= max}
        onClick={() => onChange(servings + 1)}
      >
        <Plus aria-hidden="true" />
      </Button>
    </div>
  )
}
