import { toast } from '@/lib/toast'
import { purchaseTexts } from '@/texts/en/purchase'
import { usePurchaseDialog } from '../model/purchase-dialog-store'

/** Whoever has closed the dialog over a slow payment must hear of its end all the same. */
export function announceFailure(status: 'failed' | 'expired'): void {
  if (usePurchaseDialog.getState().isOpen) return
  const { unpaid, nothingCharged } = purchaseTexts()
  toast.message(status === 'failed' ? unpaid.failedTitle : unpaid.expiredTitle, {
    id: 'purchase',
    description: nothingCharged,
  })
}
