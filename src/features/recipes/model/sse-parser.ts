/** One server-sent event: `event: <name>` with its `data:` lines joined by newlines. */
export interface SseEvent {
  name: string
  data: string
}

/**
 * A parser for `text/event-stream` as the HTML standard describes it, fed with text as it arrives. A chunk may end
 * anywhere: inside a name, between CR and LF, in the middle of an event. An event counts only once its blank line
 * has come, so a connection that breaks never yields half of one.
 */
export function createSseParser(): { push(text: string): SseEvent[] } {
  let rest = ''
  let name = ''
  let data: string[] = []
  let isFirstChunk = true

  const readLine = (line: string): SseEvent | undefined => {
    if (line === '') {
      const event = data.length > 0 ? { name: name || 'message', data: data.join('\n') } : undefined
      name = ''
      data = []
      return event
    }
    const colon = line.indexOf(':')
    if (colon === 0) return undefined
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') name = value
    else if (field === 'data') data.push(value)
    return undefined
  }

  return {
    push(text) {
      rest += isFirstChunk ? text.replace(/^\uFEFF/, '') : text
      if (text !== '') isFirstChunk = false
      const events: SseEvent[] = []
      for (;;) {
        const end = rest.search(/[\r\n]/)
        // A CR at the very end may be the first half of a CRLF whose LF is still on its way.
        if (end < 0 || (rest[end] === '\r' && end === rest.length - 1)) return events
        const line = rest.slice(0, end)
        rest = rest.slice(end + (rest.startsWith('\r\n', end) ? 2 : 1))
        const event = readLine(line)
        if (event) events.push(event)
      }
    },
  }
}

/** Thrown when a stream stays open and says nothing, not even a comment. */
export class SilentStreamError extends Error {
  override name = 'SilentStreamError'
}

/**
 * Reads a response's body to its end. Throws what the connection throws, abort included.
 * @param silenceMs how long nothing at all may arrive before a {@link SilentStreamError} is thrown.
 */
export async function* readSse(
  body: ReadableStream<Uint8Array>,
  silenceMs = Infinity,
): AsyncGenerator<SseEvent, void, undefined> {
  const parser = createSseParser()
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader.read(), silenceMs)
      if (done) return
      yield* parser.push(decoder.decode(value, { stream: true }))
    }
  } finally {
    // Not awaited: a connection that hangs would keep the caller waiting for its end.
    reader.cancel().catch(() => undefined)
  }
}

function withinSilence<T>(promise: Promise<T>, silenceMs: number): Promise<T> {
  if (!Number.isFinite(silenceMs)) return promise
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SilentStreamError(`Nothing came for ${silenceMs} ms.`)), silenceMs)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
