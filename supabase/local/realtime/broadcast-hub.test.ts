import { describe, expect, it } from 'vitest'
import { BroadcastHub, broadcastOfRow, type Broadcast, type Listener } from './broadcast-hub.ts'
import type { Change } from './change.ts'

function listener(name: string, isPrivate: boolean): Listener & { heard: Broadcast[] } {
  const heard: Broadcast[] = []
  return { name, isPrivate, heard, deliverBroadcast: (broadcast) => heard.push(broadcast) }
}
const message: Broadcast = { payloadJson: '{}' }

describe('the hub', () => {
  it('keeps private and public channels of one topic apart', () => {
    const hub = new BroadcastHub()
    const [inside, outside, elsewhere] = [listener('a', true), listener('a', false), listener('b', true)]
    for (const one of [inside, outside, elsewhere]) hub.join(one)
    hub.send('a', true, message)
    expect([inside, outside, elsewhere].map(({ heard }) => heard.length)).toEqual([1, 0, 0])
    hub.send('a', false, message)
    expect([inside, outside, elsewhere].map(({ heard }) => heard.length)).toEqual([1, 1, 0])
  })

  it('leaves out the sender, and those who left', () => {
    const hub = new BroadcastHub<Listener>()
    const [sender, other, gone] = [listener('a', false), listener('a', false), listener('a', false)]
    for (const one of [sender, other, gone]) hub.join(one)
    hub.leave(gone)
    hub.send('a', false, message, sender)
    expect([sender, other, gone].map(({ heard }) => heard.length)).toEqual([0, 1, 0])
    hub.leave(sender)
    hub.leave(other)
    expect(hub.listeners()).toEqual([])
  })
})

describe('rows of realtime.messages', () => {
  const row = { id: 'm1', topic: 'user:1', event: 'wallet', payload: '{"a": 1}', binary_payload: null, private: 't' }
  const inserted = (newRow: object, type = 'INSERT', name = 'messages') =>
    broadcastOfRow({ type, newRow, relation: { schema: 'realtime', name } } as Change)

  it('become broadcasts with the payload as it was written', () => {
    expect(inserted(row)).toEqual({
      topic: 'user:1',
      isPrivate: true,
      broadcast: { user: { event: 'wallet', encoding: 'json', body: Buffer.from('{"a": 1}') }, metadata: { id: 'm1' } },
    })
    expect(inserted({ ...row, private: 'f' })?.isPrivate).toBe(false)
  })

  it('may carry bytes', () => {
    const broadcast = inserted({ ...row, payload: null, binary_payload: '\\x00ff' })?.broadcast
    expect(broadcast).toMatchObject({ user: { encoding: 'binary', body: Buffer.from([0, 255]) } })
  })

  it('are nothing to send without event, payload or privacy, when updated, or in another table', () => {
    expect(inserted({ ...row, event: null })).toBeNull()
    expect(inserted({ ...row, payload: null })).toBeNull()
    expect(inserted({ ...row, private: null })).toBeNull()
    expect(inserted(row, 'UPDATE')).toBeNull()
    expect(inserted(row, 'INSERT', 'others')).toBeNull()
  })
})
