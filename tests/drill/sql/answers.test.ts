import { describe, expect, it } from 'vitest'
import { areAsExpected } from './answers.ts'

const told = (outcome: string) => ({ outcome, wasLost: false })
const askedAgain = (outcome: string) => ({ outcome, wasLost: true })

describe('areAsExpected', () => {
  it('takes the answers in any order, and no others', () => {
    const expected = ['deducted', 'replayed']
    expect(areAsExpected([told('replayed'), told('deducted')], expected, [])).toBe(true)
    expect(areAsExpected([told('deducted'), told('deducted')], expected, [])).toBe(false)
  })

  it('takes a repeat for an answer that was lost, whether it had been done or not', () => {
    expect(areAsExpected([askedAgain('deducted')], ['deducted'], ['replayed'])).toBe(true)
    expect(areAsExpected([askedAgain('replayed')], ['deducted'], ['replayed'])).toBe(true)
    expect(areAsExpected([askedAgain('conflict')], ['deducted'], ['replayed'])).toBe(false)
  })

  it('takes no repeat from a call whose answer was not lost', () => {
    const expected = ['deducted', 'replayed']
    expect(areAsExpected([askedAgain('replayed'), told('replayed')], expected, ['replayed'])).toBe(true)
    expect(areAsExpected([told('replayed'), told('replayed')], expected, ['replayed'])).toBe(false)
  })
})
