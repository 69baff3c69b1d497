/**
 * One request id for each thing a person is trying to buy, kept until the attempt has come to an end. So a
 * retry, a second look at the same package or a dialog opened again find the same purchase and never make
 * a second one.
 */
import { createRequestId } from '@/lib/ids'
import type { Choice, CheckoutMode } from './purchase-machine'

interface Attempt {
  requestId: string
  /** Known once the server has answered. */
  purchaseId: string | undefined
}

const attempts = new Map<string, Attempt>()

const keyOf = (userId: string, packageId: string, mode: CheckoutMode) => `${userId}/${packageId}/${mode}`

function findAttempt(requestId: string): Attempt | undefined {
  return [...attempts.values()].find((attempt) => attempt.requestId === requestId)
}

export function choose(userId: string, packageId: string, mode: CheckoutMode): Choice {
  const key = keyOf(userId, packageId, mode)
  const attempt = attempts.get(key) ?? { requestId: createRequestId(), purchaseId: undefined }
  attempts.set(key, attempt)
  return { packageId, mode, requestId: attempt.requestId }
}

export function rememberPurchase(requestId: string, purchaseId: string): void {
  const attempt = findAttempt(requestId)
  if (attempt !== undefined) attempt.purchaseId = purchaseId
}

export function purchaseOf(requestId: string): string | undefined {
  return findAttempt(requestId)?.purchaseId
}

/** The attempt is over, paid or not: the next one is another purchase. */
export function forgetRequestId(requestId: string): void {
  for (const [key, attempt] of attempts) if (attempt.requestId === requestId) attempts.delete(key)
}
