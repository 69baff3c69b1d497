import { purchaseStatusSchema } from '@contract/checkout'
import { describe, expect, it } from 'vitest'
import { describePurchaseStatus } from './purchase-status'

describe('the state of a purchase', () => {
  it.each(purchaseStatusSchema.options)('has a word for %s', (status) => {
    expect(describePurchaseStatus(status, 0).label).not.toBe(status)
  })
  it('says when a part went back', () => {
    expect(describePurchaseStatus('paid', 250).label).toBe('Partly refunded')
    expect(describePurchaseStatus('refunded', 499).label).toBe('Refunded')
  })
  it('shows a state that it does not know as it is', () => {
    expect(describePurchaseStatus('frozen', 0).label).toBe('frozen')
  })
})
