/**
 * Broadcasts: from the database (rows of `realtime.messages`) and from client to client. A message that is
 * private reaches private channels of its topic only, a public one public channels only.
 */
import type { Change } from './change.ts'
import type { UserBroadcast } from './frames.ts'

/** A broadcast on its way: with the sender's bytes, or as the JSON of a text frame. */
export type Broadcast = { user: UserBroadcast; metadata: object | null } | { payloadJson: string }

export function isFromDatabase(broadcast: Broadcast): boolean {
  return 'user' in broadcast && broadcast.metadata !== null
}

export interface Listener {
  /** The channel's name, without `realtime:`. */
  readonly name: string
  readonly isPrivate: boolean
  deliverBroadcast(broadcast: Broadcast): void
}

export class BroadcastHub<L extends Listener> {
  private readonly rooms = new Map<string, Set<L>>()

  join(listener: L): void {
    const key = roomKey(listener.name, listener.isPrivate)
    this.rooms.set(key, (this.rooms.get(key) ?? new Set<L>()).add(listener))
  }

  leave(listener: L): void {
    const key = roomKey(listener.name, listener.isPrivate)
    const room = this.rooms.get(key)
    room?.delete(listener)
    if (room?.size === 0) this.rooms.delete(key)
  }

  /** @param except the sender, unless it asked to hear itself. */
  send(topic: string, isPrivate: boolean, broadcast: Broadcast, except?: L): void {
    for (const listener of this.rooms.get(roomKey(topic, isPrivate)) ?? []) {
      if (listener !== except) listener.deliverBroadcast(broadcast)
    }
  }

  listeners(): L[] {
    return [...this.rooms.values()].flatMap((room) => [...room])
  }
}

/** What a new row of `realtime.messages` tells whom, or null when it is nothing to send. */
export function broadcastOfRow(change: Change): { topic: string; isPrivate: boolean; broadcast: Broadcast } | null {
  const { schema, name } = change.relation
  if (schema !== 'realtime' || name !== 'messages' || change.type !== 'INSERT' || !change.newRow) return null
  const { id, topic, event, payload, binary_payload: binary, private: isPrivate } = change.newRow
  if (!topic || !event || !id || !isPrivate) return null
  const metadata = { id }
  const to = { topic, isPrivate: isPrivate === 't' }
  if (binary) {
    const body = Buffer.from(binary.slice(2), 'hex') // written as \x0123
    return { ...to, broadcast: { user: { event, encoding: 'binary', body }, metadata } }
  }
  if (!payload) return null
  return { ...to, broadcast: { user: { event, encoding: 'json', body: Buffer.from(payload) }, metadata } }
}

function roomKey(topic: string, isPrivate: boolean): string {
  return `${isPrivate ? 'private' : 'public'} ${topic}`
}
