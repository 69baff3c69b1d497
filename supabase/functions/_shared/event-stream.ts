/** Server-sent events, both ways. */

/** An event as it goes over the wire; JSON has no line breaks of its own. */
export function formatEvent(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Ignored by every reader; keeps proxies from closing a quiet connection, and finds out that the reader is gone. */
export const KEEP_ALIVE = ': keep-alive\n\n'

/** Yields the data of each event of a response, whichever way it is cut into pieces. */
export async function* readEvents(response: Response): AsyncGenerator<string> {
  let lines: string[] = []
  for await (const line of readLines(response)) {
    if (line === '' && lines.length > 0) {
      yield lines.join('\n')
      lines = []
    } else if (line.startsWith('data:')) {
      lines.push(line.slice('data:'.length).replace(/^ /, ''))
    }
  }
  // A last event without its blank line is cut off; some services end like that, so it counts.
  if (lines.length > 0) yield lines.join('\n')
}

async function* readLines(response: Response): AsyncGenerator<string> {
  if (response.body === null) return
  let rest = ''
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
