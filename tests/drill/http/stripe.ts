/** What people, banks and bad luck do at Stripe, through the simulator's control interface. */
import Stripe from 'stripe'
import type { Target } from '../target.ts'
import type { Tally } from '../tally.ts'

export interface RefundAnswer {
  id: string
  amount: number
  status: string
}

export interface DisputeAnswer {
  id: string
  amount: number
  status: string
  balance_transactions: { amount: number }[]
}

export class StripeControl {
  readonly sdk: Stripe
  readonly #url: string
  readonly #tally: Tally
  readonly #webhookSecret: string

  constructor(target: Target, tally: Tally) {
    const { hostname, port } = new URL(target.stripeUrl)
    this.sdk = new Stripe(target.stripeSecretKey, { host: hostname, port: Number(port), protocol: 'http' })
    this.#url = target.stripeUrl
    this.#tally = tally
    this.#webhookSecret = target.stripeWebhookSecret
  }

  /** @returns null when Stripe refuses, as it does for what is paid, refunded or disputed already. */
  async act<Result>(command: string, body: object): Promise<Result | null> {
    this.#tally.count('stripe', command)
    return this.#send<Result>(command, body)
  }

  /** As `act`, for what is bad luck and not an operation. */
  async tune<Result>(command: string, body: object): Promise<Result | null> {
    return this.#send<Result>(command, body)
  }

  async #send<Result>(command: string, body: object): Promise<Result | null> {
    const response = await fetch(new URL(`/_control/${command}`, this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (response.ok) return JSON.parse(text) as Result
    if (response.status < 500 && !text.includes('Invalid input')) return null
    throw new Error(`Control ${command} answered ${response.status}: ${text}`)
  }

  /** An event of our own making, and its signature: a twin that Stripe might send. */
  sign(type: string, objectId: string, secret = this.#webhookSecret): { payload: string; signature: string } {
    const payload = JSON.stringify({
      id: `evt_drill_${crypto.randomUUID()}`,
      object: 'event',
      api_version: '2026-10-28.endive',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      type,
      data: { object: { id: objectId } },
    })
    return { payload, signature: this.sdk.webhooks.generateTestHeaderString({ payload, secret }) }
  }
}
