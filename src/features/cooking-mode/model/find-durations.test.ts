import { describe, expect, it } from 'vitest'
import { findDurations } from './find-durations'

const seconds = (step: string) => findDurations(step).map((duration) => duration.seconds)

describe('the times in a step', () => {
  it.each<[string, number[]]>([
    ['Simmer 12 minutes.', [720]],
    ['Simmer for 12 min, stirring.', [720]],
    ['Bake for 10–12 minutes until golden.', [600]],
    ['Rest 5 to 10 mins.', [300]],
    ['Leave for 1 hour.', [3600]],
    ['Roast for 1 hour 30 minutes.', [5400]],
    ['Roast for 1 hour and 15 minutes, then rest for 10 minutes.', [4500, 600]],
    ['Stew for 1½ hours.', [5400]],
    ['Stew for 1.5 hours.', [5400]],
    ['Toast for 30 seconds.', [30]],
    ['Fry 4 minutes. Turn, and fry 4 minutes more.', [240]],
    ['Fry for 3 minutes, then add the peas and cook for 2 minutes.', [180, 120]],
    ['A 5-minute rest does it good.', [300]],
    ['12 Minuten köcheln lassen.', [720]],
    ['1 Std. 20 Min. im Ofen garen', [4800]],
    ['Eine Pause von 2 bis 3 Stunden.', [7200]],
    ['Chill for 24 hours.', []],
    ['Cut 2 minced shallots into 3 handfuls.', []],
    ['Heat the oven to 200 °C.', []],
    ['', []],
  ])('%j: %j', (step, expected) => {
    expect(seconds(step)).toEqual(expected)
  })
  it('come with the sentence that they stand in', () => {
    expect(findDurations('Boil the rice. Simmer it for 12 minutes.')[0]?.sentence).toBe('Simmer it for 12 minutes.')
  })
})
