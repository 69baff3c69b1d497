import { describe, expect, it } from 'vitest'
import type { GenerateRecipeRequest } from '@contract/recipe'
import { describeProgress } from './describe-progress'
import { IDLE, isRunning, type Generation, type SavedRecipe } from './generation'
import { reduceGeneration, type GenerationAction } from './reduce-generation'
import { isSurelyReleased, reusableId } from './repeated-request'

const request: GenerateRecipeRequest = {
  requestId: '11111111-1111-4111-8111-111111111111',
  ingredients: ['rice'],
  diet: [],
  allergies: [],
  servings: 2,
}
const other: GenerateRecipeRequest = { ...request, requestId: '22222222-2222-4222-8222-222222222222' }
const { requestId } = request
const recipe = { id: '33333333-3333-4333-8333-333333333333', title: 'Rice', tokensSpent: 1 } as SavedRecipe
const refusal = { code: 'provider_unavailable', message: 'no cook', faults: [], isReleased: true } as const

const run = (...actions: GenerationAction[]) => actions.reduce<Generation>(reduceGeneration, IDLE)
const sent: GenerationAction = { type: 'sent', request }
const held: GenerationAction = { type: 'held', requestId }
const wrote = (progress: number, partial = {}): GenerationAction => ({
  type: 'wrote',
  requestId,
  recipe: partial,
  progress,
})
const saved: GenerationAction = { type: 'saved', requestId, recipe, cost: 1 }

describe('a generation', () => {
  it('goes from sending over holding and writing to a saved recipe', () => {
    expect(run(sent).status).toBe('reserving')
    expect(run(sent, held).status).toBe('writing')
    expect(run(sent, held, wrote(0.5, { title: 'Rice' }))).toMatchObject({
      status: 'writing',
      partial: { title: 'Rice' },
      progress: 0.5,
    })
    expect(run(sent, held, wrote(0.5), saved)).toEqual({ status: 'done', request, recipe, cost: 1 })
  })

  it('is done at once when the server replays a finished request', () => {
    expect(run(sent, saved).status).toBe('done')
  })

  it('never goes back in progress and never loses an ingredient that was shown', () => {
    const egg = { quantity: 1, unit: '', name: 'egg' }
    const state = run(sent, held, wrote(0.6, { ingredients: [egg, egg] }), wrote(0.4, { ingredients: [egg] }), wrote(7))
    expect(state).toMatchObject({ progress: 1, partial: { ingredients: [egg, egg] } })
  })

  it('forgets a first attempt when the writer begins anew', () => {
    const egg = { quantity: 1, unit: '', name: 'egg' }
    const state = run(
      sent,
      held,
      wrote(0.9, { title: 'Egg rice', ingredients: [egg] }),
      wrote(0.9, { title: 'Pea soup' }),
    )
    expect(state).toMatchObject({ partial: { title: 'Pea soup' }, progress: 0.9 })
    expect(state).not.toHaveProperty('partial.ingredients')
  })

  it('fails with its reason', () => {
    expect(run(sent, held, { type: 'failed', requestId, error: refusal })).toEqual({
      status: 'failed',
      request,
      error: refusal,
    })
  })

  it('waits for the server before it says that stopping cost nothing', () => {
    const stopping = run(sent, held, wrote(0.5), { type: 'stop-asked', requestId })
    expect(stopping.status).toBe('stopping')
    expect(isRunning(stopping)).toBe(true)
    expect(reduceGeneration(stopping, { type: 'stopped', requestId, isCharged: false })).toEqual({
      status: 'cancelled',
      request,
      isCharged: false,
    })
  })

  it('keeps the recipe when it was committed before Stop arrived', () => {
    const stopped: GenerationAction = { type: 'stopped', requestId, isCharged: undefined }
    expect(run(sent, held, { type: 'stop-asked', requestId }, saved).status).toBe('done')
    expect(run(sent, held, { type: 'stop-asked', requestId }, stopped, saved).status).toBe('done')
  })

  it('does not write on while it is stopping', () => {
    const state = run(sent, held, { type: 'stop-asked', requestId }, wrote(0.9, { title: 'late' }))
    expect(state).toMatchObject({ status: 'stopping', partial: {}, progress: 0 })
  })

  it('keeps what was shown when it joins again after a lost connection', () => {
    const state = run(sent, held, wrote(0.5, { title: 'Rice' }), { type: 'sent', request, attempt: 1 })
    expect(state).toMatchObject({ status: 'reserving', attempt: 1, partial: { title: 'Rice' }, progress: 0.5 })
  })

  it('starts clean for another request', () => {
    expect(run(sent, held, wrote(0.5, { title: 'Rice' }), { type: 'sent', request: other })).toMatchObject({
      partial: {},
      progress: 0,
    })
  })

  it.each([
    held,
    wrote(0.5),
    saved,
    { type: 'failed', requestId, error: refusal },
    { type: 'stop-asked', requestId },
  ] as GenerationAction[])('ignores what arrives late for another request: %j', (late) => {
    const state = run({ type: 'sent', request: other })
    expect(reduceGeneration(state, late)).toBe(state)
    expect(reduceGeneration(IDLE, late)).toBe(IDLE)
  })

  it('stays as it ended', () => {
    const done = run(sent, saved)
    for (const late of [held, wrote(0.1), { type: 'failed', requestId, error: refusal }] as GenerationAction[]) {
      expect(reduceGeneration(done, late)).toBe(done)
    }
  })
})

