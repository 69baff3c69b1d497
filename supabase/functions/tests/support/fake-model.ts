/** A model behind a `fetch`, so that the real streaming client runs in unit tests. */
import type { RecipeContent } from '../../_shared/contract/recipe.ts'

/** What one call to the model does, piece by piece. */
export interface Performance {
  pieces: string[]
  pauseMs?: number
  /** After the pieces: end properly (default), stay silent with the connection open, or break off. */
  then?: 'end' | 'silence' | 'break'
  status?: number
}

export interface FakeModel {
  fetch: typeof fetch
  /** Bodies of the calls so far. */
  calls: { model: string; stream: boolean; messages: { role: string; content: string }[] }[]
  /** How many calls were cut off by us. */
  aborted: number
}

/** @param performances one for each call; the last one repeats */
export function createFakeModel(...performances: Performance[]): FakeModel {
  const fake: FakeModel = {
    calls: [],
    aborted: 0,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const performance = performances[Math.min(fake.calls.length, performances.length - 1)]
      fake.calls.push(await request.json())
      const signal = init?.signal
      signal?.throwIfAborted()
      signal?.addEventListener('abort', () => (fake.aborted += 1), { once: true })
      if (!performance || performance.status) return new Response('no', { status: performance?.status ?? 500 })
      return new Response(perform(performance, signal ?? undefined), {
        headers: { 'content-type': 'text/event-stream' },
      })
    },
  }
  return fake
}

function perform({ pieces, pauseMs = 0, then = 'end' }: Performance, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const pending = [...pieces]
  return new ReadableStream({
    start(controller) {
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true })
    },
    async pull(controller) {
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
      if (signal?.aborted) return
      const piece = pending.shift()
      if (piece !== undefined) {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify({ choices: [{ delta: { content: piece } }] })}\n\n`))
      } else if (then === 'end') {
        controller.enqueue(encoder.encode('data: [DONE]\n\n'))
        controller.close()
      } else if (then === 'break') controller.error(new TypeError('connection reset'))
      else await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
    },
  })
}

export const RECIPE: RecipeContent = {
  title: 'Lemon chicken with rice',
  summary: 'A bright weekday dish.',
  cuisine: 'Greek',
  servings: 2,
  prepMinutes: 10,
  cookMinutes: 25,
  difficulty: 'easy',
  diet: [],
  allergens: [],
  ingredients: [
    { quantity: 300, unit: 'g', name: 'chicken thighs' },
    { quantity: 150, unit: 'g', name: 'rice' },
    { quantity: null, unit: '', name: 'salt', note: 'to taste' },
  ],
  steps: ['SECRET-STEP-ONE: brown the chicken.', 'SECRET-STEP-TWO: simmer with the rice.'],
  nutrition: { calories: 520, proteinG: 38, carbsG: 55, fatG: 14 },
  tip: 'Rest it for five minutes.',
}

export function inPieces(text: string, size = 40): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
}
