/**
 * Brings events to webhook endpoints: at least once, in parallel and in no promised order, again and
 * again with growing waits until a 2xx comes. What is not done when the stack stops goes on at the next start.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../config/service.ts'
import type { DeliveryFault, Switchboard } from '../faults/switchboard.ts'
import type { Attempt, DeliveryRow, EndpointRow, StoredEvent } from '../state/rows.ts'
import type { Tables } from '../state/store.ts'
import { waitBeforeRetry } from './back-off.ts'
import { send } from './send.ts'

const KEPT_ATTEMPTS = 6
const SENDING_FAULTS = [
  'delay',
  'drop',
  'duplicate',
  'wrong-secret',
  'two-secrets',
  'stale-timestamp',
  'truncated',
] as const

const deliveryId = (eventId: string, endpointId: string) => `${eventId}:${endpointId}`
const isTaken = ({ status }: Attempt) => status !== null && status >= 200 && status < 300
const wants = ({ endpoint }: EndpointRow, type: string) =>
  endpoint.status === 'enabled' && endpoint.enabled_events.some((wanted) => wanted === '*' || wanted === type)

export class Courier {
  readonly #tables: Tables
  readonly #switchboard: Switchboard
  readonly #log: Log
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #sending = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(tables: Tables, switchboard: Switchboard, log: Log) {
    this.#tables = tables
    this.#switchboard = switchboard
    this.#log = log
  }

  /** Takes up what the last run left undone. */
  resume(): void {
    for (const delivery of this.#tables.deliveries.values()) if (delivery.status === 'pending') this.#plan(delivery)
  }

  stop(): void {
    this.#stopping.abort()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  /** A new event: to every endpoint that listens for its type. */
  announce(event: StoredEvent): void {
    for (const endpoint of this.#tables.endpoints.values()) {
      if (wants(endpoint, event.type)) this.#plan(this.#enter(event.id, endpoint.id))
    }
  }

  /**
   * By hand, to all endpoints, whatever they listen for and however often it was delivered before;
   * all at once, which is how duplicates meet. A success ends the automatic tries.
   */
  async resend(eventId: string, times: number): Promise<void> {
    const endpoints = [...this.#tables.endpoints.values()]
    await Promise.all(endpoints.map(({ id }) => this.#resendTo(eventId, id, times)))
  }

  /** Everything that waits goes out now: after a hold, or when nobody wants to wait for the back-off. */
  sendAllNow(): void {
    for (const delivery of [...this.#tables.deliveries.values()]) {
      if (delivery.status === 'pending' && !this.#sending.has(delivery.id)) {
        this.#plan(this.#tables.deliveries.change(delivery.id, { nextTryAt: Date.now() }))
      }
    }
  }

  deliveriesOf(eventId: string): DeliveryRow[] {
    return [...this.#tables.endpoints.values()].flatMap(({ id }) => {
      const delivery = this.#tables.deliveries.get(deliveryId(eventId, id))
      return delivery ? [delivery] : []
    })
  }

  /** How many endpoints have not yet taken the event. */
  pendingFor(eventId: string): number {
    return this.deliveriesOf(eventId).filter(({ status }) => status !== 'succeeded').length
  }

  get pendingCount(): number {
    return [...this.#tables.deliveries.values()].filter((delivery) => delivery.status === 'pending').length
  }

  /** Waits until the event's first tries are over, well or badly, but not longer than `timeoutMs`. */
  async whenTried(eventId: string, timeoutMs: number): Promise<void> {
    const until = Date.now() + timeoutMs
    const isUntried = () => this.deliveriesOf(eventId).some(({ status, tries }) => status === 'pending' && tries === 0)
    while (isUntried() && Date.now() < until) await sleep(25, undefined, { ref: false })
  }

  async #resendTo(eventId: string, endpointId: string, times: number): Promise<void> {
    const id = deliveryId(eventId, endpointId)
    const delivery = this.#tables.deliveries.get(id) ?? this.#enter(eventId, endpointId)
    const all = await Promise.all(Array.from({ length: times }, () => this.#post(delivery, null)))
    const attempts = all.filter((attempt) => attempt !== null)
    // What was taken once stays taken, even when the second time failed.
    if (delivery.status !== 'succeeded' || attempts.some(isTaken)) this.#settle(id, attempts)
  }

  #enter(eventId: string, endpointId: string): DeliveryRow {
    return this.#tables.deliveries.put({
      id: deliveryId(eventId, endpointId),
      eventId,
      endpointId,
      status: 'pending',
      tries: 0,
      nextTryAt: Date.now(),
      attempts: this.#tables.deliveries.get(deliveryId(eventId, endpointId))?.attempts ?? [],
    })
  }

  #plan({ id, nextTryAt }: DeliveryRow): void {
    if (this.#stopping.signal.aborted || nextTryAt === null) return
    clearTimeout(this.#timers.get(id))
    const wait = Math.max(0, nextTryAt - Date.now())
    this.#timers.set(
      id,
      setTimeout(() => this.#start(id), wait),
    )
  }

  #start(id: string): void {
    this.#timers.delete(id)
    // Held back: it stays pending, and sendAllNow() takes it up again.
    if (this.#switchboard.isHolding || this.#sending.has(id)) return
    const work = this.#try(id).finally(() => this.#sending.delete(id))
    this.#sending.set(id, work)
  }

  async #try(id: string): Promise<void> {
    const delivery = this.#tables.deliveries.get(id)
    if (delivery?.status !== 'pending') return
    const type = this.#tables.events.get(delivery.eventId)?.type ?? ''
    const fault = this.#switchboard.takeDeliveryFault(type, SENDING_FAULTS)
    if (fault?.kind === 'drop') {
      this.#tables.deliveries.change(id, { status: 'dropped', nextTryAt: null })
      return
    }
    if (fault?.kind === 'delay') {
      await sleep(fault.delayMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      if (this.#stopping.signal.aborted) return
    }
    const attempts = await Promise.all(
      fault?.kind === 'duplicate'
        ? [this.#post(delivery, null), this.#post(delivery, null)]
        : [this.#post(delivery, fault)],
    )
    this.#settle(
      id,
      attempts.filter((attempt) => attempt !== null),
    )
  }

  /** @returns null when the stack stopped meanwhile: that try does not count. */
  async #post(delivery: DeliveryRow, fault: DeliveryFault | null): Promise<Attempt | null> {
    const event = this.#tables.events.get(delivery.eventId)
    const target = this.#tables.endpoints.get(delivery.endpointId)
    if (!event || !target) return { at: Date.now(), durationMs: 0, status: null, error: 'The endpoint is gone.' }
    const body = JSON.stringify({ ...event, pending_webhooks: this.pendingFor(event.id) }, null, 2)
    const attempt = await send({
      url: target.endpoint.url,
      secrets: target.secrets,
      body,
      fault: fault?.kind ?? null,
      signal: this.#stopping.signal,
    })
    return this.#stopping.signal.aborted ? null : attempt
  }

  #settle(id: string, attempts: Attempt[]): void {
    const delivery = this.#tables.deliveries.get(id)
    if (!delivery || attempts.length === 0) return
    const isDelivered = attempts.some(isTaken)
    const tries = delivery.tries + attempts.length
    const wait = isDelivered ? null : waitBeforeRetry(tries)
    const status = isDelivered ? 'succeeded' : wait === null ? 'failed' : 'pending'
    const next = this.#tables.deliveries.change(id, {
      status,
      tries,
      nextTryAt: wait === null ? null : Date.now() + wait,
      attempts: [...delivery.attempts, ...attempts].slice(-KEPT_ATTEMPTS),
    })
    if (isDelivered) return
    const last = attempts.at(-1)
    const type = this.#tables.events.get(delivery.eventId)?.type
    const outlook = wait === null ? 'given up' : `next try in ${wait / 1000} s`
    this.#log(`webhook ${type}: ${last?.status ?? last?.error}, ${outlook}`)
    this.#plan(next)
  }
}
