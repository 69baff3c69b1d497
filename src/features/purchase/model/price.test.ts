import { describe, expect, it } from 'vitest'
import { priceOf } from './price'

const starter = { id: 'starter', name: 'Starter', tokens: 20, amountCents: 499, currency: 'usd' }
const family = { id: 'family', name: 'Family', tokens: 60, amountCents: 1199, currency: 'usd' }
const chef = { id: 'chef', name: 'Chef', tokens: 200, amountCents: 2999, currency: 'usd' }

describe('priceOf', () => {
  it('compares with the dearest token on the shelf and rounds down', () => {
    const shelf = [starter, family, chef]
    expect(priceOf(starter, shelf)).toEqual({ centsPerToken: 24.95, savedPercent: 0 })
    expect(priceOf(family, shelf).savedPercent).toBe(19)
    expect(priceOf(chef, shelf).savedPercent).toBe(39)
  })

  it('claims no saving across currencies or alone on the shelf', () => {
    expect(priceOf(family, [family]).savedPercent).toBe(0)
    expect(priceOf(family, [{ ...starter, currency: 'eur' }, family]).savedPercent).toBe(0)
  })
})
