import { cn } from '@/lib/utils'
import { fieldClasses } from '@/components/ui/field-classes'
import { historyTexts } from '@/texts/en/history'
import { PERIODS, SHOWN, type HistoryFilter, type Period } from '../model/history-filter'

interface HistoryFiltersProps {
  filter: HistoryFilter
  onChange: (filter: HistoryFilter) => void
}

/** What kind of movement, and from when. */
export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const t = historyTexts().filter
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <fieldset className="min-w-0">
        <legend className="sr-only">{t.show}</legend>
        <div className="flex flex-wrap gap-2">
          {SHOWN.map((shown) => (
            <label
              key={shown}
              className={cn(
                'relative inline-flex min-h-11 cursor-pointer items-center rounded-full border border-input/70 bg-card px-4 py-2 text-[0.9375rem] leading-tight font-medium transition-colors select-none hover:border-input hover:bg-accent/60',
                'has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground',
                'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring/75',
              )}
            >
              <input
                type="radio"
                name="shown"
                checked={filter.shown === shown}
                onChange={() => onChange({ ...filter, shown })}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              {t.shown[shown]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="flex items-center gap-2.5 text-[0.9375rem] font-semibold">
        {t.period}
        <select
          value={filter.period}
          onChange={({ target }) => onChange({ ...filter, period: target.value as Period })}
          className={cn(fieldClasses, 'h-11 w-auto pe-10 font-normal')}
        >
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {t.periods[period]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
