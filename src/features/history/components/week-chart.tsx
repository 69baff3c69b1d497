import { formatNumber, formatShortDate, formatTokens } from '@/lib/format'
import { cn } from '@/lib/utils'
import { historyTexts } from '@/texts/en/history'
import type { Week } from '../model/weeks'

const SLOT = 24
const BAR_WIDTH = 16
const HEIGHT = 56
/** So that a week without movement is a place and not a hole. */
const LEAST_HEIGHT = 2

/** A week's date is a day in UTC; another time zone must not make it the day before. */
const weekDate = (week: string) => formatShortDate(`${week}T12:00:00Z`)

/**
 * Two rows of bars, each with its own scale: hundreds are bought at once, and spent one by one. What a row shows is
 * written beside it, so that its colour says nothing alone.
 */
export function WeekChart({ weeks }: { weeks: readonly Week[] }) {
  const t = historyTexts().weeks
  return (
    <div>
      <div className="flex flex-col gap-5">
        <Bars name={t.bought} weeks={weeks} of={({ bought }) => bought} className="fill-primary" />
        <Bars name={t.spent} weeks={weeks} of={({ spent }) => spent} className="fill-tomato" />
      </div>
      <details className="group mt-1">
        <summary className="flex min-h-11 w-fit cursor-pointer items-center rounded-sm text-sm font-semibold text-primary underline decoration-primary/40 underline-offset-4">
          <span className="group-open:hidden">{t.showTable}</span>
          <span className="hidden group-open:inline">{t.hideTable}</span>
        </summary>
        <WeekTable weeks={weeks} />
      </details>
    </div>
  )
}

interface BarsProps {
  name: string
  weeks: readonly Week[]
  of: (week: Week) => number
  /** The bars' colour. */
  className: string
}

function Bars({ name, weeks, of, className }: BarsProps) {
  const t = historyTexts().weeks
  const sum = weeks.reduce((tokens, week) => tokens + of(week), 0)
  const highest = Math.max(1, ...weeks.map(of))
  const width = weeks.length * SLOT
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-semibold">{name}</span>
        <span className="text-muted-foreground tabular-nums">{formatTokens(sum)}</span>
      </div>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t.summary(name, formatTokens(sum))}
        preserveAspectRatio="none"
        className="h-14 w-full"
      >
        {weeks.map((week, index) => {
          const tokens = of(week)
          const height = Math.max(LEAST_HEIGHT, (tokens / highest) * HEIGHT)
          return (
            <rect
              key={week.week}
              x={index * SLOT + (SLOT - BAR_WIDTH) / 2}
              y={HEIGHT - height}
              width={BAR_WIDTH}
              height={height}
              className={cn(tokens > 0 ? className : 'fill-muted-foreground/40')}
            >
              <title>{t.week(weekDate(week.week), formatTokens(tokens))}</title>
            </rect>
          )
        })}
      </svg>
      <div aria-hidden="true" className="flex justify-between text-xs text-muted-foreground" dir="ltr">
        <span>{weekDate(weeks[0]?.week ?? '')}</span>
        <span>{weekDate(weeks.at(-1)?.week ?? '')}</span>
      </div>
    </div>
  )
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
  const t = historyTexts().weeks
  return (
    <table className="w-full border-collapse text-sm tabular-nums">
      <caption className="sr-only">{t.caption}</caption>
      <thead className="text-muted-foreground">
        <tr>
          <th scope="col" className="py-1.5 text-start font-medium">
            {t.weekOf}
          </th>
          <th scope="col" className="py-1.5 text-end font-medium">
            {t.bought}
          </th>
          <th scope="col" className="py-1.5 text-end font-medium">
            {t.spent}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map(({ week, bought, spent }) => (
          <tr key={week} className="border-t border-border">
            <th scope="row" className="py-1.5 text-start font-normal">
              {weekDate(week)}
            </th>
            <td className="py-1.5 text-end">{formatNumber(bought)}</td>
            <td className="py-1.5 text-end">{formatNumber(spent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
