import { purchaseStatusSchema } from '@contract/checkout'
import { describe, expect, it } from 'vitest'
import { describePurchaseStatus } from './purchase-status'

const tell = (status: string, change: { refundedCents?: number; isUnderReview?: boolean } = {}) =>
  describePurchaseStatus({ status, refundedCents: 0, isUnderReview: false, ...change })

describe('the state of a purchase', () => {
  it.each(purchaseStatusSchema.options)('has a word for %s', (status) => {
    expect(tell(status).label).not.toBe(status)
  })
  it('says when a part went back', () => {
    expect(tell('paid', { refundedCents: 250 }).label).toBe('Partly refunded')
    expect(tell('refunded', { refundedCents: 499 }).label).toBe('Refunded')
  })
  it.each(['open', 'expired', 'failed', 'processing'])(
    'is under review, and asks for no second payment, when it is %s',
    (status) => {
      const { label, meaning } = tell(status, { isUnderReview: true })
      expect(label).toBe('Under review')
      expect(meaning).toMatch(/no tokens were added yet. Please do not pay again/)
    },
  )
  it('stays paid when another payment for it is looked at', () => {
    const { label, meaning } = tell('paid', { isUnderReview: true })
    expect(label).toBe('Paid')
    expect(meaning).toMatch(/being looked at as well/)
  })
  it('shows a state that it does not know as it is', () => {
    expect(tell('frozen').label).toBe('frozen')
  })
})
