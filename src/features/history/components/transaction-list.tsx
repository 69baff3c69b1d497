import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import CloudOff from 'lucide-react/icons/cloud-off'
import ListX from 'lucide-react/icons/list-x'
import ReceiptIcon from 'lucide-react/icons/receipt'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/empty-state'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { useOfflineReason } from '@/features/tokens/public'
import { cn } from '@/lib/utils'
import { historyTexts } from '@/texts/en/history'
import { transactionsQueryOptions } from '../api/transactions'
import { hasFilter, NO_FILTER, type HistoryFilter } from '../model/history-filter'
import { TransactionRow } from './transaction-row'

const TABLE_CLASSES = 'overflow-hidden rounded-xl border border-border bg-card shadow-soft'

interface TransactionListProps {
  userId: string
  filter: HistoryFilter
  onFilter: (filter: HistoryFilter) => void
}

/** The ledger, newest first, with what was there after each movement. */
export function TransactionList({ userId, filter, onFilter }: TransactionListProps) {
  const query = useInfiniteQuery({
    ...transactionsQueryOptions(userId, filter),
    // While another filter is read, what was shown stays and only fades.
    placeholderData: keepPreviousData,
  })
  const offlineReason = useOfflineReason()
  const t = historyTexts().list
  if (query.isPending) {
    if (query.fetchStatus !== 'paused' || offlineReason === null) return <TransactionSkeleton />
    return (
      <EmptyState icon={<CloudOff />} title={offlineReason}>
        {t.whenOnline}
      </EmptyState>
    )
  }
  if (query.isError && !query.data) {
    return (
      <ErrorPanel
        title={t.notLoaded}
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const transactions = query.data.pages.flatMap((page) => page.transactions)
  if (transactions.length === 0) {
    return hasFilter(filter) ? <NoHits onClear={() => onFilter(NO_FILTER)} /> : <NothingYet />
  }
  return (
    <div className={cn('flex flex-col gap-5 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      <div className={TABLE_CLASSES}>
        <table className="w-full border-collapse text-start" aria-busy={query.isPlaceholderData || undefined}>
          <caption className="sr-only">{t.caption}</caption>
          <thead className="border-b border-border bg-muted/60 text-sm text-muted-foreground">
            <tr>
              <th scope="col" className="px-3 py-3 text-start max-sm:w-full font-medium min-[24rem]:px-4 sm:px-6">
                {t.what}
              </th>
              <th scope="col" className="px-2 py-3 text-end font-medium">
                {t.tokens}
              </th>
              <th scope="col" className="px-3 py-3 text-end font-medium min-[24rem]:px-4 sm:px-6">
                {t.balance}
              </th>
            </tr>
          </thead>
          <tbody>
            {transactions.map((transaction) => (
              <TransactionRow key={transaction.id} transaction={transaction} />
            ))}
          </tbody>
        </table>
      </div>
      {query.isFetchNextPageError && <ErrorPanel title={t.moreNotLoaded} error={query.error} />}
      {query.hasNextPage && (
        <Button
          variant="outline"
          className="self-center"
          onClick={() => void query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {query.isFetchingNextPage ? t.loadingMore : t.showMore}
        </Button>
      )}
    </div>
  )
}

function NothingYet() {
  const t = historyTexts().list
  return (
    <EmptyState
      icon={<ReceiptIcon />}
      title={t.emptyTitle}
      action={
        <Button asChild>
          <Link to={paths.home.getHref()}>{t.cookFirst}</Link>
        </Button>
      }
    >
      {t.empty}
    </EmptyState>
  )
}

function NoHits({ onClear }: { onClear: () => void }) {
  const { list, filter } = historyTexts()
  return (
    <EmptyState
      icon={<ListX />}
      title={list.noHitsTitle}
      action={
        <Button variant="outline" onClick={onClear}>
          {filter.clear}
        </Button>
      }
    >
      {list.noHits}
    </EmptyState>
  )
}

function TransactionSkeleton() {
  return (
    <div className={TABLE_CLASSES}>
      <span className="sr-only">{historyTexts().list.loading}</span>
      <div className="h-11 border-b border-border bg-muted/60" />
      {Array.from({ length: 6 }, (_, index) => (
        <div
          key={index}
          className="flex items-center justify-between gap-6 border-b border-border px-4 py-4 last:border-b-0 sm:px-6"
        >
          <div className="grow space-y-2">
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="h-4 w-2/5" />
          </div>
          <Skeleton className="h-5 w-10" />
          <Skeleton className="h-5 w-10" />
        </div>
      ))}
    </div>
  )
}
