import { API_VERSION } from '../version.ts'
import type { DeliveryFaultKind } from '../faults/switchboard.ts'
import type { Attempt } from '../state/rows.ts'
import { signatureHeader } from './sign.ts'

const TIMEOUT_MS = 20_000

interface Parcel {
  url: string
  secrets: string[]
  body: string
  fault: DeliveryFaultKind | null
  signal: AbortSignal
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}

/** One attempt. Never throws: whatever happens is the attempt's result. A redirect is not followed, and is a failure. */
export async function send({ url, secrets, body, fault, signal }: Parcel): Promise<Attempt> {
  const at = Date.now()
  try {
    const signature = await signatureHeader(body, secrets, fault)
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signature,
        'Stripe-Version': API_VERSION,
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      // Cut after signing: what arrives is not what was signed.
      body: fault === 'truncated' ? body.slice(0, Math.floor(body.length / 2)) : body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    await response.arrayBuffer()
    return { at, durationMs: Date.now() - at, status: response.status, error: null }
  } catch (error) {
    return { at, durationMs: Date.now() - at, status: null, error: reasonOf(error) }
  }
}
