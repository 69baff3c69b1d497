import { toast } from '@/lib/toast'
import { usePurchaseDialog } from '../model/purchase-dialog-store'

/** Whoever has closed the dialog over a slow payment must hear of its end all the same. */
export function announceFailure(status: 'failed' | 'expired'): void {
  if (usePurchaseDialog.getState().isOpen) return
  toast.message(status === 'failed' ? 'The payment did not go through' : 'The time to pay is over', {
    id: 'purchase',
    description: 'Nothing was charged. You can start again at any time.',
  })
}
