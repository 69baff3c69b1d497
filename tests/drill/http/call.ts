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

/** What says nothing about the request itself: gateways, crashed workers, our faults, Stripe's or the model's. */
const isDefinite = ({ status }: Answer) => status > 0 && status < 500

export class FunctionCaller {
  readonly #target: Target
  readonly #tally: Tally

  constructor(target: Target, tally: Tally) {
    this.#target = target
    this.#tally = tally
  }

  async once(name: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Answer> {
    this.#tally.count('http', name)
    try {
      const response = await fetch(`${this.#target.functionsUrl}/${name}`, {
        method: 'POST',
        headers: { apikey: this.#target.publishableKey, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        signal: signal ?? AbortSignal.timeout(60_000),
      })
      return { status: response.status, body: readObject(await response.text()) }
    } catch {
      return { status: 0, body: {} }
    }
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
