import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { openPurchaseDialog } from '@/features/purchase/public'
import { TokenMark } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'
import { cn } from '@/lib/utils'
import { describeDebt, type Affordability } from '../model/affordability'

interface OrderCardProps {
  affordability: Affordability
  cost: number | undefined
  balance: number | undefined
  isOffline: boolean
}

/** What it costs, what is there, what will be left, and the button: in the margin, or under the thumb on a phone. */
export function OrderCard({ affordability, cost, balance, isOffline }: OrderCardProps) {
  const reasonId = useId()
  const reason = isOffline
    ? 'You are offline. What you entered is kept; cook when you are online again.'
    : describeShortage(affordability)
  return (
    <aside
      aria-label="Cost"
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
        <BalanceLine name="You have" tokens={balance} isBalance />
        {affordability.kind === 'short' || affordability.kind === 'indebted' ? (
          <BalanceLine name="Costs" tokens={cost} className="lg:items-end lg:text-end" />
        ) : (
          <BalanceLine
            name="After this"
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
              Get more tokens
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
        {cost === undefined ? 'Generate recipe' : `Generate recipe · ${formatTokens(cost)}`}
      </Button>
      <p className="text-sm leading-relaxed text-muted-foreground max-lg:hidden">
        You pay only for a finished recipe. Until then you can stop, and nothing is charged.
      </p>
    </aside>
  )
}

function describeShortage(affordability: Affordability): string | undefined {
  switch (affordability.kind) {
    case 'short':
      return affordability.missing === 1 ? 'You are one token short.' : `You are ${affordability.missing} tokens short.`
    case 'indebted':
      return describeDebt(affordability.debt)
    case 'last':
      return 'This uses your last token.'
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
