export { PurchaseReturnPage as Component } from '@/features/purchase/components/purchase-return-page'
