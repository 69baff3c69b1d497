import { expect, it } from 'vitest'
import { processingPollMs } from './polling'

it('asks every second while the answer is due and ever more rarely after that', () => {
  expect(processingPollMs(0)).toBe(1_000)
  const waits = Array.from({ length: 100 }, (_, asked) => processingPollMs(asked))
  expect(waits).toEqual(waits.toSorted((one, other) => one - other))
  expect(waits.at(-1)).toBe(60_000)
})