describe('after a failure', () => {
  it('only an answer of the server proves that the tokens are free', () => {
    expect(isSurelyReleased('insufficient_tokens', false)).toBe(true)
    expect(isSurelyReleased('provider_unavailable', true)).toBe(true)
    expect(isSurelyReleased('provider_unavailable', false)).toBe(false)
    expect(isSurelyReleased('network', false)).toBe(false)
    expect(isSurelyReleased('internal', true)).toBe(false)
  })
})

describe('asking again for the same', () => {
  const lost = { code: 'network', message: '', faults: [], isReleased: false } as const
  const wishes = { ...request, requestId: other.requestId, cuisine: undefined }

  it('uses the same id while the end of the last request is not known', () => {
    expect(reusableId({ status: 'failed', request, error: lost }, wishes)).toBe(requestId)
    expect(reusableId({ status: 'cancelled', request, isCharged: undefined }, wishes)).toBe(requestId)
  })
  it('takes a new id for other wishes', () => {
    expect(reusableId({ status: 'failed', request, error: lost }, { ...wishes, servings: 3 })).toBeUndefined()
  })
  it('takes a new id once the end is known', () => {
    expect(reusableId({ status: 'failed', request, error: refusal }, wishes)).toBeUndefined()
    expect(reusableId({ status: 'cancelled', request, isCharged: false }, wishes)).toBeUndefined()
    expect(reusableId({ status: 'done', request, recipe, cost: 1 }, wishes)).toBeUndefined()
    expect(reusableId(IDLE, wishes)).toBeUndefined()
  })
})

describe('the words of progress', () => {
  const words = (...actions: GenerationAction[]) => {
    const state = run(...actions)
    return isRunning(state) ? describeProgress(state) : undefined
  }
  it('follow the recipe', () => {
    const ingredients = [{ quantity: null, unit: '', name: 'salt' }]
    const texts = [
      words(sent),
      words(sent, held),
      words(sent, held, wrote(0.1, { title: 'Rice' })),
      words(sent, held, wrote(0.4, { title: 'Rice', ingredients })),
      words(sent, held, wrote(0.8, { title: 'Rice', ingredients })),
      words(sent, held, wrote(1, { title: 'Rice', ingredients })),
      words(sent, { type: 'sent', request, attempt: 1 }),
      words(sent, { type: 'stop-asked', requestId }),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
})
