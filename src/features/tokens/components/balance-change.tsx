import { useState } from 'react'
import { formatNumber } from '@/lib/format'
import { cn } from '@/lib/utils'

/** "+20" or "-1" under the number, for a moment. For the eye only: the number itself is read out. */
export function BalanceChange({ balance }: { balance: number | undefined }) {
  const [seen, setSeen] = useState(balance)
  const [change, setChange] = useState({ by: 0, count: 0 })
  if (balance !== seen) {
    setSeen(balance)
    // The first number of all is no change.
    const by = balance === undefined || seen === undefined ? 0 : balance - seen
    setChange(({ count }) => ({ by, count: count + 1 }))
  }
  if (change.by === 0) return null
  return (
    <span
      key={change.count}
      aria-hidden
      className={cn(
        'pointer-events-none absolute inset-x-0 top-full text-center text-xs font-bold opacity-0 motion-reduce:hidden',
        'animate-[float_1.8s_ease-out_both] tabular-nums',
        change.by > 0 ? 'text-primary' : 'text-muted-foreground',
      )}
    >
      {change.by > 0 ? '+' : '−'}
      {formatNumber(Math.abs(change.by))}
    </span>
  )
}
