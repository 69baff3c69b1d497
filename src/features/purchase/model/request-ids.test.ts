import { describe, expect, it } from 'vitest'
import { choose, forgetRequestId, purchaseOf, rememberPurchase } from './request-ids'

describe('choose', () => {
  it('keeps the id of an attempt until it is over', () => {
    const first = choose('ana', 'family', 'embedded')
    expect(choose('ana', 'family', 'embedded')).toEqual(first)
    forgetRequestId(first.requestId)
    expect(choose('ana', 'family', 'embedded').requestId).not.toBe(first.requestId)
  })

  it('tells people, packages and pages apart', () => {
    const ids = [
      choose('ana', 'family', 'embedded'),
      choose('ana', 'family', 'hosted'),
      choose('ana', 'chef', 'embedded'),
      choose('ben', 'family', 'embedded'),
    ].map(({ requestId }) => requestId)
    expect(new Set(ids).size).toBe(4)
  })

  it('knows which purchase an attempt has led to, as long as it lasts', () => {
    const { requestId } = choose('cleo', 'family', 'embedded')
    expect(purchaseOf(requestId)).toBeUndefined()
    rememberPurchase(requestId, 'purchase-1')
    expect(purchaseOf(requestId)).toBe('purchase-1')
    forgetRequestId(requestId)
    expect(purchaseOf(requestId)).toBeUndefined()
  })
})
