/** A movement of tokens, and how it is told to the person whose tokens they are. */
import { formatNumber } from '@/lib/format'

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
  /** An operator's reason and name, for corrections. */
  reason: string | undefined
  actor: string | undefined
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
  const { kind, packageName, feature, reference } = transaction
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
        `Money that you paid for the ${bought} went back to you, and with it the tokens that it had bought.`,
      )
    case 'refund_return':
      return tell(
        'Refund undone',
        transaction,
        `A refund for the ${bought} did not go through; the tokens that went with it are yours again.`,
      )
    case 'dispute_clawback':
      return tell(
        'Payment disputed',
        transaction,
        `Your bank took back what was paid for the ${bought}, and with it went the tokens that it had bought. They return if the payment stands after all.`,
      )
    case 'dispute_return':
      return tell(
        'Dispute settled',
        transaction,
        `The payment for the ${bought} stands after all; its tokens are yours again.`,
      )
    case 'adjustment':
      return tell('Correction', transaction, describeCorrection(transaction))
    default:
      return tell(transaction.amount < 0 ? 'Tokens taken' : 'Tokens added', transaction)
  }
}

function describeCorrection({ actor, reason }: Transaction): string {
  if (!reason) return actor ? `Made by ${actor}.` : ''
  return actor ? `${actor}: “${reason}”` : `“${reason}”`
}

function tell(title: string, { amount, debtPaid, debtAdded }: Transaction, detail = ''): TransactionText {
  const debt = [
    debtPaid > 0 && `${debtPaid === amount ? 'All' : formatNumber(debtPaid)} of these tokens paid off what you owed.`,
    debtAdded > 0 &&
      `${formatNumber(debtAdded)} of these tokens had been spent already, so you owe ${debtAdded === 1 ? 'it' : 'them'}; the next tokens that you get pay this first.`,
  ]
  return { title, detail: [detail, ...debt].filter(Boolean).join(' ') }
}

/** "+20" or "−1", with a real minus sign. */
export function formatSigned(amount: number): string {
  return `${amount < 0 ? '' : '+'}${formatOwned(amount)}`
}

/** What somebody owns: "23", or "−14" while more is owed than there is. */
export function formatOwned(tokens: number): string {
  return `${tokens < 0 ? '−' : ''}${formatNumber(Math.abs(tokens))}`
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
