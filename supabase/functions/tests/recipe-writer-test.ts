import { createRecipeWriter, WriterError } from '../_shared/recipe-writer.ts'
import { equal, ok, rejects } from './support/assert.ts'

const settings = { baseUrl: 'https://model.test/v1', apiKey: '', model: 'm', silenceTimeoutMs: 100 }
const never = new AbortController().signal

async function read(respond: () => Response): Promise<string> {
  const writer = createRecipeWriter(settings, () => Promise.resolve(respond()))
  let text = ''
  for await (const piece of writer.write([], never)) text += piece
  return text
}
const stream = (...parts: string[]) =>
  new Response(ReadableStream.from(parts.map((part) => new TextEncoder().encode(part))), {
    headers: { 'content-type': 'text/event-stream' },
  })
const delta = (content: string | null) => JSON.stringify({ choices: [{ delta: { content } }] })

Deno.test('text is put together from events, however the bytes are cut', async () => {
  const whole = `: queued\r\n\r\ndata: ${delta(null)}\n\ndata:${delta('Crè')}\n\nevent: x\ndata: ${delta('me')}\n\ndata: {"choices":[]}\n\ndata: [DONE]\n\n`
  equal(await read(() => stream(whole)), 'Crème')
  const bytes = new TextEncoder().encode(whole)
  for (const size of [1, 3, 7]) {
    const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.slice(index * size, (index + 1) * size),
    )
    const response = new Response(ReadableStream.from(parts), { headers: { 'content-type': 'text/event-stream' } })
    equal(await read(() => response), 'Crème', `in parts of ${size}`)
  }
})

Deno.test('a service that does not stream is taken as one piece', async () => {
  equal(await read(() => Response.json({ choices: [{ message: { content: 'whole' } }] })), 'whole')
})

Deno.test('an end without [DONE] or a last blank line is an end', async () => {
  equal(await read(() => stream(`data: ${delta('a')}\n\n`, `data: ${delta('b')}`)), 'ab')
})

Deno.test('errors and noise in the stream are broken, not text', async () => {
  for (const data of ['{"error":{"message":"quota"}}', 'oops', '{"choices":"none"}']) {
    const error = await rejects(() => read(() => stream(`data: ${data}\n\n`)))
    ok(error instanceof WriterError)
    equal(error.code, 'broken')
  }
})

Deno.test('comments that keep a connection open are silence', async () => {
  const response = () => {
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        controller.enqueue(new TextEncoder().encode(': processing\n\n'))
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  const controller = new AbortController()
  const writer = createRecipeWriter(settings, (_, init) => {
    const source = response()
    const stop = new TransformStream<Uint8Array, Uint8Array>()
    void source.body?.pipeTo(stop.writable, { signal: init?.signal ?? undefined }).catch(() => undefined)
    return Promise.resolve(new Response(stop.readable, { headers: source.headers }))
  })
  const error = await rejects(async () => {
    for await (const _ of writer.write([], controller.signal)) ok(false, 'no text')
  })
  ok(error instanceof WriterError)
  equal(error.code, 'silent')
})
