/** Stripe's test cards: the number alone decides what happens. */
export interface Decline {
  code: string
  declineCode?: string
  message: string
  /** Which field the form should point at. */
  field?: 'number' | 'expiry' | 'cvc'
}

export interface TestCard {
  brand: 'visa' | 'mastercard' | 'amex' | 'discover'
  funding: 'credit' | 'debit'
  /** Refused as soon as it is charged. */
  decline?: Decline
  /** Asks the buyer to prove who they are first. */
  threeDSecure?: boolean
  /** What comes by itself after a successful payment. */
  aftermath?: 'fraudulent' | 'product_not_received' | 'inquiry' | 'fraud warning'
  refund?: 'pending' | 'fails later'
  /** For people, on the form and the control page. */
  label: string
}

const declined = (declineCode: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
})
const visa = (label: string, more: Partial<TestCard> = {}): TestCard => ({
  brand: 'visa',
  funding: 'credit',
  label,
  ...more,
})

export const TEST_CARDS: Readonly<Record<string, TestCard>> = {
  '4242424242424242': visa('Succeeds'),
  '4000056655665556': visa('Succeeds (debit)', { funding: 'debit' }),
  '5555555555554444': visa('Succeeds (Mastercard)', { brand: 'mastercard' }),
  '378282246310005': visa('Succeeds (American Express)', { brand: 'amex' }),
  '6011111111111117': visa('Succeeds (Discover)', { brand: 'discover' }),
  '4000000000000002': visa('Declined', { decline: declined('generic_decline') }),
  '4000000000009995': visa('Insufficient funds', {
    decline: declined('insufficient_funds', 'Your card has insufficient funds.'),
  }),
  '4000000000009987': visa('Lost card', { decline: declined('lost_card') }),
  '4000000000009979': visa('Stolen card', { decline: declined('stolen_card') }),
  '4000000000000341': visa('Declined when charged', { decline: declined('generic_decline') }),
  '4000000000000069': visa('Expired card', {
    decline: { code: 'expired_card', message: 'Your card has expired.', field: 'expiry' },
  }),
  '4000000000000127': visa('Incorrect CVC', {
    decline: { code: 'incorrect_cvc', message: "Your card's security code is incorrect.", field: 'cvc' },
  }),
  '4000000000000119': visa('Processing error', {
    decline: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  }),
  '4000002500003155': visa('3-D Secure', { threeDSecure: true }),
  '4000002760003184': visa('3-D Secure, always', { threeDSecure: true }),
  '4000000000003220': visa('3-D Secure 2', { threeDSecure: true }),
  '4000008400001629': visa('3-D Secure, then declined', { threeDSecure: true, decline: declined('generic_decline') }),
  '4000000000000259': visa('Disputed as fraudulent', { aftermath: 'fraudulent' }),
  '4000000000002685': visa('Disputed as not received', { aftermath: 'product_not_received' }),
  '4000000000001976': visa('Inquiry', { aftermath: 'inquiry' }),
  '4000000000005423': visa('Early fraud warning', { aftermath: 'fraud warning' }),
  '4000000000007726': visa('Refund pending, then succeeds', { refund: 'pending' }),
  '4000000000005126': visa('Refund succeeds, then fails', { refund: 'fails later' }),
}

/** A real-looking number that is no test card must never seem to work. */
const NOT_A_TEST_CARD = declined(
  'test_mode_live_card',
  'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
)

/** @param number digits only. */
export function testCard(number: string): TestCard {
  return TEST_CARDS[number] ?? visa('Not a test card', { decline: NOT_A_TEST_CARD })
}
