import { MAX_SERVINGS, MIN_SERVINGS } from '@contract/limits'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { orderTexts } from '@/texts/en/recipes/order'
import { readServings, stepServings } from '../model/cook-draft'
import { FieldProblem, fieldIds } from './field'

interface ServingsFieldProps {
  id: string
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

/** How many eat. May be typed or stepped; what was typed stays, even if it cannot be. */
export function ServingsField({ id, value, problem, onChange }: ServingsFieldProps) {
  const t = orderTexts().form
  const servings = readServings(value)
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={id}>{t.servings}</Label>
      <div className="flex items-center gap-2">
        <Button
          variant="outline"
          size="icon"
          aria-label={t.oneServingFewer}
          disabled={servings !== undefined && servings <= MIN_SERVINGS}
          onClick={() => onChange(stepServings(value, -1))}
        >
          <Minus aria-hidden="true" />
        </Button>
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value.slice(0, 8))}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault()
              onChange(stepServings(value, event.key === 'ArrowUp' ? 1 : -1))
            }
          }}
          className="w-18 text-center font-semibold tabular-nums"
          {...fieldIds(id, { hasHint: false, hasProblem: problem !== undefined })}
        />
        <Button
          variant="outline"
          size="icon"
          aria-label={t.oneServingMore}
          disabled={servings !== undefined && servings >= MAX_SERVINGS}
          onClick={() => onChange(stepServings(value, 1))}
        >
          <Plus aria-hidden="true" />
        </Button>
      </div>
      <FieldProblem id={id} problem={problem} />
    </div>
  )
}
