/** What can be wrong on the way to the API: kept for each of its paths, and asked at each request. */
import * as z from 'zod'

/** For `/realtime/v1` they meet the opening of a socket; what happens on it has switches of its own. */
export const PREFIXES = ['/rest/v1', '/auth/v1', '/functions/v1', '/realtime/v1'] as const
export type Prefix = (typeof PREFIXES)[number]

const STATUSES = [401, 429, 500, 502, 503, 504] as const

export const faultsSchema = z.strictObject({
  /** How long each request waits before anything is done with it. */
  slowMs: z.int().min(0).max(600_000),
  /** Requests are answered with this status and go no further: a share of them (default all), the next so many. */
  error: z
    .strictObject({
      status: z.literal(STATUSES),
      share: z.number().min(0).max(1).default(1),
      next: z.int().min(1).max(1_000_000).nullable().default(null),
    })
    .nullable(),
  /** Requests are carried out, but the connection is cut in place of the answer. */
  loseAnswer: z.boolean(),
  /** Connections are cut, those that are open too. */
  offline: z.boolean(),
})
export type GatewayFaults = z.infer<typeof faultsSchema>

/** What stands in the way of one request. */
export interface Fate {
  slowMs: number
  /** The status to answer with, or null when it may pass. */
  status: number | null
  isAnswerLost: boolean
}

const NO_FAULTS: Readonly<GatewayFaults> = { slowMs: 0, error: null, loseAnswer: false, offline: false }

export class FaultKeeper {
  /** Only paths with a fault; so a healthy gateway asks an empty map. */
  private readonly byPrefix = new Map<Prefix, GatewayFaults>()

  /** @param random a number from 0 to below 1. */
  constructor(private readonly random: () => number = Math.random) {}

  /** @param prefix null for all of them. */
  set(prefix: Prefix | null, changes: Partial<GatewayFaults>): void {
    for (const one of prefix === null ? PREFIXES : [prefix]) {
      const faults = { ...NO_FAULTS, ...this.byPrefix.get(one), ...changes }
      if (faults.slowMs === 0 && faults.error === null && !faults.loseAnswer && !faults.offline)
        this.byPrefix.delete(one)
      else this.byPrefix.set(one, faults)
    }
  }

  reset(prefix: Prefix | null): void {
    if (prefix === null) this.byPrefix.clear()
    else this.byPrefix.delete(prefix)
  }

  view(): Record<Prefix, GatewayFaults> {
    const entries = PREFIXES.map((prefix) => [prefix, this.byPrefix.get(prefix) ?? NO_FAULTS])
    return Object.fromEntries(entries) as Record<Prefix, GatewayFaults>
  }

  isOffline(path: string): boolean {
    return this.find(path)?.[1].offline ?? false
  }

  /** Uses up one of `next` when it answers an error. @returns null for a request that nothing stands in the way of. */
  fateOf(path: string): Fate | null {
    const found = this.find(path)
    if (!found) return null
    const [prefix, { slowMs, loseAnswer }] = found
    return { slowMs, status: this.takeError(prefix), isAnswerLost: loseAnswer }
  }

  private takeError(prefix: Prefix): number | null {
    const error = this.byPrefix.get(prefix)?.error
    if (!error || this.random() >= error.share) return null
    if (error.next !== null) {
      this.set(prefix, { error: error.next === 1 ? null : { ...error, next: error.next - 1 } })
    }
    return error.status
  }

  private find(path: string): [Prefix, GatewayFaults] | undefined {
    if (this.byPrefix.size === 0) return undefined
    return [...this.byPrefix].find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
  }
}
