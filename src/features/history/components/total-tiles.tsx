import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { TokenMark, useTokens } from '@/features/tokens/public'
import { formatNumber } from '@/lib/format'
import { cn } from '@/lib/utils'
import { historyTexts } from '@/texts/en/history'
import { totalsQueryOptions } from '../api/totals'

/** The balance, and what it is made of. */
export function TotalTiles({ userId }: { userId: string }) {
  const { balance, held, debt } = useTokens()
  const { data: totals, isError } = useQuery(totalsQueryOptions(userId))
  const t = historyTexts().totals
  return (
    <section aria-label={t.label} className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Tile name={t.balance} className="border-transparent bg-token text-token-foreground">
          {balance !== undefined && (
            <span data-balance={balance} className="flex items-center gap-2">
              <TokenMark className="size-6" />
              {formatNumber(balance)}
            </span>
          )}
        </Tile>
        <Tile
          name={t.bought}
          note={totals && totals.takenBack > 0 ? t.takenBack(totals.takenBack) : undefined}
          isMissing={isError}
        >
          {totals && formatNumber(totals.bought)}
        </Tile>
        <Tile name={t.received} isMissing={isError}>
          {totals && formatNumber(totals.received)}
        </Tile>
        <Tile name={t.spent} isMissing={isError}>
          {totals && formatNumber(totals.spent)}
        </Tile>
      </dl>
      {(held > 0 || debt > 0) && (
        <p className="text-sm text-muted-foreground">
          {[held > 0 && t.held(held), debt > 0 && t.owed(debt)].filter(Boolean).join(' ')}
        </p>
      )}
    </section>
  )
}

function Tile({
  name,
  children,
  note,
  isMissing = false,
  className,
}: {
  name: string
  /** What the number does not say. */
  note?: string | undefined
  children: ReactNode
  isMissing?: boolean
  className?: string
}) {
  return (
    <div className={cn('flex flex-col gap-1 rounded-xl border border-border bg-card px-5 py-4', className)}>
      <dt className="text-sm opacity-85">{name}</dt>
      <dd className="flex h-9 items-center font-display text-3xl font-semibold tabular-nums">
        {children ?? (isMissing ? '–' : <Skeleton className="h-7 w-14" />)}
      </dd>
      {note !== undefined && <dd className="text-sm opacity-85">{note}</dd>}
    </div>
  )
}
