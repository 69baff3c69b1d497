import { Skeleton } from '@/components/ui/skeleton'
import { TokenMark } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'
import { cookbookTexts } from '@/texts/en/cookbook'

interface CostLinesProps {
  cost: number | undefined
  balance: number | undefined
}

/** What it costs, what is there, and what will be left. */
export function CostLines({ cost, balance }: CostLinesProps) {
  const t = cookbookTexts()
  const after = cost === undefined || balance === undefined ? undefined : balance - cost
  return (
    <dl className="grid grid-cols-3 gap-3 rounded-lg border border-border px-4 py-3">
      <Line name={t.cost} tokens={cost} />
      <Line name={t.balance} tokens={balance} isBalance />
      {(after === undefined || after >= 0) && <Line name={t.balanceAfter} tokens={after} />}
    </dl>
  )
}

interface LineProps {
  name: string
  tokens: number | undefined
  isBalance?: boolean
}

function Line({ name, tokens, isBalance = false }: LineProps) {
  return (
    <div data-balance={isBalance ? tokens : undefined} className="flex min-w-0 flex-col gap-0.5">
      <dt className="text-sm text-muted-foreground">{name}</dt>
      <dd className="flex items-center gap-1.5 font-semibold tabular-nums">
        <TokenMark className="size-4 shrink-0" />
        {tokens === undefined ? <Skeleton className="h-5 w-16" /> : formatTokens(tokens)}
      </dd>
    </div>
  )
}
