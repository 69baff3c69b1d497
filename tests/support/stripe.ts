/** Stripe for tests: the unmodified SDK, pointed at the simulator, and the simulator's control page by JSON. */
import Stripe from 'stripe'
import { target } from './env.ts'

const base = new URL(target.stripeApiBase)

export const stripe = new Stripe(target.stripeSecretKey, {
  host: base.hostname,
  port: Number(base.port),
  protocol: 'http',
  maxNetworkRetries: 0,
})

async function send<T>(path: string, body: unknown = {}): Promise<T> {
  const response = await fetch(new URL(`/_control/${path}`, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

export interface PayOutcome {
  outcome: 'paid' | 'processing' | 'challenge' | 'declined' | 'closed'
  message?: string
}

export const control = {
  /** As if the buyer had filled the form of this session and pressed Pay. */
  pay: (sessionId: string, card = '4242424242424242') => send<PayOutcome>('pay', { sessionId, card }),
  /** A bank debit: the session completes, the money comes later or never. */
  payByBank: (sessionId: string) => send<PayOutcome>('pay', { sessionId, method: 'bank', bankEnding: 'waits' }),
  settle: (sessionId: string, outcome: 'succeeded' | 'failed') => send('settle', { sessionId, outcome }),
  /** Webhooks wait until they are let go. */
  holdDeliveries: (isHolding: boolean) => send('deliveries', { isHolding }),
  /** Every connection to the API breaks. */
  outage: (isOut: boolean) => send('outage', { isOut }),
}

/** Posts an event to our webhook, signed as Stripe signs, or as told. */
export async function postEvent(
  event: unknown,
  options: { secret?: string; timestamp?: number; signature?: string; tamper?: boolean } = {},
): Promise<Response> {
  const payload = typeof event === 'string' ? event : JSON.stringify(event)
  const signature =
    options.signature ??
    stripe.webhooks.generateTestHeaderString({
      payload,
      secret: options.secret ?? target.stripeWebhookSecret,
      ...(options.timestamp === undefined ? {} : { timestamp: options.timestamp }),
    })
  return fetch(`${target.functionsUrl}/stripe-webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: options.tamper ? payload.replace('"object"', '"Object"') : payload,
  })
}
