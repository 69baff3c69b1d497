/** A movement of tokens, and how it is told to the person whose tokens they are. */
import { formatNumber, formatTokens } from '@/lib/format'

export interface Transaction {
  id: number
  kind: string
  /** Tokens gained (positive) or lost (negative). */
  amount: number
  /** What the person owned afterwards. */
  balanceAfter: number
  createdAt: string
  reference: string
  feature: string | null
  /** The package's name, for what came of a purchase. */
  packageName: string | undefined
  /** The recipe that was paid for, unless it was deleted. */
  recipe: { id: string; title: string } | undefined
  debtPaid: number
  debtAdded: number
  /** An operator's reason, for corrections. */
  reason: string | undefined
}

export interface TransactionText {
  title: string
  /** The part that explains; empty when the title says it all. */
  detail: string
}

const FEATURES: Record<string, string> = {
  recipe: 'Recipe',
  variant: 'Variant of a recipe',
  cookbook: 'Cookbook as PDF',
}

/** @returns what happened, in words; a kind that this version does not know is still told, if only as what it did. */
export function describeTransaction(transaction: Transaction): TransactionText {
  const { kind, packageName, feature, reason, reference } = transaction
  const bought = packageName ? `${packageName} package` : 'a package'
  switch (kind) {
    case 'grant':
      return tell(reference === 'sign-up' ? 'Welcome gift' : 'Gift', transaction)
    case 'purchase':
      return tell(packageName ? `Bought the ${bought}` : 'Bought tokens', transaction)
    case 'spend':
      return tell(FEATURES[feature ?? ''] ?? 'Tokens spent', transaction)
    case 'refund_clawback':
      return tell(
        'Refund',
        transaction,
        `The money for the ${bought} went back to you, and so its tokens went back to us.`,
      )
    case 'refund_return':
      return tell(
        'Refund undone',
        transaction,
        `The refund for the ${bought} did not go through; its tokens are yours again.`,
      )
    case 'dispute_clawback':
      return tell(
        'Payment disputed',
        transaction,
        `Your bank has taken back the payment for the ${bought}, and so its tokens are held back.`,
      )
    case 'dispute_return':
      return tell(
        'Dispute settled',
        transaction,
        `The payment for the ${bought} stands again; its tokens are yours again.`,
      )
    case 'adjustment':
      return tell('Correction', transaction, reason ?? '')
    default:
      return tell(transaction.amount < 0 ? 'Tokens taken' : 'Tokens added', transaction)
  }
}

function tell(title: string, { debtPaid, debtAdded }: Transaction, detail = ''): TransactionText {
  const debt = [
    debtPaid > 0 && `${formatTokens(debtPaid)} of it paid off what was owed.`,
    debtAdded > 0 &&
      `${formatTokens(debtAdded)} were spent already and are owed now; the next purchase pays them first.`,
  ]
  return { title, detail: [detail, ...debt].filter(Boolean).join(' ') }
}

/** "+20" or "−1", with a real minus sign. */
export function formatSigned(amount: number): string {
  return `${amount < 0 ? '−' : '+'}${formatNumber(Math.abs(amount))}`
}

export interface Totals {
  bought: number
  /** Gifts and corrections in the person's favour. */
  received: number
  spent: number
}

/** Sums what was read of the ledger. Refunds and disputes lower what was bought; they are no spending. */
export function sumTransactions(rows: readonly { kind: string; amount: number }[]): Totals {
  const totals: Totals = { bought: 0, received: 0, spent: 0 }
  for (const { kind, amount } of rows) {
    if (kind === 'spend') totals.spent -= amount
    else if (kind === 'grant' || kind === 'adjustment') totals.received += amount
    else totals.bought += amount
  }
  return totals
}
