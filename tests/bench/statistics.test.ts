import { expect, it } from 'vitest'
import { median, medianRatio } from './statistics.ts'
import { formatTable } from './table.ts'

it('takes the middle value, so that one disturbed round changes nothing', () => {
  expect(median([5, 1, 900, 4, 3])).toBe(4)
  expect(median([1, 2, 3, 10])).toBe(2.5)
  expect(() => median([])).toThrow('nothing')
})

it('compares values of the same round', () => {
  // The second round was twice as slow for both.
  expect(medianRatio([80, 40, 85], [100, 50, 100])).toBe(0.8)
})

it('lines columns up', () => {
  expect(
    formatTable(
      ['clients', 'spends/s'],
      [
        ['1', '900'],
        ['32', '12000'],
      ],
    ),
  ).toEqual(['clients  spends/s', '-------  --------', '1             900', '32          12000'])
})
