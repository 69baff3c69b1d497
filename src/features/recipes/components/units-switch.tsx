import { useId } from 'react'
import { readingTexts } from '@/texts/en/recipes/reading'
import type { Units } from '../model/units'

interface UnitsSwitchProps {
  units: Units
  onChange: (units: Units) => void
}

const CHOICES: readonly Units[] = ['metric', 'us']

/** Native radio buttons, so that the arrow keys work as everywhere. */
export function UnitsSwitch({ units, onChange }: UnitsSwitchProps) {
  const t = readingTexts().recipe
  const name = useId()
  return (
    <fieldset className="flex rounded-full border border-input/70 p-0.5 print:hidden">
      <legend className="sr-only">{t.units}</legend>
      {CHOICES.map((choice) => (
        <label
          key={choice}
          className="touch-area flex h-10 cursor-pointer items-center rounded-full px-3.5 text-sm font-semibold text-muted-foreground has-checked:bg-accent has-checked:text-accent-foreground has-focus-visible:outline-3 has-focus-visible:outline-ring/75"
        >
          <input
            type="radio"
            name={name}
            checked={units === choice}
            onChange={() => onChange(choice)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {t.unitNames[choice]}
        </label>
      ))}
    </fieldset>
  )
}
