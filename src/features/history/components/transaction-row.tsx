import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { formatDateTime } from '@/lib/format'
import { cn } from '@/lib/utils'
import { historyTexts } from '@/texts/en/history'
import { describeTransaction, formatOwned, formatSigned, type Transaction } from '../model/transaction'
import { useReceiptHref } from './use-history-address'

const LINK_CLASSES =
  'rounded-sm text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary'

export function TransactionRow({ transaction }: { transaction: Transaction }) {
  const { amount, balanceAfter, createdAt, recipe, purchaseId } = transaction
  const { title, detail } = describeTransaction(transaction)
  const t = historyTexts()
  const hrefOf = useReceiptHref()
  return (
    <>
      <tr className="border-t border-border align-top first:border-t-0">
        <td className="px-3 py-3.5 min-[24rem]:px-4 sm:px-6">
          <p className="font-semibold wrap-anywhere hyphens-auto">
            {recipe ? t.entries.withRecipe(title) : title}
            {recipe && (
              <>
                {' '}
                <Link to={paths.recipe.getHref(recipe.id)} dir="auto" className={LINK_CLASSES}>
                  {recipe.title}
                </Link>
              </>
            )}
          </p>
          <time dateTime={createdAt} className="text-sm text-muted-foreground">
            {formatDateTime(createdAt)}
          </time>
          {purchaseId !== null && (
            <Link
              to={hrefOf(purchaseId)}
              replace
              preventScrollReset
              aria-label={t.list.receiptOf(title, formatDateTime(createdAt))}
              className={cn(
                LINK_CLASSES,
                'relative ms-3 text-sm font-semibold after:absolute after:-inset-x-2 after:-inset-y-3',
              )}
            >
              {t.list.receipt}
            </Link>
          )}
        </td>
        <td
          className={cn(
            'px-2 py-3.5 text-end font-semibold whitespace-nowrap tabular-nums',
            amount > 0 && 'text-primary',
          )}
        >
          {formatSigned(amount)}
        </td>
        <td className="px-3 py-3.5 text-end whitespace-nowrap text-muted-foreground tabular-nums min-[24rem]:px-4 sm:px-6">
          {formatOwned(balanceAfter)}
        </td>
      </tr>
      {detail && (
        <tr>
          <td
            colSpan={3}
            className="px-3 pb-3.5 text-[0.9375rem] min-[24rem]:px-4 leading-relaxed text-muted-foreground sm:px-6"
          >
            <p className="-mt-2 max-w-prose wrap-anywhere">{detail}</p>
          </td>
        </tr>
      )}
    </>
  )
}
