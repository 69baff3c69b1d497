import { expect, it } from 'vitest'
import { delaysOf, medianSteps } from './figures.ts'
import type { Mark } from './marks.ts'

const changes = [
  { balance: 1, atMs: 100 },
  { balance: 2, atMs: 200 },
  { balance: 3, atMs: 300 },
]
const mark = (step: Mark['step'], balance: number, atMs: number): Mark => ({ step, balance, atMs })

it('counts a change as shown once it or a later one is', () => {
  expect(delaysOf(changes, [mark('dom', 2, 205), mark('frame', 3, 301), mark('dom', 2, 400)])).toEqual([105, 5, NaN])
})

it('does not count a number of before, or an older one after a newer one', () => {
  expect(delaysOf(changes, [mark('dom', 0, 50), mark('dom', 3, 310), mark('dom', 1, 320)])).toEqual([210, 110, 10])
})

it('says which step takes how long, by the middle of all changes', () => {
  const marks = changes.flatMap(({ balance, atMs }) => [
    mark('frame', balance, atMs + 3),
    mark('cache', balance, atMs + 4),
    mark('dom', balance, atMs + 4 + balance),
  ])
  expect(medianSteps(changes, marks, ['frame', 'cache', 'dom'])).toEqual([3, 1, 2])
})
