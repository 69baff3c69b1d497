import { CircleDashed, CloudOff, RefreshCw } from 'lucide-react'
import { formatNumber } from '@/lib/format'
import { toast } from '@/lib/toast'
import { cn } from '@/lib/utils'
import { describeSync } from '../model/describe-sync'
import type { SyncMode } from '../model/sync-state'
import { useTokens } from '../use-tokens'
import { TokenMark } from './token-mark'

/** Quiet while live; otherwise one small mark that says so. */
const SYNC_ICON: Record<Exclude<SyncMode, 'live'>, typeof CloudOff> = {
  connecting: CircleDashed,
  polling: RefreshCw,
  offline: CloudOff,
}

/** The header's balance: the true number, and a quiet word on how it is kept true. */
export function TokenBadge({ className }: { className?: string }) {
  const { balance, isLoading, sync, reason } = useTokens()
  const Icon = sync === 'live' ? null : SYNC_ICON[sync]
  return (
    <span
      role="status"
      aria-label="Token balance"
      data-balance={balance ?? ''}
      data-sync={sync}
      title={describeSync(reason)}
      className={cn(
        'inline-flex h-9 min-w-16 items-center justify-center gap-1.5 rounded-full border bg-card px-3 text-sm font-semibold tabular-nums',
        sync === 'offline' && 'text-muted-foreground',
        className,
      )}
    >
      <TokenMark className="size-4 shrink-0" />
      {isLoading || balance === undefined ? (
        <span className="h-3 w-5 animate-pulse rounded bg-muted motion-reduce:animate-none" />
      ) : (
        <span>{formatNumber(balance)}</span>
      )}
      <span className="sr-only">{balance === 1 ? 'token' : 'tokens'}</span>
      {Icon !== null && (
        // Hovering tells the same; fingers have nothing to hover with.
        <button
          type="button"
          aria-label="About this number"
          onClick={() => toast.message(describeSync(reason), { id: 'token-sync' })}
          className="-ms-1 -me-3 flex h-9 w-8 shrink-0 items-center justify-center rounded-full text-muted-foreground hover:text-foreground"
        >
          <Icon aria-hidden className="size-3.5" />
        </button>
      )}
      {(sync === 'polling' || sync === 'offline') && <span className="sr-only">. {describeSync(reason)}</span>}
    </span>
  )
}
