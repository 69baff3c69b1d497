import { describe, expect, it } from 'vitest'
import { ControlError, MoodKeeper } from './mood.ts'

describe('MoodKeeper', () => {
  it('is well unless told otherwise', () => {
    expect(new MoodKeeper(3000).spend()).toEqual({ mode: 'ok', times: null, recipeMs: 3000, afterCharacters: 0 })
  })

  it('keeps a mood for as many requests as asked, then is well again', () => {
    const keeper = new MoodKeeper(3000)
    keeper.set({ mode: 'http500', times: 2, recipeMs: 10 })
    expect([keeper.spend(), keeper.spend(), keeper.spend()].map(({ mode }) => mode)).toEqual([
      'http500',
      'http500',
      'ok',
    ])
    expect(keeper.current.recipeMs).toBe(3000)
  })

  it('keeps it until further notice without a number', () => {
    const keeper = new MoodKeeper(0)
    keeper.set({ mode: 'silent' })
    expect([keeper.spend(), keeper.spend(), keeper.spend()].map(({ mode }) => mode)).toEqual([
      'silent',
      'silent',
      'silent',
    ])
    keeper.set({})
    expect(keeper.spend().mode).toBe('ok')
  })

  it('lets a test set the usual pace, and set it back', () => {
    const keeper = new MoodKeeper(3000)
    keeper.set({ recipeMs: 100 })
    keeper.set({ mode: 'nonsense', times: 1 })
    expect([keeper.spend(), keeper.spend()].map(({ recipeMs }) => recipeMs)).toEqual([100, 100])
    keeper.set({})
    expect(keeper.current.recipeMs).toBe(3000)
  })

  it('refuses what it does not know', () => {
    for (const body of [null, [], 'ok', { mode: 'angry' }, { times: -1 }, { recipeMs: 1.5 }, { speed: 3 }]) {
      expect(() => new MoodKeeper(0).set(body), JSON.stringify(body)).toThrow(ControlError)
    }
  })
})
