import { describe, expect, it } from 'vitest'
import { affordabilityOf, isAffordable } from './affordability'

describe('whether a recipe can be paid for', () => {
  it.each([
    [3, 1, 0, 'enough'],
    [2, 1, 0, 'enough'],
    [1, 1, 0, 'last'],
    [3, 2, 0, 'last'],
    [0, 1, 0, 'short'],
    [0, 1, 4, 'indebted'],
    [5, 1, 1, 'indebted'],
    [undefined, 1, 0, 'unknown'],
    [3, undefined, 0, 'unknown'],
  ])('a balance of %s at a cost of %s with a debt of %s is %s', (balance, cost, debt, kind) => {
    expect(affordabilityOf(balance, cost, debt).kind).toBe(kind)
  })
  it('says how many are missing', () => {
    expect(affordabilityOf(1, 3, 0)).toEqual({ kind: 'short', missing: 2 })
  })
  it('leaves it to the server while the balance is not known', () => {
    expect(isAffordable({ kind: 'unknown' })).toBe(true)
    expect(isAffordable({ kind: 'short', missing: 1 })).toBe(false)
    expect(isAffordable({ kind: 'indebted', debt: 1 })).toBe(false)
  })
})
