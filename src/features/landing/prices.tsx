import { ErrorPanel } from '@/components/error-panel'
import { Skeleton } from '@/components/ui/skeleton'
import { useTokenPackages } from '@/features/tokens/public'
import { formatMoney, formatTokens } from '@/lib/format'
import { cn } from '@/lib/utils'
import { landingTexts } from '@/texts/en/landing'

/** What is for sale now, as the database says. */
export function Prices() {
  const { data: packages, error, isPending, isFetching, refetch } = useTokenPackages()
  const { prices: t } = landingTexts()
  return (
    <section id="prices" aria-labelledby="prices-title">
      <h2 id="prices-title" className="text-center text-3xl sm:text-4xl">
        {t.title}
      </h2>
      <p className="mx-auto mt-3 max-w-md text-center text-muted-foreground">{t.lead}</p>
      {error !== null && packages === undefined ? (
        <ErrorPanel
          className="mx-auto mt-9 max-w-2xl"
          error={error}
          title={t.failed}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      ) : (
        <ul aria-busy={isPending} className="mt-9 grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
          <PriceCard name={t.free.name} tokens={t.free.tokens} price={t.free.price} detail={t.free.detail} isQuiet />
          {isPending
            ? ['first', 'second', 'third'].map((key) => (
                <li key={key}>
                  <Skeleton className="h-46 rounded-xl" />
                </li>
              ))
            : packages?.map(({ id, name, tokens, amountCents, currency }) => (
                <PriceCard
                  key={id}
                  name={name}
                  tokens={formatTokens(tokens)}
                  price={formatMoney(amountCents, currency)}
                  detail={t.perRecipe(formatMoney(Math.round(amountCents / tokens), currency))}
                />
              ))}
        </ul>
      )}
    </section>
  )
}

interface PriceCardProps {
  name: string
  tokens: string
  price: string
  detail: string
  isQuiet?: boolean
}

function PriceCard({ name, tokens, price, detail, isQuiet = false }: PriceCardProps) {
  return (
    <li
      className={cn(
        'flex min-h-46 flex-col rounded-xl border p-4 sm:p-6',
        isQuiet ? 'border-dashed border-border' : 'border-border bg-card shadow-soft',
      )}
    >
      <h3 className="text-xl">{name}</h3>
      <p className="mt-1 text-muted-foreground">{tokens}</p>
      <p className="mt-auto pt-4 font-display text-2xl font-semibold tabular-nums sm:text-3xl">{price}</p>
      <p className="text-sm text-muted-foreground">{detail}</p>
    </li>
  )
}
