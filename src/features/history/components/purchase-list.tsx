import { useQuery } from '@tanstack/react-query'
import { ErrorPanel } from '@/components/error-panel'
import { Link } from 'react-router-dom'
import { Badge } from '@/components/ui/badge'
import { Skeleton } from '@/components/ui/skeleton'
import { formatDateTime, formatMoney, formatTokens } from '@/lib/format'
import { historyTexts } from '@/texts/en/history'
import { purchasesQueryOptions, type Purchase } from '../api/purchases'
import { describePurchaseStatus, isCredited } from '../model/purchase-status'
import { useReceiptHref } from './use-history-address'

/** Receipts: what was paid, when, and where it stands. */
export function PurchaseList({ userId }: { userId: string }) {
  const query = useQuery(purchasesQueryOptions(userId))
  const t = historyTexts().receipt
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-border bg-card p-5 shadow-soft sm:p-6">
      <h2 className="text-xl">{t.purchases}</h2>
      {query.isPending ? (
        <div className="space-y-4">
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
        </div>
      ) : query.isError && !query.data ? (
        <ErrorPanel
          title={t.notLoaded}
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
          className="flex-col items-start border-0 p-0 sm:flex-col sm:items-start sm:p-0"
        />
      ) : query.data.length === 0 ? (
        <p className="text-muted-foreground">{t.none}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-border">
          {query.data.map((purchase) => (
            <PurchaseRow key={purchase.id} purchase={purchase} />
          ))}
        </ul>
      )}
    </section>
  )
}

function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const { label, variant, meaning } = describePurchaseStatus(purchase)
  const t = historyTexts().receipt
  const hrefOf = useReceiptHref()
  return (
    <li className="flex flex-col gap-1 py-3.5 first:pt-0 last:pb-0">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-semibold">
          {purchase.packageName}{' '}
          <span className="font-normal text-muted-foreground">· {formatTokens(purchase.tokens)}</span>
        </span>
        <span className="font-semibold tabular-nums">{formatMoney(purchase.amountCents, purchase.currency)}</span>
      </div>
      <div className="flex items-center justify-between gap-3">
        <time dateTime={purchase.createdAt} className="text-sm text-muted-foreground">
          {formatDateTime(purchase.createdAt)}
        </time>
        <Badge variant={variant}>{label}</Badge>
      </div>
      {meaning !== undefined && <p className="text-sm text-muted-foreground">{meaning}</p>}
      {purchase.refundedCents > 0 && (
        <p className="text-sm text-muted-foreground">
          {t.refunded(formatMoney(purchase.refundedCents, purchase.currency))}
        </p>
      )}
      {isCredited(purchase.status) && (
        <Link
          to={hrefOf(purchase.id)}
          replace
          preventScrollReset
          aria-label={t.openFor(purchase.packageName, formatDateTime(purchase.createdAt))}
          className="flex min-h-11 w-fit items-center rounded-sm text-sm font-semibold text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
        >
          {t.open}
        </Link>
      )}
    </li>
  )
}
