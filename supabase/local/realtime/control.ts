/**
 * The faults that can be switched on, to see what the app does when Realtime is as bad as in production.
 * State alone; the socket code asks it at four seams: the upgrade, each frame in and out, the gap before a
 * subscription is live, and the way of each delivery.
 */
import * as z from 'zod'

const milliseconds = z.int().min(0).max(600_000)

export const faultsSchema = z.strictObject({
  /** Every new socket is refused with 503. Those that are open stay. */
  refuseConnections: z.boolean(),
  /** Sockets stay open but nothing is read or answered, heartbeats included. */
  silent: z.boolean(),
  /** How long after the join reply (SUBSCRIBED) the subscription goes live and its `system` ok is sent. */
  readyGapMs: milliseconds,
  /** How long each row change and broadcast is held back. */
  deliveryDelayMs: milliseconds,
})
export type Faults = z.infer<typeof faultsSchema>

export const NO_FAULTS: Readonly<Faults> = {
  refuseConnections: false,
  silent: false,
  readyGapMs: 0,
  deliveryDelayMs: 0,
}

export interface RealtimeControl {
  readonly faults: Readonly<Faults>
  /** @throws {z.ZodError} for an unknown switch or a value out of range. */
  set(changes: Partial<Faults>): void
  /** Switches every fault off. */
  reset(): void
  refuseConnections(refuse: boolean): void
  /**
   * Closes every open socket.
   * @param code a WebSocket close code; 1006 (the default) drops them without a closing handshake.
   * @returns how many there were.
   */
  dropAll(code?: number): number
}

export function createControl(dropSockets: (code: number) => number): RealtimeControl {
  let faults: Readonly<Faults> = NO_FAULTS
  const set = (changes: Partial<Faults>) => {
    faults = { ...faults, ...faultsSchema.partial().parse(changes) }
  }
  return {
    get faults() {
      return faults
    },
    set,
    reset: () => set(NO_FAULTS),
    refuseConnections: (refuse) => set({ refuseConnections: refuse }),
    dropAll: (code = 1006) => dropSockets(code),
  }
}

/** When each copy of a delivery is sent: one entry a copy, in milliseconds from now. None would be a loss. */
export function deliveryDelaysMs(faults: Readonly<Faults>): number[] {
  return [faults.deliveryDelayMs]
}
