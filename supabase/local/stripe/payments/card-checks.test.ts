import { describe, expect, it } from 'vitest'
import { checkCard, passesLuhn } from './card-checks.ts'
import { TEST_CARDS, testCard } from './test-cards.ts'

const now = new Date('2026-11-15T12:00:00Z')
const good = { number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123' }
function problemOf(changes: Partial<typeof good>): string | undefined {
  const result = checkCard({ ...good, ...changes }, now)
  return 'problem' in result ? result.problem.message : undefined
}

describe('the card form', () => {
  it('takes a good card, however it is spaced', () => {
    expect(checkCard(good, now)).toEqual({ card: { number: '4242424242424242', expMonth: 12, expYear: 2034 } })
    expect(problemOf({ number: '4242424242424242', expiry: '12/2034' })).toBeUndefined()
    expect(problemOf({ expiry: '11/26' })).toBeUndefined()
  })

  it('refuses numbers that are short or mistyped', () => {
    expect(problemOf({ number: '4242' })).toBe('Your card number is incomplete.')
    expect(problemOf({ number: '' })).toBe('Your card number is incomplete.')
    expect(problemOf({ number: '4242 4242 4242 4241' })).toBe('Your card number is invalid.')
    expect(problemOf({ number: '4242 4242 4242 424x' })).toBe('Your card number is invalid.')
  })

  it('refuses expiry dates that are missing, impossible or past', () => {
    expect(problemOf({ expiry: '' })).toBe("Your card's expiration date is incomplete.")
    expect(problemOf({ expiry: '13/30' })).toBe("Your card's expiration month is invalid.")
    expect(problemOf({ expiry: '10/26' })).toBe("Your card's expiration date is in the past.")
    expect(problemOf({ expiry: '12/25' })).toBe("Your card's expiration year is in the past.")
  })

  it('wants three digits on the back, four on an American Express', () => {
    expect(problemOf({ cvc: '12' })).toBe("Your card's security code is incomplete.")
    expect(problemOf({ cvc: '12a' })).toBe("Your card's security code is invalid.")
    expect(problemOf({ number: '378282246310005', cvc: '123' })).toBe("Your card's security code is incomplete.")
    expect(problemOf({ number: '378282246310005', cvc: '1234' })).toBeUndefined()
  })
})

describe('the test cards', () => {
  it('all have numbers that a form lets through', () => {
    for (const number of Object.keys(TEST_CARDS)) expect(passesLuhn(number), number).toBe(true)
  })
  it('decide what happens', () => {
    expect(testCard('4242424242424242').decline).toBeUndefined()
    expect(testCard('4000000000009995').decline).toMatchObject({ declineCode: 'insufficient_funds' })
    expect(testCard('4000002760003184').threeDSecure).toBe(true)
    expect(testCard('4000000000000259').aftermath).toBe('fraudulent')
  })
  it('are the only cards that work', () => {
    expect(testCard('4111111111111111').decline?.declineCode).toBe('test_mode_live_card')
  })
})
