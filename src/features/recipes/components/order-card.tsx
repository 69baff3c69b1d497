import { useId, useImperativeHandle, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { openPurchaseDialog } from '@/features/purchase/public'
import { TokenMark, useOfflineReason, useTokenPrices, useTokens } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'
import { cn } from '@/lib/utils'
import { orderTexts } from '@/texts/en/recipes/order'
import { affordabilityOf, type Affordability } from '../model/affordability'

/** What the form asks when it is sent: the card alone follows the balance, so that a change of it renders no field. */
export interface OrderHandle {
  affordability: Affordability
  cost: number | undefined
  isOffline: boolean
}

/** What it costs, what is there, what will be left, and the button: in the margin, or under the thumb on a phone. */
export function OrderCard({ ref }: { ref?: Ref<OrderHandle> }) {
  const t = orderTexts().form.order
  const reasonId = useId()
  const { balance, debt } = useTokens()
  const { data: prices } = useTokenPrices()
  const cost = prices?.recipe
  const affordability = affordabilityOf(balance, cost, debt)
  const isOffline = useOfflineReason() !== null
  useImperativeHandle(ref, () => ({ affordability, cost, isOffline }))
  const reason = isOffline ? t.offline : describeShortage(affordability)
  const isShort = affordability.kind === 'short' || affordability.kind === 'indebted'
  return (
    <aside
      aria-label={t.label}
      data-bottom-bar={reason ? 'tall' : ''}
      className={cn(
        'sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-30 -mx-4 flex flex-col gap-2.5 border-t border-border bg-background/95 px-4 py-2.5 backdrop-blur-md',
        'sm:-mx-6 sm:px-6 md:bottom-0',
        // A low screen, or a page at 200 %: the form needs the room more.
        '[@media(height<32rem)]:max-lg:static',
        'lg:top-24 lg:bottom-auto lg:mx-0 lg:gap-5 lg:self-start lg:rounded-xl lg:border lg:bg-card lg:p-6 lg:shadow-soft lg:backdrop-blur-none',
      )}
    >
      <div className="flex items-end justify-between gap-4">
        <BalanceLine name={t.youHave} tokens={balance} isBalance />
        {isShort ? (
          <BalanceLine name={t.costs} tokens={cost} className="lg:items-end lg:text-end" />
        ) : (
          <BalanceLine
            name={t.afterThis}
            tokens={balance === undefined || cost === undefined ? undefined : Math.max(0, balance - cost)}
            className="lg:items-end lg:text-end"
          />
        )}
      </div>
      {reason && (
        <div id={reasonId} className="rounded-md bg-token px-3.5 py-2.5 text-[0.9375rem] text-token-foreground">
          {reason}{' '}
          {!isOffline && (
            <button
              type="button"
              className="font-semibold underline decoration-current/50 underline-offset-4 hover:decoration-current"
              onClick={() => openPurchaseDialog()}
            >
              {t.getMoreTokens}
            </button>
          )}
        </div>
      )}
      <Button
        type="submit"
        size="lg"
        className="w-full"
        aria-disabled={isOffline || undefined}
        aria-describedby={reason ? reasonId : undefined}
      >
        {cost === undefined ? t.generate : t.generateFor(formatTokens(cost))}
      </Button>
      <p className="text-sm leading-relaxed text-muted-foreground max-lg:hidden">{t.payOnlyFinished}</p>
    </aside>
  )
}

function describeShortage(affordability: Affordability): string | undefined {
  const t = orderTexts().form.order
  switch (affordability.kind) {
    case 'short':
      return t.short(affordability.missing)
    case 'indebted':
      return t.debt(affordability.debt)
    case 'last':
      return t.last
    case 'enough':
    case 'unknown':
      return undefined
  }
}

interface BalanceLineProps {
  name: string
  tokens: number | undefined
  isBalance?: boolean
  className?: string
}

function BalanceLine({ name, tokens, isBalance = false, className }: BalanceLineProps) {
  return (
    <div className={cn('flex flex-wrap items-baseline gap-x-1.5 lg:flex-col lg:gap-0', className)}>
      <span className="text-sm whitespace-nowrap text-muted-foreground">{name}</span>
      {tokens === undefined ? (
        <Skeleton className="my-1 h-5 w-20" />
      ) : (
        <span
          data-balance={isBalance ? tokens : undefined}
          className={cn(
            'flex items-center gap-1.5 font-semibold whitespace-nowrap tabular-nums lg:text-lg',
            !isBalance && 'text-muted-foreground',
          )}
        >
          {isBalance && <TokenMark className="size-5 max-lg:hidden" />}
          {formatTokens(tokens)}
        </span>
      )}
    </div>
  )
}
