/** A client for any OpenAI-compatible chat endpoint that streams. Plain fetch: one request form, one answer form. */
import * as z from 'zod/mini'
import type { Env } from './env.ts'
import { readEvents } from './event-stream.ts'

export interface ChatMessage {
  role: 'system' | 'user'
  content: string
}

export interface RecipeWriter {
  /**
   * Yields the model's text as it comes.
   * @param signal stops the model, and with it its cost
   * @throws {WriterError} or the signal's reason
   */
  write(messages: ChatMessage[], signal: AbortSignal): AsyncGenerator<string, void, void>
}

/** `unreachable`, `refused` (an error status), `silent` (nothing for too long), or `broken` (not the protocol). */
export class WriterError extends Error {
  readonly code: 'unreachable' | 'refused' | 'silent' | 'broken'

  constructor(code: WriterError['code'], message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'WriterError'
    this.code = code
  }
}

const choiceText = z.optional(z.nullable(z.object({ content: z.optional(z.nullable(z.string())) })))
const chunkSchema = z.object({
  choices: z._default(z.array(z.object({ delta: choiceText, message: choiceText })), []),
  error: z.optional(z.unknown()),
})

/** @param fetcher only tests give another one. */
export function createRecipeWriter(settings: Env['writer'], fetcher: typeof fetch = fetch): RecipeWriter {
  return {
    async *write(messages, signal) {
      // Silence is measured from the last piece of the model's own output; comments that only keep a
      // connection open do not count as work.
      const silence = createSilenceTimer(settings.silenceTimeoutMs)
      const stop = AbortSignal.any([signal, silence.signal])
      try {
        const response = await request(settings, messages, stop, fetcher)
        for await (const chunk of readChunks(response)) {
          stop.throwIfAborted()
          silence.restart()
          const choice = chunk.choices[0]
          const text = choice?.delta?.content ?? choice?.message?.content
          if (text) yield text
        }
        stop.throwIfAborted()
      } catch (thrown) {
        if (signal.aborted) throw signal.reason
        if (silence.signal.aborted) throw silence.signal.reason
        if (thrown instanceof WriterError) throw thrown
        throw new WriterError('unreachable', 'The connection to the recipe writer failed', { cause: thrown })
      } finally {
        silence.stop()
      }
    },
  }
}

async function request(settings: Env['writer'], messages: ChatMessage[], signal: AbortSignal, fetcher: typeof fetch) {
  const response = await fetcher(`${settings.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(settings.apiKey !== '' && { authorization: `Bearer ${settings.apiKey}` }),
    },
    body: JSON.stringify({
      model: settings.model,
      messages,
      stream: true,
      response_format: { type: 'json_object' },
    }),
    signal,
  })
  if (response.ok && response.body !== null) return response
  await response.body?.cancel()
  throw new WriterError('refused', `The recipe writer answered ${response.status}`)
}

/** Some services ignore `stream` and answer at once: that is one large chunk. */
async function* readChunks(response: Response): AsyncGenerator<z.infer<typeof chunkSchema>> {
  if (response.headers.get('content-type')?.includes('application/json')) {
    yield parseChunk(await response.text())
    return
  }
  for await (const data of readEvents(response)) {
    if (data === '[DONE]') return
    yield parseChunk(data)
  }
}

function parseChunk(text: string): z.infer<typeof chunkSchema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new WriterError('broken', 'The recipe writer sent something that is not JSON', { cause })
  }
  const chunk = chunkSchema.safeParse(value)
  if (!chunk.success || chunk.data.error !== undefined)
    throw new WriterError('broken', 'The recipe writer reported an error')
  return chunk.data
}

function createSilenceTimer(silenceMs: number) {
  const controller = new AbortController()
  const expire = () => controller.abort(new WriterError('silent', `The recipe writer was silent for ${silenceMs} ms`))
  let timer = setTimeout(expire, silenceMs)
  return {
    signal: controller.signal,
    restart() {
      clearTimeout(timer)
      timer = setTimeout(expire, silenceMs)
    },
    stop: () => clearTimeout(timer),
  }
}
