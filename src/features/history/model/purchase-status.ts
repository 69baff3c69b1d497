export interface PurchaseStatusText {
  label: string
  variant: 'success' | 'warning' | 'destructive' | 'secondary'
}

const STATUSES: Record<string, PurchaseStatusText> = {
  creating: { label: 'Not paid', variant: 'secondary' },
  open: { label: 'Not paid', variant: 'secondary' },
  expired: { label: 'Not paid', variant: 'secondary' },
  processing: { label: 'Processing', variant: 'warning' },
  paid: { label: 'Paid', variant: 'success' },
  failed: { label: 'Failed', variant: 'destructive' },
  refunded: { label: 'Refunded', variant: 'secondary' },
  disputed: { label: 'Disputed', variant: 'destructive' },
}

/** A purchase's state as a receipt names it; a part that was refunded is said as well. */
export function describePurchaseStatus(status: string, refundedCents: number): PurchaseStatusText {
  if (status === 'paid' && refundedCents > 0) return { label: 'Partly refunded', variant: 'secondary' }
  return STATUSES[status] ?? { label: status, variant: 'secondary' }
}
