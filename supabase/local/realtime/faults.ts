/**
 * The faults that can be switched on, to see what the app does when Realtime is as bad as in production. Each can
 * be set for all connections or for one; control.ts keeps them, README.md of the stack lists them.
 */
import * as z from 'zod'

const milliseconds = z.int().min(0).max(600_000)
const share = z.number().min(0).max(1)
const REFUSALS = [401, 403, 404, 429, 500, 503] as const

/** How long most of them take: half of them up to `p50`, and nothing longer than `p99`. In milliseconds. */
const spreadSchema = z
  .strictObject({ p50: milliseconds, p95: milliseconds, p99: milliseconds })
  .refine(({ p50, p95, p99 }) => p50 <= p95 && p95 <= p99, 'p50, p95 and p99 must rise')
export type Spread = z.infer<typeof spreadSchema>

export const faultsSchema = z.strictObject({
  /** Every new socket is refused at its upgrade, with this HTTP status or with 503. Those that are open stay. */
  refuseConnections: z.union([z.boolean(), z.literal(REFUSALS)]),
  /** How long a refusal takes. */
  refusalDelayMs: milliseconds,
  /** Sockets stay open but nothing is read or answered, heartbeats included. */
  silent: z.boolean(),
  /** Every join is refused for this reason; hosted's have the form `Code: text`. */
  joinError: z.string().min(1).max(200).nullable(),
  /** How long a refused join waits for its answer. */
  joinErrorDelayMs: milliseconds,
  /** How long after the join reply (SUBSCRIBED) the channel hears the database and its `system` ok is sent. */
  readyGapMs: milliseconds,
  /** How long each row change and broadcast is held back. */
  deliveryDelayMs: milliseconds,
  /** Row changes wait for the next tick of a poll, up to so long. */
  pollIntervalMs: milliseconds,
  /** Broadcasts are held back by a random time of this spread. */
  broadcastDelayMs: spreadSchema.nullable(),
  /** How many of the row changes and broadcasts are lost, sent twice, or sent after their successor. */
  dropShare: share,
  duplicateShare: share,
  reorderShare: share,
  /** Each connection loses its next so many. */
  dropNext: z.int().min(0).max(1_000_000),
  /** Every `commit_timestamp` is wrong by a random time, up to so long, too early or too late. */
  commitTimestampLieMs: milliseconds,
})
export type Faults = z.infer<typeof faultsSchema>

export const NO_FAULTS: Readonly<Faults> = {
  refuseConnections: false,
  refusalDelayMs: 0,
  silent: false,
  joinError: null,
  joinErrorDelayMs: 0,
  readyGapMs: 0,
  deliveryDelayMs: 0,
  pollIntervalMs: 0,
  broadcastDelayMs: null,
  dropShare: 0,
  duplicateShare: 0,
  reorderShare: 0,
  dropNext: 0,
  commitTimestampLieMs: 0,
}

/** These meet new sockets, and so cannot be set for an open one. */
export const UPGRADE_FAULTS = ['refuseConnections', 'refusalDelayMs'] as const satisfies (keyof Faults)[]

export const profiles = {
  /** Hosted on a quiet day: no loss, only its delays, as its source and its published benchmarks give them. */
  hosted: {
    refusalDelayMs: 2000,
    joinErrorDelayMs: 5000,
    // Reports say 1 to 4.4 s for the first subscription of a project.
    readyGapMs: 2500,
    // An idle poller looks twice a second, and a balance nearly always meets an idle one.
    pollIntervalMs: 500,
    // "Broadcast from the database", 80,000 users. Row changes are polled, messages are streamed.
    broadcastDelayMs: { p50: 46, p95: 132, p99: 159 },
  },
} as const satisfies Record<string, Partial<Faults>>
export type ProfileName = keyof typeof profiles
