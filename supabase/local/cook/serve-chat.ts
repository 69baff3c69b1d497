/** One chat completion: listens to the order, cooks, and answers as the mood is. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { chunksOf, errorBody, toCompletion, type Answer } from './chat-answer.ts'
import type { ChatRequest } from './chat-request.ts'
import type { Mood } from './mood.ts'
import { paceText } from './pace.ts'
import { textFor } from './spoil.ts'
import { writeRecipe } from './write-recipe.ts'

/** A model that has a bad day takes this many times as long. */
const SLOWNESS = 10

export async function serveChat(
  request: ChatRequest,
  mood: Mood,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (mood.mode === 'http500')
    return sendJson(res, 500, errorBody('The server had an error while processing your request.', 'server_error', null))
  if (mood.mode === 'http429') {
    res.setHeader('retry-after', '2')
    return sendJson(res, 429, errorBody('Rate limit reached for requests.', 'requests', 'rate_limit_exceeded'))
  }
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const recipe = writeRecipe(request.order)
  const { text, finishReason } = textFor(mood.mode, recipe, request.order)
  const answer: Answer = { model: request.model, text, finishReason, promptLength: request.promptLength }
  try {
    if (request.isStream) await stream(answer, request, mood, res, gone.signal)
    else await answerWhole(answer, mood, req, res, gone.signal)
  } catch (error) {
    // The caller has lost patience, which is theirs to do.
    if (!gone.signal.aborted) throw error
  }
}

async function stream(
  answer: Answer,
  request: ChatRequest,
  mood: Mood,
  res: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const { mode, afterCharacters } = mood
  const breaksOff = mode === 'silent' || mode === 'dropped'
  if (breaksOff && afterCharacters === 0) return breakOff(mode, res, signal)
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  })
  const send = (data: object | '[DONE]') => res.write(`data: ${data === '[DONE]' ? data : JSON.stringify(data)}\n\n`)
  const chunks = chunksOf(answer.model)
  send(chunks.first())
  const { pieces, tickMs } = paceText(answer.text, durationOf(mood))
  let sent = 0
  for (const piece of pieces) {
    if (breaksOff && sent >= afterCharacters) return breakOff(mode, res, signal)
    send(chunks.piece(piece))
    sent += piece.length
    if (tickMs > 0) await delay(tickMs, undefined, { signal })
  }
  send(chunks.last(answer.finishReason))
  if (request.wantsUsage) send(chunks.usage(answer))
  send('[DONE]')
  res.end()
}

async function answerWhole(
  answer: Answer,
  mood: Mood,
  req: IncomingMessage,
  res: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  if (mood.mode === 'silent' || mood.mode === 'dropped') return breakOff(mood.mode, res, signal)
  await delay(durationOf(mood), undefined, { signal })
  if (!req.socket.destroyed) sendJson(res, 200, toCompletion(answer))
}

/** Says no more: keeps the line open until the caller goes, or cuts it. */
async function breakOff(mode: 'silent' | 'dropped', res: ServerResponse, signal: AbortSignal): Promise<void> {
  if (mode === 'dropped') {
    // What was said so far should arrive before the line is cut.
    await delay(50, undefined, { signal })
    res.destroy()
    return
  }
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

function durationOf({ mode, recipeMs }: Mood): number {
  return mode === 'slow' ? recipeMs * SLOWNESS : recipeMs
}

export function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
