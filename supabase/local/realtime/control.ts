/**
 * Keeps the faults that are switched on, and knows the open connections, so that one alone can be hit. Faults are
 * state: the socket code asks for them at the upgrade, at each frame, at a join, before a channel goes live, and on
 * the way of each delivery. Cutting a socket and ending its channels are done at once.
 */
import { ControlError } from '../control/endpoint.ts'
import { ConnectionFaults } from './connection-faults.ts'
import { NO_FAULTS, type Faults } from './faults.ts'

/**
 * `expire`: as when its token expires (a `system` error, then `phx_close`); `close`: `phx_close` alone, after
 * which the client does not come back by itself; `crash`: `phx_error`, after which it does.
 */
export const CHANNEL_ENDINGS = ['expire', 'close', 'crash'] as const
export type ChannelEnding = (typeof CHANNEL_ENDINGS)[number]

/** An open socket, as far as it can be told what to do. */
export interface Connection {
  /** @returns the person whom its channels act for, if any, and their topics. */
  describe(): { userId: string | null; topics: string[] }
  /** @param code a WebSocket close code; 1006 drops it without a closing handshake. */
  drop(code: number): void
  endChannels(ending: ChannelEnding): void
}

interface Entry {
  connection: Connection
  faults: ConnectionFaults
  since: string
}

/** Everything that takes a connection's id throws a {@link ControlError} when there is none of it. */
export class RealtimeControl {
  private forAll: Readonly<Faults> = NO_FAULTS
  private readonly open = new Map<string, Entry>()
  private opened = 0

  get faults(): Readonly<Faults> {
    return this.forAll
  }

  /** Takes a new socket in. @returns its faults, and what to call when it is closed. */
  register(connection: Connection): { faults: ConnectionFaults; forget: () => void } {
    const id = String(++this.opened)
    const faults = new ConnectionFaults(() => this.forAll)
    this.open.set(id, { connection, faults, since: new Date().toISOString() })
    return { faults, forget: () => void this.open.delete(id) }
  }

  /**
   * @param id a connection; without it the changes hold for all, those to come too, and whatever had been set for
   * one of them.
   */
  set(changes: Partial<Faults>, id?: string): void {
    for (const { faults } of this.find(id)) {
      if (id === undefined) faults.clear(Object.keys(changes))
      else faults.set(changes)
    }
    if (id === undefined) this.forAll = { ...this.forAll, ...changes }
  }

  /** Switches every fault off. What is already on its way still takes its time. */
  reset(id?: string): void {
    for (const { faults } of this.find(id)) faults.clear()
    if (id === undefined) this.forAll = NO_FAULTS
  }

  drop(code: number, id?: string): void {
    for (const { connection } of this.find(id)) connection.drop(code)
  }

  endChannels(ending: ChannelEnding, id?: string): void {
    for (const { connection } of this.find(id)) connection.endChannels(ending)
  }

  view(): object {
    const connections = [...this.open].map(([id, { connection, faults, since }]) => ({
      id,
      ...connection.describe(),
      since,
      faults: faults.overrides,
    }))
    return { faults: this.forAll, sockets: connections.length, connections }
  }

  private find(id?: string): Entry[] {
    if (id === undefined) return [...this.open.values()]
    const entry = this.open.get(id)
    if (!entry) throw new ControlError(`There is no connection "${id}"; GET lists those that are open`)
    return [entry]
  }
}
