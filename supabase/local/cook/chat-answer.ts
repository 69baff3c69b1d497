/** Answers in the form of OpenAI's chat completions, whole and in pieces. */
import { randomUUID } from 'node:crypto'

export type FinishReason = 'stop' | 'length'

export interface Answer {
  model: string
  text: string
  finishReason: FinishReason
  promptLength: number
}

/** Roughly what a tokenizer makes of English. */
const CHARACTERS_PER_TOKEN = 4

export function toCompletion(answer: Answer): object {
  const { text, finishReason } = answer
  return {
    ...head(answer.model, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null },
        logprobs: null,
        finish_reason: finishReason,
      },
    ],
    usage: usageOf(answer),
  }
}

/** @returns how to make each `data:` object of one stream, which all carry the same id. */
export function chunksOf(model: string) {
  const common = head(model, 'chat.completion.chunk')
  const chunk = (delta: object, finishReason: FinishReason | null) => ({
    ...common,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
  })
  return {
    first: () => chunk({ role: 'assistant', content: '' }, null),
    piece: (content: string) => chunk({ content }, null),
    last: (finishReason: FinishReason) => chunk({}, finishReason),
    usage: (answer: Answer) => ({ ...common, choices: [], usage: usageOf(answer) }),
  }
}

export function errorBody(message: string, type: string, code: string | null, param: string | null = null): object {
  return { error: { message, type, param, code } }
}

function head(model: string, object: string) {
  return { id: `chatcmpl-${randomUUID().replaceAll('-', '')}`, object, created: Math.floor(Date.now() / 1000), model }
}

function usageOf({ promptLength, text }: Answer) {
  const prompt = Math.ceil(promptLength / CHARACTERS_PER_TOKEN)
  const completion = Math.ceil(text.length / CHARACTERS_PER_TOKEN)
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}
