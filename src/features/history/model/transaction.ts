/** A movement of tokens, and how it is told to the person whose tokens they are. */
import { formatNumber } from '@/lib/format'
import { historyTexts } from '@/texts/en/history'

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
  /** What it came of, for everything about a purchase. */
  purchaseId: string | null
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

/** @returns what happened, in words; a kind that this version does not know is still told, if only as what it did. */
export function describeTransaction(transaction: Transaction): TransactionText {
  const t = historyTexts().entries
  const { kind, packageName, feature, reference } = transaction
  switch (kind) {
    case 'grant':
      return tell(reference === 'sign-up' ? t.welcomeGift : t.gift, transaction)
    case 'purchase':
      return tell(packageName === undefined ? t.boughtTokens : t.boughtPackage(packageName), transaction)
    case 'spend':
      return tell(t.features[feature ?? ''] ?? t.spent, transaction)
    case 'refund_clawback':
      return tell(t.refund, transaction, t.refundMeans(packageName))
    case 'refund_return':
      return tell(t.refundUndone, transaction, t.refundUndoneMeans(packageName))
    case 'dispute_clawback':
      return tell(t.disputed, transaction, t.disputedMeans(packageName))
    case 'dispute_return':
      return tell(t.disputeSettled, transaction, t.disputeSettledMeans(packageName))
    case 'adjustment':
      return tell(t.correction, transaction, describeCorrection(transaction))
    default:
      return tell(transaction.amount < 0 ? t.taken : t.added, transaction)
  }
}

function describeCorrection({ actor, reason }: Transaction): string {
  const t = historyTexts().entries
  if (!reason) return actor ? t.correctedBy(actor) : ''
  return actor ? t.correctedByWhy(actor, reason) : t.correctedWhy(reason)
}

function tell(title: string, { amount, debtPaid, debtAdded }: Transaction, detail = ''): TransactionText {
  const t = historyTexts().entries
  const debt = [
    debtPaid > 0 && (debtPaid === amount ? t.paidAllOwed : t.paidOwed(debtPaid)),
    debtAdded > 0 && t.nowOwed(debtAdded),
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
