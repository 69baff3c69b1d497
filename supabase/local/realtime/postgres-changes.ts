/**
 * Keeps the channels' subscriptions to row changes: live after the join, anew after a token change, a lost
 * connection to the database or a change of the publication; each time with a `system` message, as hosted.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { BindingError, type RawBinding } from './binding.ts'
import type { Subscriber } from './change-delivery.ts'
import type { Identity } from './identity.ts'
import type { Subscription, SubscriptionIndex } from './subscription-index.ts'

export interface ChangesChannel extends Subscriber {
  readonly rawBindings: readonly RawBinding[]
  /** How long it is to wait until it is live. */
  readonly readyGapMs: number
  pushSystem(extension: 'postgres_changes' | 'system', status: 'ok' | 'error', message: string): void
}

interface Options {
  index: SubscriptionIndex<Subscriber>
  isLive: () => boolean
  /** @throws {BindingError} for what the client asked wrongly; anything else is tried again. */
  resolve: (channel: ChangesChannel, identity: Identity) => Promise<Subscription<Subscriber>[]>
}

const RETRY_MS = 5000

export class PostgresChanges {
  /** The channels, each with its latest attempt: an older one must not finish after it. */
  private readonly attempts = new Map<ChangesChannel, AbortController>()

  constructor(private readonly options: Options) {}

  attach(channel: ChangesChannel): void {
    if (channel.rawBindings.length === 0) return
    this.attempts.get(channel)?.abort()
    this.options.index.remove(channel)
    const attempt = new AbortController()
    this.attempts.set(channel, attempt)
    void this.subscribe(channel, attempt.signal)
  }

  detach(channel: ChangesChannel): void {
    this.attempts.get(channel)?.abort()
    this.attempts.delete(channel)
    this.options.index.remove(channel)
  }

  /** The log is live (again) or publishes other tables: everybody starts anew. */
  renew(): void {
    for (const channel of [...this.attempts.keys()]) this.attach(channel)
  }

  /** The log was lost: nothing will come until {@link renew}. */
  suspend(): void {
    for (const [channel, attempt] of this.attempts) {
      attempt.abort()
      this.options.index.remove(channel)
      channel.pushSystem('postgres_changes', 'error', 'The connection to the database was lost, connecting again')
    }
  }

  private async subscribe(channel: ChangesChannel, signal: AbortSignal): Promise<void> {
    const { index, isLive, resolve } = this.options
    try {
      await sleep(channel.readyGapMs, undefined, { signal })
      const { identity } = channel
      if (!isLive() || !identity) return
      const subscriptions = await resolve(channel, identity)
      if (signal.aborted) return
      for (const subscription of subscriptions) index.add(subscription)
      channel.pushSystem('postgres_changes', 'ok', 'Subscribed to PostgreSQL')
    } catch (error) {
      if (signal.aborted) return
      channel.pushSystem('postgres_changes', 'error', error instanceof Error ? error.message : String(error))
      if (error instanceof BindingError) return
      await sleep(RETRY_MS, undefined, { signal, ref: false }).catch(() => undefined)
      if (!signal.aborted) this.attach(channel)
    }
  }
}
