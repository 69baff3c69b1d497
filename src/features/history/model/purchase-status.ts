import { historyTexts } from '@/texts/en/history'

export interface PurchaseStatusText {
  label: string
  variant: 'success' | 'warning' | 'destructive' | 'secondary'
  /** What it means for the money and the tokens, where the label does not say it. */
  meaning?: string
}

export interface PurchaseState {
  status: string
  refundedCents: number
  isUnderReview: boolean
}

/** A purchase's state as a receipt names it; a part that was refunded is said as well. */
export function describePurchaseStatus({ status, refundedCents, isUnderReview }: PurchaseState): PurchaseStatusText {
  const t = historyTexts().receipt.statuses
  if (isUnderReview && !isCredited(status)) {
    return { label: t.underReview, variant: 'warning', meaning: t.underReviewMeans }
  }
  const text = describeStatus(status, refundedCents)
  return isUnderReview ? { ...text, meaning: t.alsoUnderReviewMeans } : text
}

/** Whether it was paid as offered, whatever became of the money later. */
export function isCredited(status: string): boolean {
  return status === 'paid' || status === 'refunded' || status === 'disputed'
}

function describeStatus(status: string, refundedCents: number): PurchaseStatusText {
  const t = historyTexts().receipt.statuses
  switch (status) {
    case 'creating':
    case 'open':
    case 'expired':
      return { label: t.notPaid, variant: 'secondary' }
    case 'processing':
      return { label: t.processing, variant: 'warning', meaning: t.processingMeans }
    case 'paid':
      return refundedCents > 0
        ? { label: t.partlyRefunded, variant: 'secondary' }
        : { label: t.paid, variant: 'success' }
    case 'failed':
      return { label: t.failed, variant: 'destructive', meaning: t.failedMeans }
    case 'refunded':
      return { label: t.refunded, variant: 'secondary' }
    case 'disputed':
      return { label: t.disputed, variant: 'destructive', meaning: t.disputedMeans }
    default:
      return { label: status, variant: 'secondary' }
  }
}
