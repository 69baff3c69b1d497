export interface PurchaseStatusText {
  label: string
  variant: 'success' | 'warning' | 'destructive' | 'secondary'
  /** What it means for the money and the tokens, where the label does not say it. */
  meaning?: string
}

const STATUSES: Record<string, PurchaseStatusText> = {
  creating: { label: 'Not paid', variant: 'secondary' },
  open: { label: 'Not paid', variant: 'secondary' },
  expired: { label: 'Not paid', variant: 'secondary' },
  processing: {
    label: 'Processing',
    variant: 'warning',
    meaning: 'Your bank is still confirming the payment. The tokens come by themselves as soon as it has.',
  },
  paid: { label: 'Paid', variant: 'success' },
  failed: { label: 'Failed', variant: 'destructive', meaning: 'The payment did not go through. Nothing was charged.' },
  refunded: { label: 'Refunded', variant: 'secondary' },
  disputed: {
    label: 'Disputed',
    variant: 'destructive',
    meaning: 'Your bank has taken the payment back. The tokens return if it stands after all.',
  },
}

/** A purchase's state as a receipt names it; a part that was refunded is said as well. */
export function describePurchaseStatus(status: string, refundedCents: number): PurchaseStatusText {
  if (status === 'paid' && refundedCents > 0) return { label: 'Partly refunded', variant: 'secondary' }
  return STATUSES[status] ?? { label: status, variant: 'secondary' }
}
