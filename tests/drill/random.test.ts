import { describe, expect, it } from 'vitest'
import { Random } from './random.ts'

const take = (random: Random, count: number) => Array.from({ length: count }, () => random.next())

describe('a seeded choice', () => {
  it('is the same again for the same seed, and another for another', () => {
    expect(take(new Random(7), 50)).toEqual(take(new Random(7), 50))
    expect(take(new Random(7), 50)).not.toEqual(take(new Random(8), 50))
  })

  it('does not depend on what others ask', () => {
    const one = new Random(7)
    const other = new Random(7)
    const fork = one.fork(3)
    take(fork, 10)
    expect(one.next()).toBe(other.next())
    expect(take(new Random(7).fork(3), 20)).not.toEqual(take(new Random(7).fork(4), 20))
  })

  it('reaches both ends and nothing beyond', () => {
    const random = new Random(1)
    const seen = new Set(Array.from({ length: 200 }, () => random.between(2, 4)))
    expect([...seen].sort()).toEqual([2, 3, 4])
  })

  it('keeps to the weights', () => {
    const random = new Random(1)
    const names = Array.from({ length: 1000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }))
    const often = names.filter((name) => name === 'often').length
    expect(often).toBeGreaterThan(850)
    expect(often).toBeLessThan(950)
    expect(names).not.toContain('never')
  })
})
