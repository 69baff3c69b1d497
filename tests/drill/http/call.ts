/** Calls over HTTP, as an app makes them that does not give up. */
import type { Target } from '../target.ts'
import type { Tally } from '../tally.ts'

export interface Answer {
  /** 0 when there was none: cut off, refused, or aborted by us. */
  status: number
  body: Record<string, unknown>
}

const MAX_TRIES = 60
const PAUSE_MS = 150
/** As long as the platform gives a function for its answer; on a busy machine a sweep needs much of it. */
const TIMEOUT_MS = 150_000

/** What says nothing about the request itself: gateways, crashed workers, our faults, Stripe's or the model's. */
const isDefinite = ({ status }: Answer) => status > 0 && status < 500

export class FunctionCaller {
  readonly #target: Target
  readonly #tally: Tally

  constructor(target: Target, tally: Tally) {
    this.#target = target
    this.#tally = tally
  }

  async once(name: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    this.#tally.count('http', name)
    try {
      const response = await this.#post(name, body, headers, AbortSignal.timeout(TIMEOUT_MS))
      return { status: response.status, body: readObject(await response.text()) }
    } catch {
      return { status: 0, body: {} }
    }
  }

  /**
   * Reads a stream of events, and closes the connection after so many of them or so much time.
   * @returns the names of the events that came before
   */
  async watch(
    name: string,
    body: unknown,
    headers: Record<string, string>,
    { leaveAfterEvents, leaveAfterMs }: { leaveAfterEvents: number; leaveAfterMs: number },
  ): Promise<string[]> {
    this.#tally.count('http', name)
    const gone = new AbortController()
    const timer = setTimeout(() => gone.abort(), leaveAfterMs)
    let text = ''
    const events = () => [...text.matchAll(/^event: *(\w+)/gm)].map(([, event = '']) => event)
    try {
      const response = await this.#post(name, body, { ...headers, accept: 'text/event-stream' }, gone.signal)
      const decoder = new TextDecoder()
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true })
        if (leaveAfterEvents > 0 && events().length >= leaveAfterEvents) break
      }
    } catch {
      // Cut off, by us or by bad luck: then that is all that was seen.
    } finally {
      clearTimeout(timer)
      gone.abort()
    }
    return events()
  }

  #post(name: string, body: unknown, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.#target.functionsUrl}/${name}`, {
      method: 'POST',
      headers: { apikey: this.#target.publishableKey, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal,
    })
  }

  /** The same request until an answer says what became of it. @param isAnswer what counts as one, for some requests. */
  async insist(
    name: string,
    body: unknown,
    headers: Record<string, string>,
    isAnswer: (answer: Answer) => boolean = isDefinite,
  ): Promise<Answer> {
    let answer = await this.once(name, body, headers)
    for (let tries = 1; tries < MAX_TRIES && !isAnswer(answer); tries++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * Math.min(tries, 8)))
      answer = await this.once(name, body, headers)
    }
    if (!isAnswer(answer)) {
      this.#tally.problem(`${name} answers ${answer.status} for ever: ${JSON.stringify(answer.body)}`)
    }
    return answer
  }
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
