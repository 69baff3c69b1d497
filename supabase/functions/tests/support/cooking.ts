/** Recipes asked of `generate-recipe`, and its streams read. */
import type { RecipeFault } from '../../_shared/contract/faults.ts'
import type { PartialRecipe, RecipeEvent } from '../../_shared/contract/recipe.ts'
import { handle } from '../../generate-recipe/handler.ts'
import { equal, ok } from './assert.ts'
import { inPieces, RECIPE, type Performance } from './fake-model.ts'
import { post, type House, type Person } from './house.ts'

export const GOOD: Performance = { pieces: inPieces(JSON.stringify(RECIPE)) }
export const NONSENSE: Performance = { pieces: ['I would rather talk about the weather.'] }
export const order = (more: object = {}) => ({
  requestId: crypto.randomUUID(),
  ingredients: ['chicken', 'rice'],
  ...more,
})

export const JSON_ONLY = { accept: 'application/json' }

export async function cook(house: House, person: Person, body: object, headers: Record<string, string> = {}) {
  return await handle(post(body, { ...person.headers, ...headers }), house.deps)
}

/** All that any event may carry. */
export interface Event {
  name: string
  data: {
    balance: number
    version: number
    cost: number
    progress: number
    recipe: RecipeEvent['recipe'] & PartialRecipe
    error: { code: string; message: string; faults?: RecipeFault[] }
  }
}

export async function readStream(response: Response): Promise<Event[]> {
  equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  const text = await response.text()
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const [name = '', data = ''] = block.split('\n')
      return { name: name.slice('event: '.length), data: JSON.parse(data.slice('data: '.length)) }
    })
}

export async function until(condition: () => boolean): Promise<void> {
  for (let count = 0; count < 200 && !condition(); count++) await new Promise((resolve) => setTimeout(resolve, 10))
  ok(condition(), 'it did not come to this in two seconds')
}
