import type { ReactNode } from 'react'
import { cn } from '@/lib/utils'

export interface ChoiceCard<Value extends string> {
  value: Value
  label: string
  detail?: string
  icon?: ReactNode
  /** Of the words, where they are not in the page's language. */
  lang?: string
}

export interface ChoiceCardsProps<Value extends string> {
  name: string
  /** The id of the heading that names the group. */
  labelledBy: string
  choices: readonly ChoiceCard<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of a few: native radio buttons, so that the arrow keys work as everywhere. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { name, labelledBy, choices, chosen, onChoose } = props
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="grid gap-3 sm:grid-cols-3">
      {choices.map(({ value, label, detail, icon, lang }) => (
        <label
          key={value}
          lang={lang}
          className={cn(
            'relative flex min-h-12 cursor-pointer items-center gap-3 rounded-lg border border-input/60 px-4 py-3 font-semibold transition-colors hover:bg-accent/50 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring/75',
            chosen === value && 'border-primary bg-accent text-accent-foreground',
          )}
        >
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {icon}
          <span>
            {label}
            {detail !== undefined && <span className="block text-sm font-normal text-muted-foreground">{detail}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
