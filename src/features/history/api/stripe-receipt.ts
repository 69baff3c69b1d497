import { purchaseStatusResponseSchema } from '@contract/checkout'
import { queryOptions } from '@tanstack/react-query'
import { invokeFunction } from '@/lib/functions-client'
import { historyKeys } from '../keys'

/** The address of Stripe's own receipt; null where it has none, or cannot say now. */
export function stripeReceiptQueryOptions(userId: string, purchaseId: string) {
  return queryOptions({
    queryKey: historyKeys.stripeReceipt(userId, purchaseId),
    queryFn: async ({ signal }): Promise<string | null> => {
      const request = { purchaseId, withReceipt: true }
      const { receiptUrl } = await invokeFunction('purchase-status', request, purchaseStatusResponseSchema, { signal })
      // Only an address of the web is a link, whatever else a server may send.
      return receiptUrl && /^https?:\/\//.test(receiptUrl) ? receiptUrl : null
    },
    retry: false,
    staleTime: 60_000,
  })
}
