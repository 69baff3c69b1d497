/** Calls to the edge functions, as raw as a stranger could make them. */
import { target } from './env.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when it is not JSON. */
  body: unknown
}

export interface CallOptions {
  token?: string | null
  body?: unknown
  rawBody?: BodyInit
  headers?: Record<string, string>
  method?: string
}

export async function callFunction(name: string, options: CallOptions): Promise<Answer> {
  return readAnswer(await fetch(requestTo(`${target.functionsUrl}/${name}`, options)))
}

export function requestTo(url: string, options: CallOptions): Request {
  return new Request(url, {
    method: options.method ?? 'POST',
    headers: {
      apikey: target.publishableKey,
      'content-type': 'application/json',
      ...(options.token === undefined || options.token === null ? {} : { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    body: options.method === 'GET' ? undefined : (options.rawBody ?? JSON.stringify(options.body ?? {})),
  })
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  return { status: response.status, headers: response.headers, text, body }
}

export interface StreamEvent {
  event: string
  data: Record<string, unknown>
}

/** Reads a server-sent event stream to its end. */
export async function readEvents(response: Response): Promise<StreamEvent[]> {
  const text = await response.text()
  return text
    .split(/\r?\n\r?\n/)
    .map((block) => {
      const lines = block.split(/\r?\n/)
      const event = lines
        .find((line) => line.startsWith('event:'))
        ?.slice(6)
        .trim()
      const data = lines
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trim())
        .join('\n')
      return event === undefined ? null : { event, data: JSON.parse(data) as Record<string, unknown> }
    })
    .filter((event) => event !== null)
}

export function openRecipeStream(token: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${target.functionsUrl}/generate-recipe`, {
    method: 'POST',
    headers: {
      apikey: target.publishableKey,
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(body),
    signal,
  })
}
