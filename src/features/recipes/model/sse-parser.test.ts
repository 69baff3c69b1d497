import { describe, expect, it } from 'vitest'
import { createSseParser, readSse, SilentStreamError, type SseEvent } from './sse-parser'

const parse = (...chunks: string[]) => {
  const parser = createSseParser()
  return chunks.flatMap((chunk) => parser.push(chunk))
}

describe('the event stream parser', () => {
  it('reads names and data', () => {
    expect(parse('event: balance\ndata: {"a":1}\n\nevent: recipe\ndata: x\n\n')).toEqual([
      { name: 'balance', data: '{"a":1}' },
      { name: 'recipe', data: 'x' },
    ])
  })

  it('gives the same events wherever the stream is cut', () => {
    const whole =
      ': hello\r\nevent: partial\r\ndata: one\r\ndata: two\r\n\r\nevent: recipe\rdata:three\r\rdata: four\n\n'
    const expected: SseEvent[] = [
      { name: 'partial', data: 'one\ntwo' },
      { name: 'recipe', data: 'three' },
      { name: 'message', data: 'four' },
    ]
    expect(parse(whole)).toEqual(expected)
    expect(parse(...whole)).toEqual(expected)
    for (let cut = 0; cut <= whole.length; cut += 1) {
      expect(parse(whole.slice(0, cut), whole.slice(cut))).toEqual(expected)
    }
  })

  it('passes over comments, ids, retries and unknown fields', () => {
    expect(parse(': ping\n\nid: 7\nretry: 10\nfoo: bar\nbaz\n\ndata: x\n\n')).toEqual([{ name: 'message', data: 'x' }])
  })

  it('takes away one leading space only and keeps colons in the data', () => {
    expect(parse('data:  a: b\n\n')).toEqual([{ name: 'message', data: ' a: b' }])
  })

  it('drops an event without data and one that never ended', () => {
    expect(parse('event: recipe\n\nevent: recipe\ndata: {}\n')).toEqual([])
  })

  it('does not let a name leak into the next event', () => {
    expect(parse('event: error\n\ndata: x\n\n')).toEqual([{ name: 'message', data: 'x' }])
  })

  it('ignores a byte order mark', () => {
    expect(parse('\uFEFFdata: x\n\n')).toEqual([{ name: 'message', data: 'x' }])
  })

  it('joins characters that were cut between bytes', async () => {
    const bytes = new TextEncoder().encode('data: crème brûlée 🍮\n\n')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    const events: SseEvent[] = []
    for await (const event of readSse(body)) events.push(event)
    expect(events).toEqual([{ name: 'message', data: 'crème brûlée 🍮' }])
  })

  it('gives up on a connection that stays open and says nothing', async () => {
    const read = async () => {
      for await (const event of readSse(new ReadableStream<Uint8Array>(), 5)) throw new Error(event.name)
    }
    await expect(read()).rejects.toThrow(SilentStreamError)
  })
})
