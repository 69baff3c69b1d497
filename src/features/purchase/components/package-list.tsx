import { useId } from 'react'
import { ErrorPanel } from '@/components/error-panel'
import { Badge } from '@/components/ui/badge'
import { Skeleton } from '@/components/ui/skeleton'
import { Spinner } from '@/components/ui/spinner'
import {
  TokenMark,
  type TokenPackage,
  useOfflineReason,
  useTokenPackages,
  useTokenPrices,
} from '@/features/tokens/public'
import { formatMoney, formatPercent, formatTokens } from '@/lib/format'
import { cn } from '@/lib/utils'
import { purchaseTexts } from '@/texts/en/purchase'
import { priceOf } from '../model/price'

export interface PackageListProps {
  /** The package whose checkout is being made. */
  busyPackageId: string | null
  /** Tokens that the person owes: every package pays these first. */
  owed: number
  onBuy: (packageId: string) => void
}

export function PackageList({ busyPackageId, owed, onBuy }: PackageListProps) {
  const { data: packages, error, isPending, isFetching, refetch } = useTokenPackages()
  const { data: prices } = useTokenPrices()
  const offlineReason = useOfflineReason()
  const t = purchaseTexts().packages
  if (isPending) {
    return (
      <div role="status" className="grid gap-3">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-22 rounded-lg" />
        <Skeleton className="h-22 rounded-lg" />
        <Skeleton className="h-22 rounded-lg" />
        <OfflineNote reason={offlineReason} />
      </div>
    )
  }
  if (error !== null && packages === undefined) {
    return <ErrorPanel error={error} title={t.notLoaded} onRetry={() => void refetch()} isRetrying={isFetching} />
  }
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3">
        {packages.map((tokenPackage) => (
          <li key={tokenPackage.id}>
            <PackageButton
              tokenPackage={tokenPackage}
              shelf={packages}
              owed={owed}
              recipeCost={prices?.recipe ?? 1}
              isBusy={busyPackageId === tokenPackage.id}
              isDisabled={busyPackageId !== null || offlineReason !== null}
              onBuy={() => onBuy(tokenPackage.id)}
            />
          </li>
        ))}
      </ul>
      <OfflineNote reason={offlineReason} />
      <p className="text-sm text-muted-foreground">{t.howYouPay}</p>
    </div>
  )
}

function OfflineNote({ reason }: { reason: string | null }) {
  if (reason === null) return null
  return (
    <p role="status" className="rounded-md bg-token px-3.5 py-2.5 text-[0.9375rem] text-token-foreground">
      {reason} {purchaseTexts().packages.whenOnline}
    </p>
  )
}

interface PackageButtonProps {
  tokenPackage: TokenPackage
  shelf: TokenPackage[]
  owed: number
  /** In tokens. */
  recipeCost: number
  isBusy: boolean
  isDisabled: boolean
  onBuy: () => void
}

function PackageButton({ tokenPackage, shelf, owed, recipeCost, isBusy, isDisabled, onBuy }: PackageButtonProps) {
  const t = purchaseTexts().packages
  const { id, name, tokens, amountCents, currency } = tokenPackage
  const { centsPerToken, savedPercent } = priceOf(tokenPackage, shelf)
  const price = formatMoney(amountCents, currency)
  const bestFor = t.bestFor[id]
  const detailsId = useId()
  const afterDebt = owed > 0 ? describeAfterDebt(tokens, owed) : null
  return (
    <button
      type="button"
      onClick={onBuy}
      disabled={isDisabled}
      aria-busy={isBusy || undefined}
      aria-describedby={detailsId}
      aria-label={
        afterDebt === null
          ? t.buy(name, formatTokens(tokens), price)
          : t.buyOwing(name, formatTokens(tokens), price, afterDebt)
      }
      className={cn(
        'group flex w-full items-center gap-4 rounded-lg border border-input/60 bg-card p-4 text-start transition-[border-color,background-color,box-shadow]',
        'hover:border-primary hover:bg-accent/40 hover:shadow-soft disabled:hover:border-input/60 disabled:hover:shadow-none',
        isDisabled && !isBusy && 'opacity-55',
        isBusy && 'border-primary',
      )}
    >
      <TokenMark className="size-10 shrink-0 max-[27rem]:hidden" />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-display text-xl leading-tight font-semibold">{name}</span>
          {savedPercent > 0 && <Badge variant="accent">{t.saved(formatPercent(savedPercent))}</Badge>}
        </span>
        <span id={detailsId} className="mt-1 block text-sm text-muted-foreground">
          {bestFor !== undefined && <span className="block text-[0.9375rem] text-foreground">{bestFor}</span>}
          {t.perRecipe(formatTokens(tokens), formatMoney(Math.round(centsPerToken * recipeCost), currency))}
        </span>
        {afterDebt !== null && <span className="mt-1 block text-sm font-semibold">{afterDebt}</span>}
      </span>
      <span className="flex h-11 min-w-20 shrink-0 items-center justify-center rounded-full bg-primary px-4 font-semibold text-primary-foreground tabular-nums">
        {isBusy ? <Spinner className="size-5" /> : price}
      </span>
    </button>
  )
}

function describeAfterDebt(tokens: number, owed: number): string {
  const t = purchaseTexts().packages
  if (tokens < owed) return t.paysPart(owed - tokens)
  return tokens === owed ? t.paysAll : t.paysAllAndLeaves(tokens - owed)
}
