// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { dismiss, forgetDismissal, isDismissed, tokenLevel } from './low-tokens'

it.each([
  [0, 1, 'empty'],
  [1, 1, 'low'],
  [2, 1, 'enough'],
  [1, 2, 'empty'],
  [3, 2, 'low'],
  [4, 2, 'enough'],
])('%i tokens at %i a recipe are %s', (balance, cost, level) => {
  expect(tokenLevel(balance, cost)).toBe(level)
})

it('is dismissed for a person and a level, until there are enough again', () => {
  dismiss('ada', 'low')
  expect(isDismissed('ada', 'low')).toBe(true)
  expect(isDismissed('ada', 'empty')).toBe(false)
  expect(isDismissed('bob', 'low')).toBe(false)
  forgetDismissal()
  expect(isDismissed('ada', 'low')).toBe(false)
})
