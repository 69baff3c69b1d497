/** Events as Stripe sends them to our webhook, made and signed by hand. */
import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import { target } from './env.ts'
import { stripe } from './stripe.ts'

/** An event as Stripe would make it, with no more of its object than we may use. */
export function eventAbout(type: string, objectId: string) {
  return {
    id: `evt_${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: Math.floor(Date.now() / 1_000),
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
    data: { object: { id: objectId } },
  }
}

/** Signs as Stripe signs. @returns the raw body and the headers that go with it. */
export function signedCall(
  event: unknown,
  options: { secret?: string; timestamp?: number } = {},
): { rawBody: string; headers: Record<string, string> } {
  const rawBody = typeof event === 'string' ? event : JSON.stringify(event)
  const signature = stripe.webhooks.generateTestHeaderString({
    payload: rawBody,
    secret: options.secret ?? target.stripeWebhookSecret,
    ...(options.timestamp === undefined ? {} : { timestamp: options.timestamp }),
  })
  return { rawBody, headers: { 'stripe-signature': signature } }
}

/** Posts an event to our webhook, signed as Stripe signs, or as told. */
export async function postEvent(
  event: unknown,
  { signature, tamper, ...options }: { secret?: string; timestamp?: number; signature?: string; tamper?: boolean } = {},
): Promise<Response> {
  const { rawBody, headers } = signedCall(event, options)
  return fetch(`${target.functionsUrl}/stripe-webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...(signature === undefined ? {} : { 'stripe-signature': signature }),
    },
    body: tamper ? rawBody.replace('"object"', '"Object"') : rawBody,
  })
}
