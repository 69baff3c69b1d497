import Check from 'lucide-react/icons/check'
import Plus from 'lucide-react/icons/plus'
import type { ReactNode } from 'react'
import { cn } from '@/lib/utils'
import { orderTexts } from '@/texts/en/recipes/order'

const chipClasses =
  'touch-area inline-flex h-10 items-center gap-1.5 rounded-full border px-4 text-[0.9375rem] font-medium transition-colors select-none'

export interface Choice {
  value: string
  label: string
}

interface ToggleChipsProps {
  /** The id of the element that names the group. */
  labelledBy: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}

/** Any number of choices, each a button that stays pressed. */
export function ToggleChips({ labelledBy, choices, chosen, onToggle }: ToggleChipsProps) {
  return (
    <div role="group" aria-labelledby={labelledBy} className="flex flex-wrap gap-2">
      {choices.map(({ value, label }) => {
        const isChosen = chosen.includes(value)
        return (
          <button
            key={value}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onToggle(value)}
            className={cn(
              chipClasses,
              isChosen
                ? 'border-primary bg-primary text-primary-foreground'
                : 'border-input/70 bg-card text-foreground hover:border-input hover:bg-accent/60',
            )}
          >
            {isChosen && <Check aria-hidden="true" className="-ms-1 size-4" />}
            {label}
          </button>
        )
      })}
    </div>
  )
}

interface RadioChipsProps {
  legend: ReactNode
  name: string
  choices: readonly Choice[]
  chosen: string
  onChoose: (value: string) => void
}

/** One choice of several: native radio buttons, so that the arrow keys work as everywhere. */
export function RadioChips({ legend, name, choices, chosen, onChoose }: RadioChipsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-[0.9375rem] leading-snug font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className={cn(
              chipClasses,
              'cursor-pointer border-input/70 bg-card hover:border-input hover:bg-accent/60',
              'has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground',
              'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring/75',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface AddChipsProps {
  label: string
  choices: readonly Choice[]
  onAdd: (value: string) => void
}

/** Shortcuts into a list above; a choice that was taken is gone from here. */
export function AddChips({ label, choices, onAdd }: AddChipsProps) {
  if (choices.length === 0) return null
  const t = orderTexts().form.chips
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {choices.map(({ value, label: text }) => (
        <button
          key={value}
          type="button"
          aria-label={t.add(text)}
          onClick={() => onAdd(value)}
          className="touch-area inline-flex h-9 items-center gap-1 rounded-full border border-dashed border-input/80 px-3 text-sm text-muted-foreground hover:border-solid hover:bg-accent/60 hover:text-foreground"
        >
          <Plus aria-hidden="true" className="size-3.5" />
          {text}
        </button>
      ))}
    </div>
  )
}

export function notYetAdded(choices: readonly Choice[], added: readonly string[]): Choice[] {
  return choices.filter(({ value }) => !added.some((item) => item.toLowerCase() === value.toLowerCase()))
}
