import { Stripe } from 'stripe'
import type { DeliveryFaultKind } from '../faults/switchboard.ts'

const STALE_SECONDS = 600
const FOREIGN_SECRET = 'whsec_of_somebody_else'

/** Only its webhook helpers are used; nothing is ever sent with this key. */
const stripe = new Stripe('sk_test_signing_only')

async function signatureOf(payload: string, secret: string, timestamp: number): Promise<string> {
  const header = await stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp })
  return header.slice(header.indexOf('v1='))
}

/**
 * Signs as Stripe does: one `v1` for each live secret.
 * @param secrets of the endpoint.
 * @param fault bends the signature when a test asked for it.
 */
export async function signatureHeader(
  payload: string,
  secrets: string[],
  fault: DeliveryFaultKind | null,
  nowSeconds = Math.floor(Date.now() / 1000),
): Promise<string> {
  const timestamp = fault === 'stale-timestamp' ? nowSeconds - STALE_SECONDS : nowSeconds
  const used =
    fault === 'wrong-secret' ? [FOREIGN_SECRET] : fault === 'two-secrets' ? [FOREIGN_SECRET, ...secrets] : secrets
  const signatures = await Promise.all(used.map((secret) => signatureOf(payload, secret, timestamp)))
  return `t=${timestamp},${signatures.join()}`
}
