import { useInfiniteQuery } from '@tanstack/react-query'
import Receipt from 'lucide-react/icons/receipt'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/empty-state'
import { ErrorPanel } from '@/components/error-panel'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { transactionsQueryOptions } from '../api/transactions'
import { TransactionRow } from './transaction-row'

const TABLE_CLASSES = 'overflow-hidden rounded-xl border border-border bg-card shadow-soft'

/** The ledger, newest first, with what was there after each movement. */
export function TransactionList({ userId }: { userId: string }) {
  const query = useInfiniteQuery(transactionsQueryOptions(userId))
  if (query.isPending) return <TransactionSkeleton />
  if (query.isError && !query.data) {
    return (
      <ErrorPanel
        title="Your history could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const transactions = query.data.pages.flatMap((page) => page.transactions)
  if (transactions.length === 0) {
    return (
      <EmptyState
        icon={<Receipt />}
        title="Nothing has moved yet"
        action={
          <Button asChild>
            <Link to={paths.home.getHref()}>Cook your first recipe</Link>
          </Button>
        }
      >
        What you are given, buy and spend appears here, line by line.
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <div className={TABLE_CLASSES}>
        <table className="w-full border-collapse text-start">
          <caption className="sr-only">Movements of your tokens, newest first</caption>
          <thead className="border-b border-border bg-muted/60 text-sm text-muted-foreground">
            <tr>
              <th scope="col" className="px-4 py-3 text-start font-medium sm:px-6">
                What
              </th>
              <th scope="col" className="px-2 py-3 text-end font-medium">
                Tokens
              </th>
              <th scope="col" className="px-4 py-3 text-end font-medium sm:px-6">
                Balance
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
      {query.isFetchNextPageError && <ErrorPanel title="No more could be loaded" error={query.error} />}
      {query.hasNextPage && (
        <Button
          variant="outline"
          className="self-center"
          onClick={() => void query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {query.isFetchingNextPage ? 'Loading more…' : 'Show more'}
        </Button>
      )}
    </div>
  )
}

function TransactionSkeleton() {
  return (
    <div className={TABLE_CLASSES}>
      <span className="sr-only">Loading your history…</span>
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
