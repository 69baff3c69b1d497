import { describe, expect, it } from 'vitest'
import { decodeBinary, decodeText, encodeText, encodeUserBroadcast, FrameError } from './frames.ts'

const head = { joinRef: '6', ref: '7', topic: 'realtime:a', event: 'phx_reply' }

describe('text frames', () => {
  it('reads and writes arrays in version 2', () => {
    expect(decodeText(2, '["6","7","realtime:a","phx_join",{"x":1}]')).toEqual({
      joinRef: '6',
      ref: '7',
      topic: 'realtime:a',
      event: 'phx_join',
      payload: { x: 1 },
    })
    expect(JSON.parse(encodeText(2, head, '{"status":"ok"}'))).toEqual([
      '6',
      '7',
      'realtime:a',
      'phx_reply',
      { status: 'ok' },
    ])
  })

  it('reads and writes objects in version 1', () => {
    const frame = decodeText(1, '{"topic":"phoenix","event":"heartbeat","payload":{},"ref":"3"}')
    expect(frame).toEqual({ joinRef: null, ref: '3', topic: 'phoenix', event: 'heartbeat', payload: {} })
    expect(JSON.parse(encodeText(1, head, '{}'))).toEqual({
      topic: 'realtime:a',
      event: 'phx_reply',
      payload: {},
      ref: '7',
    })
  })

  it('keeps integers that JavaScript cannot hold', () => {
    expect(encodeText(2, head, '{"balance":9007199254740993}')).toContain('9007199254740993')
  })

  it.each(['', 'nonsense', '{}', '[]', '["1","2",3,"event",{}]', '[{},"2","topic","event",{}]'])(
    'refuses %j',
    (text) => {
      expect(() => decodeText(2, text)).toThrow(FrameError)
    },
  )
})

describe('binary broadcasts', () => {
  const push = (encoding: number, body: string) =>
    Buffer.concat([Buffer.from([3, 1, 1, 10, 4, 0, encoding]), Buffer.from('67realtime:acook'), Buffer.from(body)])

  it('reads what a client sends', () => {
    const frame = decodeBinary(push(1, '{"a":1}'))
    expect(frame).toMatchObject({ joinRef: '6', ref: '7', topic: 'realtime:a', event: 'broadcast' })
    expect(frame.payload).toEqual({ event: 'cook', encoding: 'json', body: Buffer.from('{"a":1}') })
    expect(decodeBinary(push(0, 'x')).payload.encoding).toBe('binary')
  })

  it('refuses another kind and a frame that was cut short', () => {
    expect(() => decodeBinary(Buffer.from([9, 0, 0, 0, 0, 0, 0]))).toThrow(FrameError)
    expect(() => decodeBinary(push(1, '').subarray(0, 12))).toThrow(FrameError)
  })

  it('writes the lengths of each part in front', () => {
    const bytes = encodeUserBroadcast(
      'realtime:ä',
      { event: 'e', encoding: 'json', body: Buffer.from('{}') },
      '{"id":1}',
    )
    expect([...bytes.subarray(0, 5)]).toEqual([4, 11, 1, 8, 1])
    expect(bytes.toString('utf8', 5)).toBe('realtime:äe{"id":1}{}')
  })

  it('refuses a topic of more than 255 bytes', () => {
    const broadcast = { event: 'e', encoding: 'json' as const, body: Buffer.from('{}') }
    expect(() => encodeUserBroadcast('x'.repeat(256), broadcast, '')).toThrow(FrameError)
  })
})
