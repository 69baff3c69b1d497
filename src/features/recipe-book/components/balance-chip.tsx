import { TokenMark, useTokens } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'

/** The balance in a page's head; nothing until it is known. */
export function BalanceChip() {
  const { balance } = useTokens()
  if (balance === undefined) return null
  return (
    <span
      data-balance={balance}
      className="inline-flex h-11 items-center gap-2 rounded-full bg-token px-4 font-semibold text-token-foreground tabular-nums"
    >
      <TokenMark className="size-5" />
      {formatTokens(balance)}
    </span>
  )
}
