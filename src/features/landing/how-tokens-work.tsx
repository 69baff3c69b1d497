import CircleCheck from 'lucide-react/icons/circle-check'
import ReceiptText from 'lucide-react/icons/receipt-text'
import Undo2 from 'lucide-react/icons/undo-2'
import { Skeleton } from '@/components/ui/skeleton'
import { TokenMark, useTokenPrices } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'
import { landingTexts } from '@/texts/en/landing'

const icons = [CircleCheck, Undo2, ReceiptText]

/** What a token buys, as the database says, and what becomes of it when something goes wrong. */
export function HowTokensWork() {
  const { tokens: t } = landingTexts()
  return (
    <section aria-labelledby="tokens" className="grid gap-9">
      <div className="text-center">
        <h2 id="tokens" className="text-3xl sm:text-4xl">
          {t.title}
        </h2>
        <p className="mx-auto mt-3 max-w-xl text-muted-foreground">{t.lead}</p>
      </div>
      <div className="grid items-center gap-x-14 gap-y-9 lg:grid-cols-2">
        <Costs />
        <ul className="grid gap-7">
          {t.promises.map(({ title, text }, index) => {
            const Icon = icons[index] ?? CircleCheck
            return (
              <li key={title} className="flex gap-4">
                <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-primary" />
                <div>
                  <h3 className="text-xl leading-tight">{title}</h3>
                  <p className="mt-1.5 leading-relaxed text-muted-foreground">{text}</p>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

function Costs() {
  const { tokens: t } = landingTexts()
  const { data: prices, isPending } = useTokenPrices()
  const features = [
    { name: t.recipe, cost: prices?.recipe },
    { name: t.variant, cost: prices?.variant },
    { name: t.cookbook, cost: prices?.cookbook },
  ]
  return (
    <div className="rounded-2xl border border-border bg-card p-6 shadow-soft sm:p-8">
      <h3 className="text-xl">{t.costs}</h3>
      <ul aria-busy={isPending} className="mt-3 divide-y divide-border">
        {features.map(({ name, cost }) => (
          <li key={name} className="flex min-h-16 items-center justify-between gap-5 py-3">
            <span className="leading-snug">{name}</span>
            {cost !== undefined && (
              <span className="inline-flex shrink-0 items-center gap-2 rounded-full bg-token px-3.5 py-1.5 text-sm font-semibold text-token-foreground tabular-nums">
                <TokenMark className="size-4" />
                {formatTokens(cost)}
              </span>
            )}
            {isPending && <Skeleton className="h-8 w-24 shrink-0 rounded-full" />}
          </li>
        ))}
      </ul>
    </div>
  )
}
