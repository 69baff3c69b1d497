import {
  type PurchaseStatusRequest,
  type PurchaseStatusResponse,
  purchaseStatusResponseSchema,
} from '@contract/checkout'
import { queryOptions } from '@tanstack/react-query'
import { acceptWallet } from '@/features/tokens/public'
import { isWorthRetrying } from '@/lib/errors'
import { invokeFunction } from '@/lib/functions-client'
import { outcomeOf } from '../model/purchase-machine'

export const purchaseKeys = {
  all: (userId: string) => ['purchases', userId] as const,
  status: (userId: string, request: PurchaseStatusRequest) => [...purchaseKeys.all(userId), 'status', request] as const,
}

export interface PurchaseStatusOptions {
  userId: string
  request: PurchaseStatusRequest
  /** @param asked how many answers have come so far. */
  pollMs: (asked: number) => number
}

/** Asks until the purchase has come to an end. A lost connection delays the answer; a refusal ends the asking. */
export function purchaseStatusQueryOptions({ userId, request, pollMs }: PurchaseStatusOptions) {
  return queryOptions({
    queryKey: purchaseKeys.status(userId, request),
    queryFn: async ({ signal }): Promise<PurchaseStatusResponse> => {
      const response = await invokeFunction('purchase-status', request, purchaseStatusResponseSchema, { signal })
      acceptWallet({ userId, balance: response.balance, version: response.version })
      return response
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchInterval: ({ state: { data, error, dataUpdateCount, errorUpdateCount } }) => {
      if (error !== null && !isWorthRetrying(error)) return false
      if (data !== undefined) {
        const outcome = outcomeOf(data.status)
        if (outcome === 'paid' || outcome === 'unpaid') return false
      }
      return pollMs(dataUpdateCount + errorUpdateCount)
    },
    // A bank's page may have taken the foreground; the answer should be there on the way back.
    refetchIntervalInBackground: true,
  })
}
