import { useRef, useState } from 'react'
import { useOnDemand } from '@/hooks/use-on-demand'
import { cn } from '@/lib/utils'
import { tokenBadgeTexts } from '@/texts/en/tokens/badge'
import { useSyncState } from '../use-sync-state'
import { useTokens } from '../use-tokens'
import { BalanceChange } from './balance-change'
import { CountingNumber } from './counting-number'
import { SyncMark } from './sync-mark'
import { TokenMark } from './token-mark'

const loadPopover = () => import('./sync-popover')

/** The header's balance: the true number, and a quiet word on how it is kept true. */
export function TokenBadge({ className }: { className?: string }) {
  const { balance } = useTokens()
  const { isStale, sync } = useSyncState()
  const t = tokenBadgeTexts()
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const popover = useOnDemand(loadPopover, isOpen, () => setIsOpen(false))
  const isOffline = sync === 'offline'
  return (
    <div
      className={cn(
        'relative inline-flex h-9 min-w-16 items-center justify-center gap-1.5 rounded-full border bg-card px-3 text-sm font-semibold tabular-nums',
        isStale && 'text-muted-foreground',
        isOffline && 'border-dashed',
        className,
      )}
    >
      {/* Nothing but the number lives in here, so that a change is read out once and nothing else is. */}
      <span
        role="status"
        aria-label={t.balance}
        data-balance={balance ?? ''}
        data-sync={sync}
        className="inline-flex items-center gap-1.5"
      >
        <TokenMark className="size-4 shrink-0" />
        {balance === undefined ? (
          <span className="h-3 w-5 animate-pulse rounded bg-muted motion-reduce:animate-none" />
        ) : (
          <CountingNumber value={balance} />
        )}
        <span className="sr-only">{isOffline ? t.unitLastSeen(balance ?? 0) : t.unit(balance ?? 0)}</span>
      </span>
      {/* Always as wide, so that losing and finding the connection moves nothing. */}
      <SyncMark sync={sync} className="-me-0.5 size-3.5 shrink-0" />
      <BalanceChange balance={balance} />
      <button
        ref={button}
        type="button"
        aria-label={t.aboutThisNumber}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="absolute -inset-x-1 -inset-y-1.5 rounded-full"
      />
      {popover && <popover.SyncPopover button={button} isOpen={isOpen} onOpenChange={setIsOpen} />}
    </div>
  )
}
