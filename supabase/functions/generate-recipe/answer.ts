/** One piece of work, answered as a stream of events or, for `Accept: application/json`, as one JSON body. */
import type { PartialRecipe, RecipeEvent } from '../_shared/contract/recipe.ts'
import { classifyError, toErrorBody } from '../_shared/errors.ts'
import { formatEvent, KEEP_ALIVE } from '../_shared/event-stream.ts'
import { json, logError } from '../_shared/http.ts'
import type { Logger } from '../_shared/log.ts'
import { keepAlive } from '../_shared/keep-alive.ts'

export interface Progress {
  /** Aborted when the reader has gone. */
  signal: AbortSignal
  /** How long the reader may be kept without an answer. */
  patienceMs: number
  onPartial(recipe: PartialRecipe, progress: number): void
}

export type Work = (progress: Progress) => Promise<RecipeEvent>

const KEEP_ALIVE_MS = 10_000

/** The platform answers 504 by itself after 150 s without a response; a stream has begun long before. */
const JSON_PATIENCE_MS = 120_000

/** @param opening the data of the first event: the tokens are held */
export function answerWith(
  exchange: { request: Request; log: Logger },
  opening: { balance: number; version: number; cost: number },
  work: Work,
): Promise<Response> | Response {
  const accept = exchange.request.headers.get('accept') ?? ''
  if (accept.includes('application/json') && !accept.includes('text/event-stream'))
    return answerJson(exchange.request, work)
  return answerStream(exchange.log, opening, work)
}

async function answerJson(request: Request, work: Work): Promise<Response> {
  const running = work({ signal: request.signal, patienceMs: JSON_PATIENCE_MS, onPartial: () => undefined })
  // Whoever waits in the background needs the end, not the result.
  keepAlive(running.catch(() => undefined))
  return json(await running)
}

function answerStream(log: Logger, opening: object, work: Work): Response {
  const gone = new AbortController()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(text))
      }
      send(formatEvent('balance', opening))
      const timer = setInterval(() => send(KEEP_ALIVE), KEEP_ALIVE_MS)
      const onPartial = (recipe: PartialRecipe, progress: number) => send(formatEvent('partial', { recipe, progress }))
      const running = work({ signal: gone.signal, patienceMs: Infinity, onPartial })
        .then((recipe) => send(formatEvent('recipe', recipe)))
        .catch((thrown: unknown) => {
          const error = classifyError(thrown)
          // Nobody is there to be told, and leaving is no failure.
          if (!gone.signal.aborted || error.code === 'internal') logError(log, error)
          send(formatEvent('error', toErrorBody(error)))
        })
        .finally(() => {
          clearInterval(timer)
          if (!gone.signal.aborted) controller.close()
        })
      keepAlive(running)
    },
    cancel() {
      gone.abort(new DOMException('The reader has gone', 'AbortError'))
    },
  })
  // Proxies that buffer would turn the stream into one late answer.
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  })
}
