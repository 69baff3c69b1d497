/** What a card form refuses before anything is charged, in Stripe's words. */
import type { Decline } from './test-cards.ts'

export interface CardInput {
  /** As typed, with or without spaces. */
  number: string
  /** `MM / YY` or `MM/YYYY`. */
  expiry: string
  cvc: string
}

export interface CheckedCard {
  number: string
  expMonth: number
  /** Four digits. */
  expYear: number
}

export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character)
    if (index % 2 === 0) return total + digit
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2)
  }, 0)
  return digits.length > 0 && sum % 10 === 0
}

const isAmex = (number: string) => /^3[47]/.test(number)

function checkNumber(number: string): Decline | null {
  const wrong = (code: string, message: string): Decline => ({ code, message, field: 'number' })
  if (!/^\d*$/.test(number)) return wrong('invalid_number', 'Your card number is invalid.')
  if (number.length < (isAmex(number) ? 15 : 16)) return wrong('incomplete_number', 'Your card number is incomplete.')
  if (number.length > 19 || !passesLuhn(number)) return wrong('invalid_number', 'Your card number is invalid.')
  return null
}

/** @returns null when the text is no month and year. */
function readExpiryDate(text: string): { month: number; year: number } | null {
  const match = /^\s*(\d{1,2})\s*[/ -]?\s*(\d{2}|\d{4})\s*$/.exec(text)
  if (!match) return null
  const year = Number(match[2])
  return { month: Number(match[1]), year: year < 100 ? 2000 + year : year }
}

function checkExpiry(expiry: ReturnType<typeof readExpiryDate>, now: Date): Decline | null {
  const wrong = (code: string, message: string): Decline => ({ code, message, field: 'expiry' })
  if (!expiry) return wrong('incomplete_expiry', "Your card's expiration date is incomplete.")
  if (expiry.month < 1 || expiry.month > 12) {
    return wrong('invalid_expiry_month', "Your card's expiration month is invalid.")
  }
  if (expiry.year < now.getFullYear())
    return wrong('invalid_expiry_year_past', "Your card's expiration year is in the past.")
  if (expiry.year > now.getFullYear() + 50)
    return wrong('invalid_expiry_year', "Your card's expiration year is invalid.")
  if (expiry.year === now.getFullYear() && expiry.month < now.getMonth() + 1) {
    return wrong('invalid_expiry_month_past', "Your card's expiration date is in the past.")
  }
  return null
}

/** @returns the card, or the first thing that is wrong with it. */
export function checkCard(input: CardInput, now: Date): { card: CheckedCard } | { problem: Decline } {
  const number = input.number.replaceAll(/[\s-]/g, '')
  const expiry = readExpiryDate(input.expiry)
  const cvc = input.cvc.trim()
  const problem = checkNumber(number) ?? checkExpiry(expiry, now) ?? checkCvc(cvc, number)
  if (problem || !expiry) return { problem: problem ?? { code: 'incomplete_expiry', message: '' } }
  return { card: { number, expMonth: expiry.month, expYear: expiry.year } }
}

function checkCvc(cvc: string, number: string): Decline | null {
  const length = isAmex(number) ? 4 : 3
  if (new RegExp(`^\\d{${length}}$`).test(cvc)) return null
  const isShort = /^\d*$/.test(cvc) && cvc.length < length
  return isShort
    ? { code: 'incomplete_cvc', message: "Your card's security code is incomplete.", field: 'cvc' }
    : { code: 'invalid_cvc', message: "Your card's security code is invalid.", field: 'cvc' }
}
