/**
 * The way of row changes, or of broadcasts, to one connection. Without faults it is no way at all: what comes is
 * sent at once. With delays the order stays, as it does on hosted, unless it is the fault that was asked for.
 */
import type { ConnectionFaults } from './connection-faults.ts'
import type { Spread } from './faults.ts'

type Send = () => void

/** A delivery that is to be overtaken goes alone when nothing has followed for so long. */
const MAX_HELD_MS = 1000

export class DeliveryLane {
  private readonly waiting: { dueAtMs: number; send: Send }[] = []
  private held: Send | null = null
  private heldTimer: NodeJS.Timeout | undefined
  private timer: NodeJS.Timeout | undefined

  /** @param random a number from 0 to below 1. */
  constructor(
    private readonly kind: 'changes' | 'broadcasts',
    private readonly faults: ConnectionFaults,
    private readonly random: () => number = Math.random,
  ) {}

  push(send: Send): void {
    const { dropShare, duplicateShare } = this.faults.current
    if (this.faults.takeDrop() || this.random() < dropShare) return
    this.pass(send)
    if (this.random() < duplicateShare) this.pass(send)
  }

  /** Nothing is sent any more. */
  close(): void {
    clearTimeout(this.timer)
    clearTimeout(this.heldTimer)
    this.held = null
    this.waiting.length = 0
  }

  private pass(send: Send): void {
    if (!this.held && this.random() < this.faults.current.reorderShare) {
      this.held = send
      this.heldTimer = setTimeout(() => this.release(), MAX_HELD_MS).unref()
      return
    }
    this.line(send)
    this.release()
  }

  private release(): void {
    clearTimeout(this.heldTimer)
    const { held } = this
    this.held = null
    if (held) this.line(held)
  }

  private line(send: Send): void {
    const nowMs = Date.now()
    const last = this.waiting.at(-1)
    const dueAtMs = Math.max(nowMs + this.delayMs(nowMs), last?.dueAtMs ?? 0)
    if (!last && dueAtMs <= nowMs) return send()
    this.waiting.push({ dueAtMs, send })
    if (!last) this.schedule()
  }

  private schedule(): void {
    const next = this.waiting[0]
    if (next) this.timer = setTimeout(() => this.sendDue(), Math.max(0, next.dueAtMs - Date.now())).unref()
  }

  private sendDue(): void {
    const nowMs = Date.now()
    while (this.waiting[0] && this.waiting[0].dueAtMs <= nowMs) this.waiting.shift()?.send()
    this.schedule()
  }

  private delayMs(nowMs: number): number {
    const { deliveryDelayMs, pollIntervalMs, broadcastDelayMs } = this.faults.current
    if (this.kind === 'broadcasts') {
      return deliveryDelayMs + (broadcastDelayMs ? sample(broadcastDelayMs, this.random()) : 0)
    }
    // Everybody's poll ticks together, for there is one that reads the log.
    return deliveryDelayMs + (pollIntervalMs > 0 ? pollIntervalMs - (nowMs % pollIntervalMs) : 0)
  }
}

/** Straight lines between the known points are near enough. @param quantile from 0 to below 1. */
export function sample({ p50, p95, p99 }: Spread, quantile: number): number {
  if (quantile < 0.5) return (p50 * quantile) / 0.5
  if (quantile < 0.95) return p50 + ((p95 - p50) * (quantile - 0.5)) / 0.45
  return Math.min(p99, p95 + ((p99 - p95) * (quantile - 0.95)) / 0.04)
}
