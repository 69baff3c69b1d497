/** Stripe for tests: the unmodified SDK, pointed at the simulator, and the simulator's control page by JSON. */
import Stripe from 'stripe'
import type { API_FAULTS, DeliveryFaultKind } from '../../supabase/local/stripe/faults/switchboard.ts'
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

interface Delivery {
  status: 'pending' | 'succeeded' | 'failed' | 'dropped'
  /** The last of them; `status` is null where there was no answer. */
  attempts: { status: number | null }[]
}

export type ApiFault = (typeof API_FAULTS)[number]

export const control = {
  /** As if the buyer had filled the form of this session and pressed Pay. */
  pay: (sessionId: string, card = '4242424242424242') => send<PayOutcome>('pay', { sessionId, card }),
  /** A bank debit: the session completes, the money comes later or never. */
  payByBank: (sessionId: string) => send<PayOutcome>('pay', { sessionId, method: 'bank', bankEnding: 'waits' }),
  settle: (sessionId: string, outcome: 'succeeded' | 'failed') => send('settle', { sessionId, outcome }),
  expire: (sessionId: string) => send('expire', { sessionId }),
  /** As by the dashboard; in cents, all of it by default. */
  refund: (sessionId: string, amount?: number, status?: 'pending' | 'succeeded') =>
    send<Stripe.Refund>('refund', { sessionId, amount, status }),
  changeRefund: (refundId: string, status: 'succeeded' | 'failed' | 'canceled') =>
    send<Stripe.Refund>('refund-status', { refundId, status }),
  openDispute: (sessionId: string, options: { action?: 'open' | 'inquiry'; amount?: number } = {}) =>
    send<Stripe.Dispute>('dispute', { sessionId, action: 'open', ...options }),
  changeDispute: (
    disputeId: string,
    action: 'withdraw' | 'win' | 'lose' | 'reinstate' | 'close',
    options: { reinstates?: boolean } = {},
  ) => send<Stripe.Dispute>('dispute', { disputeId, action, ...options }),
  /** Webhooks wait until they are let go. */
  holdDeliveries: (isHolding: boolean) => send('deliveries', { isHolding }),
  /** Lets go what was held, waits until it was taken, and holds what comes from now on. */
  deliverHeld: async () => {
    await control.holdDeliveries(false)
    await control.idle()
    await control.holdDeliveries(true)
  },
  /** What became of the webhooks about an object so far. */
  deliveriesOf: async (objectId: string): Promise<Delivery[]> => {
    const response = await fetch(new URL('/_control/state?limit=50', base))
    const { events } = (await response.json()) as { events: { objectId: string; deliveries: Delivery[] }[] }
    return events.filter((event) => event.objectId === objectId).flatMap(({ deliveries }) => deliveries)
  },
  /** What waits for its next try goes out now. */
  sendNow: () => send('deliveries', { sendNow: true }),
  /** Waits until every webhook is delivered or given up. */
  idle: async () => {
    const { idle } = await send<{ idle: boolean }>('idle', { timeoutMs: 60_000 })
    if (!idle) throw new Error('Stripe has webhooks left that were not taken')
  },
  /** Every connection to the API breaks. */
  outage: (isOut: boolean) => send('outage', { isOut }),
  /** Faults that were asked for and have not struck yet. */
  faultsLeft: async (): Promise<number> => {
    const response = await fetch(new URL('/_control/state?limit=1', base))
    const { switches } = (await response.json()) as { switches: { apiFaults: unknown[]; deliveryFaults: unknown[] } }
    return switches.apiFaults.length + switches.deliveryFaults.length
  },
  /** Strikes requests whose path begins so; once, unless told otherwise. */
  breakApi: (
    kind: ApiFault,
    where: { method?: 'GET' | 'POST'; path: string; times?: number | null; delayMs?: number },
  ) => send('faults', { target: 'api', kind, ...where }),
  /** Strikes deliveries of events whose type begins so; once, unless told otherwise. */
  breakDelivery: (kind: DeliveryFaultKind, type: string, options: { times?: number | null; delayMs?: number } = {}) =>
    send('faults', { target: 'delivery', kind, type, ...options }),
  /** In which order the events of one change go out. */
  order: (kind: 'natural' | 'reversed' | 'shuffled', seed = 1) => send('order', { kind, seed }),
  /** Everything works again, and what waited goes out. */
  heal: () => send('clear'),
}
