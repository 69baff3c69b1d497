import { createCheckoutResponseSchema, type CreateCheckoutResponse } from '@contract/checkout'
import { invokeFunction } from '@/lib/functions-client'
import type { Choice } from '../model/purchase-machine'

/** Makes the purchase and its Stripe session; the same choice always finds the same ones. */
export function createCheckout({ packageId, requestId, mode }: Choice): Promise<CreateCheckoutResponse> {
  return invokeFunction('create-checkout', { packageId, requestId, mode }, createCheckoutResponseSchema)
}
