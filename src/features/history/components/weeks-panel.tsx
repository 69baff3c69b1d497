import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ErrorPanel } from '@/components/error-panel'
import { Skeleton } from '@/components/ui/skeleton'
import { historyTexts } from '@/texts/en/history'
import { weeksQueryOptions } from '../api/weeks'

const WeekChart = lazy(async () => ({ default: (await import('./week-chart')).WeekChart }))

/** What was bought and spent lately, as a drawing and as a table. */
export function WeeksPanel({ userId }: { userId: string }) {
  const query = useQuery(weeksQueryOptions(userId))
  const t = historyTexts().weeks
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-border bg-card p-5 shadow-soft sm:p-6">
      <h2 className="text-xl">{t.title}</h2>
      {query.data !== undefined ? (
        <Suspense fallback={<ChartSkeleton />}>
          <WeekChart weeks={query.data} />
        </Suspense>
      ) : query.isError ? (
        <ErrorPanel
          title={t.notLoaded}
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
          className="flex-col items-start border-0 p-0 sm:flex-col sm:items-start sm:p-0"
        />
      ) : (
        <ChartSkeleton />
      )}
    </section>
  )
}

/** As high as the chart, so that nothing below it moves. */
function ChartSkeleton() {
  return (
    <div className="h-[16.75rem]">
      <span className="sr-only">{historyTexts().weeks.loading}</span>
      <Skeleton className="h-24" />
      <Skeleton className="mt-5 h-24" />
    </div>
  )
}
