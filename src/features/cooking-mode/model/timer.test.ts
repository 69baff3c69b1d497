import { describe, expect, it } from 'vitest'
import { extendTimer, formatClock, isRinging, pauseTimer, remainingMs, resumeTimer, startTimer } from './timer'

const about = { id: 'a', recipeId: 'r', recipeTitle: 'Rice', step: 1, sentence: 'Simmer for 2 minutes.' }
const timer = startTimer(about, 120, 1_000)

describe('a timer', () => {
  it('rings when its time is up, however long nobody looked', () => {
    expect([isRinging(timer, 120_999), isRinging(timer, 121_000), isRinging(timer, 9_999_999)]).toEqual([
      false,
      true,
      true,
    ])
  })
  it('keeps what is left while it is paused', () => {
    const paused = pauseTimer(timer, 61_000)
    expect(remainingMs(paused, 500_000)).toBe(60_000)
    expect(isRinging(paused, 500_000)).toBe(false)
    expect(remainingMs(resumeTimer(paused, 500_000), 510_000)).toBe(50_000)
  })
  it('can be given a minute more, running, paused or rung', () => {
    expect(remainingMs(extendTimer(timer, 60_000, 1_000), 1_000)).toBe(180_000)
    expect(remainingMs(extendTimer(pauseTimer(timer, 61_000), 60_000, 0), 0)).toBe(120_000)
    expect(remainingMs(extendTimer(timer, 60_000, 300_000), 300_000)).toBe(60_000)
  })
  it.each([
    [120_000, '2:00'],
    [119_700, '2:00'],
    [59_000, '0:59'],
    [5_400_000, '1:30:00'],
    [-5, '0:00'],
  ])('of %d ms is shown as %s', (ms, expected) => {
    expect(formatClock(ms)).toBe(expected)
  })
})
