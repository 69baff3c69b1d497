/** What the shell and other features may use of buying tokens. The dialog itself is loaded when first opened. */
export { isBuying, openPurchaseDialog } from './model/purchase-dialog-store'
export { LowTokensNote } from './components/low-tokens-note'
export { PurchaseDialogHost } from './components/purchase-dialog-host'
