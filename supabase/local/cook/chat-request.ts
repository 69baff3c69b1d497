/** The part of OpenAI's chat completions that the cook understands. */
import { isOrder, readOrder, type Order } from './order.ts'

export interface ChatRequest {
  model: string
  isStream: boolean
  wantsUsage: boolean
  order: Order
  /** Characters that were sent, for `usage`. */
  promptLength: number
}

/** Refused; the message and the field go into the answer as OpenAI words them. */
export class ChatRequestError extends Error {
  constructor(
    message: string,
    readonly param: string | null,
  ) {
    super(message)
    this.name = 'ChatRequestError'
  }
}

/** @throws {ChatRequestError} */
export function readChatRequest(body: string): ChatRequest {
  const value = parse(body)
  if (typeof value.model !== 'string' || value.model === '') {
    throw new ChatRequestError('you must provide a model parameter', 'model')
  }
  if (!Array.isArray(value.messages) || value.messages.length === 0) {
    throw new ChatRequestError('messages must be a list that is not empty', 'messages')
  }
  const messages = (value.messages as unknown[]).map(readMessage)
  const users = messages.filter(({ role }) => role === 'user').map(({ text }) => text)
  // A later message may ask for a repair; the order is the last one that is an order.
  const order = users.findLast(isOrder) ?? users.at(-1) ?? ''
  const options = value.stream_options as { include_usage?: unknown } | null | undefined
  return {
    model: value.model,
    isStream: value.stream === true,
    wantsUsage: options?.include_usage === true,
    order: readOrder(order),
    promptLength: messages.reduce((sum, { text }) => sum + text.length, 0),
  }
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Told below, as for every other value that is no object.
  }
  throw new ChatRequestError('We could not parse the JSON body of your request.', null)
}

/** Content is a text, or a list of parts of which some are text. */
function readMessage(value: unknown): { role: string; text: string } {
  const { role, content } = (value ?? {}) as { role?: unknown; content?: unknown }
  if (typeof role !== 'string') throw new ChatRequestError('each message needs a role', 'messages')
  if (typeof content === 'string') return { role, text: content }
  const parts = Array.isArray(content) ? (content as { text?: unknown }[]) : []
  return { role, text: parts.map((part) => (typeof part?.text === 'string' ? part.text : '')).join('') }
}
