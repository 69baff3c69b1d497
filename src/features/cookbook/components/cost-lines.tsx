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
      <div data-balance={balance}>
        <Line name={t.balance} tokens={balance} />
      </div>
      {(after === undefined || after >= 0) && <Line name={t.balanceAfter} tokens={after} />}
    </dl>
  )
}

function Line({ name, tokens }: { name: string; tokens: number | undefined }) {
  return (
    <>
      <dt className="text-sm text-muted-foreground">{name}</dt>
      <dd className="flex items-center gap-1.5 font-semibold tabular-nums">
        <TokenMark className="size-4 shrink-0" />
        {tokens === undefined ? <Skeleton className="h-5 w-16" /> : formatTokens(tokens)}
      </dd>
    </>
  )
}
