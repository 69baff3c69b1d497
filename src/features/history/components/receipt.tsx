import { useQuery } from '@tanstack/react-query'
import ExternalLink from 'lucide-react/icons/external-link'
import Printer from 'lucide-react/icons/printer'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { formatDateTime, formatMoney, formatTokens } from '@/lib/format'
import { useSession } from '@/lib/session'
import { historyTexts } from '@/texts/en/history'
import type { Purchase } from '../api/purchases'
import { stripeReceiptQueryOptions } from '../api/stripe-receipt'
import { describePurchaseStatus } from '../model/purchase-status'

/** Our own receipt of a purchase that was paid, to keep or print; Stripe's beside it where there is one. */
export function Receipt({ userId, purchase }: { userId: string; purchase: Purchase }) {
  const { email } = useSession()
  const { data: stripeUrl } = useQuery(stripeReceiptQueryOptions(userId, purchase.id))
  const t = historyTexts().receipt
  const { packageName, tokens, amountCents, currency, refundedCents, tokensClawed, paymentReference } = purchase
  const { label, meaning } = describePurchaseStatus(purchase)
  const remainingCents = Math.max(0, amountCents - refundedCents)
  return (
    <>
      <dl className="flex flex-col divide-y divide-border border-y border-border">
        <Line name={t.date}>{formatDateTime(purchase.paidAt ?? purchase.createdAt)}</Line>
        {email !== null && <Line name={t.buyer}>{email}</Line>}
        <Line name={t.package}>{t.packageOf(packageName, formatTokens(tokens))}</Line>
        <Line name={t.price}>{t.priceIn(formatMoney(amountCents, currency), currency.toUpperCase())}</Line>
        <Line name={t.refunds}>{refundedCents > 0 ? formatMoney(refundedCents, currency) : t.nothing}</Line>
        {tokensClawed > 0 && <Line name={t.tokensBack}>{formatTokens(tokensClawed)}</Line>}
        <Line name={t.status}>{label}</Line>
        <Line name={t.payment}>{paymentReference ?? t.nothing}</Line>
        <Line name={t.purchase}>{purchase.id}</Line>
        <Line name={t.total} isStrong>
          {formatMoney(remainingCents, currency)}
        </Line>
      </dl>
      {meaning !== undefined && <p className="text-muted-foreground">{meaning}</p>}
      <DialogFooter data-print="hidden">
        {typeof stripeUrl === 'string' && (
          <Button variant="outline" asChild>
            <a href={stripeUrl} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden="true" />
              {t.stripeReceipt} <span className="sr-only">{t.newTab}</span>
            </a>
          </Button>
        )}
        <Button onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          {t.print}
        </Button>
      </DialogFooter>
    </>
  )
}

function Line({ name, children, isStrong = false }: { name: string; children: ReactNode; isStrong?: boolean }) {
  return (
    <div className={isStrong ? 'flex justify-between gap-6 py-3 font-semibold' : 'flex justify-between gap-6 py-2.5'}>
      <dt className={isStrong ? undefined : 'shrink-0 text-muted-foreground'}>{name}</dt>
      <dd className="text-end tabular-nums wrap-anywhere">{children}</dd>
    </div>
  )
}
