import { describe, expect, it } from 'vitest'
import { MAX_RECIPES, obstacleOf } from './obstacle'

type Circumstances = Parameters<typeof obstacleOf>[0]

const order: Circumstances['order'] = { title: 'Winter', recipeIds: ['a'], status: 'chosen' }
const fine: Circumstances = { order, cost: 2, balance: 3, debt: 0, isOffline: false }

describe('a cookbook can be made', () => {
  it('when it is named, small enough and affordable', () => {
    expect(obstacleOf(fine)).toBeUndefined()
    expect(obstacleOf({ ...fine, balance: 2 })).toBeUndefined()
    expect(obstacleOf({ ...fine, balance: undefined, cost: undefined })).toBeUndefined()
  })
  it('not otherwise, and says why', () => {
    expect(obstacleOf({ ...fine, balance: 1 })).toEqual({ kind: 'short', missing: 1 })
    expect(obstacleOf({ ...fine, balance: 0, debt: 4 })).toEqual({ kind: 'indebted', debt: 4 })
    expect(obstacleOf({ ...fine, isOffline: true })).toEqual({ kind: 'offline' })
    expect(obstacleOf({ ...fine, order: { ...order, title: '  ' } })).toEqual({ kind: 'untitled' })
    const many = Array.from({ length: MAX_RECIPES + 1 }, String)
    expect(obstacleOf({ ...fine, order: { ...order, recipeIds: many } })).toEqual({ kind: 'too-many' })
  })
  it('whatever the balance says, once it is paid or may be', () => {
    expect(obstacleOf({ ...fine, balance: 0, order: { ...order, status: 'paid' } })).toBeUndefined()
    expect(obstacleOf({ ...fine, balance: 0, debt: 2, order: { ...order, status: 'sent' } })).toBeUndefined()
  })
})
