import type { RecipeFault } from '@contract/faults'
import type { RecipeContent } from '@contract/recipe'
import { HttpResponse } from 'msw'

export const recipeContent: RecipeContent = {
  title: 'Tomato rice',
  summary: 'Warm and bright.',
  servings: 2,
  prepMinutes: 10,
  cookMinutes: 20,
  difficulty: 'easy',
  diet: ['vegan'],
  allergens: [],
  ingredients: [{ quantity: 150, unit: 'g', name: 'rice' }],
  steps: ['Boil the rice.'],
  nutrition: { calories: 400, proteinG: 9, carbsG: 70, fatG: 8 },
}

const savedRecipe = {
  id: '33333333-3333-4333-8333-333333333333',
  title: recipeContent.title,
  content: recipeContent,
  tokensSpent: 1,
  createdAt: '2026-11-23T10:00:00Z',
}

export const sse = {
  balance: () => event('balance', { balance: 2, version: 6, cost: 1 }),
  partial: () =>
    event('partial', { progress: 0.5, recipe: { title: recipeContent.title, ingredients: recipeContent.ingredients } }),
  recipe: () => event('recipe', { balance: 2, version: 7, cost: 1, recipe: savedRecipe }),
  error: (code: string, faults?: readonly RecipeFault[]) =>
    event('error', { error: { code, message: code, faults }, balance: 3, version: 7 }),
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** A stream that sends these events and then ends, stays open, or breaks. */
export function streamOf(events: readonly string[], then: 'end' | 'stay' | 'break' = 'end') {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of events) controller.enqueue(encoder.encode(text))
      if (then === 'end') controller.close()
    },
    pull(controller) {
      // Only once the events were read, or they would be lost with the connection.
      if (then === 'break') controller.error(new TypeError('terminated'))
      return new Promise<void>(() => undefined)
    },
  })
  return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } })
}
