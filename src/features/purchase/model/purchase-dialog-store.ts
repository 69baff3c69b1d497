import { create } from 'zustand'

export interface PurchaseDialogState {
  isOpen: boolean
  /** Why it was opened, in words for the person; undefined when they asked for it. */
  reason: string | undefined
  /** Whether a payment has been begun and has not come to its end, also while the dialog is closed. */
  isUnderWay: boolean
}

export const usePurchaseDialog = create<PurchaseDialogState>(() => ({
  isOpen: false,
  reason: undefined,
  isUnderWay: false,
}))

/** Opens the dialog from anywhere. @param reason such as "You have 0 tokens and a recipe costs 1." */
export function openPurchaseDialog(reason?: string): void {
  usePurchaseDialog.setState({ isOpen: true, reason })
}

export function isBuying(): boolean {
  return usePurchaseDialog.getState().isOpen
}

export function closePurchaseDialog(): void {
  usePurchaseDialog.setState({ isOpen: false })
}
