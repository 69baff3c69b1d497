import type { PurchaseStatus } from '@contract/checkout'
import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import {
  type Choice,
  initialPurchaseState,
  isUnderWay,
  type PurchaseEvent,
  purchaseReducer,
  type PurchaseState,
} from './purchase-machine'

const choice: Choice = { packageId: 'family', mode: 'embedded', requestId: 'request-1' }
const created: PurchaseEvent = {
  type: 'created',
  requestId: 'request-1',
  response: { purchaseId: 'purchase-1', sessionId: 'cs_1', clientSecret: 'secret', url: null },
}
const read = (status: PurchaseStatus, purchaseId = 'purchase-1'): PurchaseEvent => ({
  type: 'status-read',
  purchaseId,
  response: { status, tokens: 60, balance: 63, version: 5 },
})
const run = (...events: PurchaseEvent[]): PurchaseState => events.reduce(purchaseReducer, initialPurchaseState)
const chosen: PurchaseEvent = { type: 'chosen', choice }

describe('a purchase that goes well', () => {
  it('goes from the shelf by Stripe to the tokens', () => {
    expect(run(chosen).step).toBe('creating')
    expect(run(chosen, created)).toMatchObject({ step: 'paying', clientSecret: 'secret', purchaseId: 'purchase-1' })
    expect(run(chosen, created, { type: 'completed' })).toMatchObject({ step: 'processing', isSlow: false })
    expect(run(chosen, created, { type: 'completed' }, read('paid'))).toEqual({
      step: 'paid',
      choice,
      tokens: 60,
      balance: 63,
    })
  })

  it('is paid only when the server says so, not when the page says complete', () => {
    expect(run(chosen, created, { type: 'completed' }, read('open')).step).toBe('processing')
    expect(run(chosen, created, { type: 'completed' }, read('processing')).step).toBe('processing')
  })

  it('says at once that a bank takes its time', () => {
    const delayed = run(chosen, created, { type: 'completed' }, read('processing'))
    expect(delayed).toMatchObject({ step: 'processing', isDelayed: true })
    expect(purchaseReducer(delayed, read('processing'))).toBe(delayed)
    expect(purchaseReducer(delayed, read('paid')).step).toBe('paid')
    expect(purchaseReducer(delayed, read('failed')).step).toBe('unpaid')
  })

  it('notices a payment even if the page never says complete', () => {
    expect(run(chosen, created, read('paid')).step).toBe('paid')
    expect(run(chosen, created, read('processing')).step).toBe('processing')
  })

  it('finds a purchase that was completed before by the same request', () => {
    const again: PurchaseEvent = { ...created, response: { ...created.response, clientSecret: null } }
    expect(run(chosen, again).step).toBe('processing')
  })

  it('leaves for the hosted page when that was asked for', () => {
    const hosted: Choice = { ...choice, mode: 'hosted' }
    const answer: PurchaseEvent = {
      ...created,
      response: { ...created.response, clientSecret: null, url: 'https://pay' },
    }
    expect(run({ type: 'chosen', choice: hosted }, answer)).toMatchObject({ step: 'leaving', url: 'https://pay' })
  })
})

describe('a purchase on a bad day', () => {
  it('keeps the request id of a refused attempt for the next one', () => {
    const error = new AppError('provider_unavailable', 'x')
    const state = run(chosen, { type: 'refused', requestId: 'request-1', error })
    expect(state).toEqual({ step: 'refused', choice, error })
  })

  it('keeps the purchase when its page cannot be shown, and shows it again on retry', () => {
    const failed = run(chosen, created, { type: 'page-failed' })
    expect(failed).toMatchObject({ step: 'page-failed', purchaseId: 'purchase-1' })
    expect(purchaseReducer(failed, { type: 'page-retried' }).step).toBe('paying')
  })

  it('says that it is slow and still ends well', () => {
    const slow = run(chosen, created, { type: 'completed' }, { type: 'grew-slow' })
    expect(slow).toMatchObject({ step: 'processing', isSlow: true })
    expect(purchaseReducer(slow, read('paid')).step).toBe('paid')
  })

  it.each(['failed', 'expired'] as const)('ends unpaid when it %s', (status) => {
    expect(run(chosen, created, { type: 'completed' }, read(status))).toEqual({ step: 'unpaid', choice, status })
  })
})

describe('a payment that is not what was offered', () => {
  const differing: PurchaseEvent = {
    type: 'status-read',
    purchaseId: 'purchase-1',
    response: { status: 'open', tokens: 60, balance: 3, version: 4, isUnderReview: true },
  }

  it('is under review, neither paid nor to be paid again, until somebody has settled it', () => {
    const state = run(chosen, created, { type: 'completed' }, differing)
    expect(state).toEqual({ step: 'under-review', choice, purchaseId: 'purchase-1' })
    expect(isUnderWay(state)).toBe(true)
    expect(purchaseReducer(state, read('paid')).step).toBe('paid')
  })
})

describe('answers that come too late', () => {
  it('ignores the answer to a request that was given up', () => {
    expect(run(chosen, { type: 'restarted' }, created)).toEqual(initialPurchaseState)
    const other: Choice = { ...choice, packageId: 'chef', requestId: 'request-2' }
    expect(run(chosen, { type: 'restarted' }, { type: 'chosen', choice: other }, created)).toMatchObject({
      step: 'creating',
      choice: { packageId: 'chef' },
    })
  })

  it('ignores the status of another purchase', () => {
    expect(run(chosen, created, read('paid', 'purchase-0')).step).toBe('paying')
  })

  it('takes a double press for one', () => {
    const second: Choice = { ...choice, requestId: 'request-2' }
    expect(run(chosen, { type: 'chosen', choice: second })).toMatchObject({ choice: { requestId: 'request-1' } })
  })

  it('never leaves paid but by starting anew', () => {
    const paid = run(chosen, created, read('paid'))
    for (const event of [created, read('failed'), { type: 'completed' }, { type: 'page-failed' }] as PurchaseEvent[]) {
      expect(purchaseReducer(paid, event)).toBe(paid)
    }
    expect(purchaseReducer(paid, { type: 'restarted' }).step).toBe('choosing')
  })
})

it('knows what must survive closing the dialog', () => {
  expect(isUnderWay(run(chosen, created))).toBe(true)
  expect(isUnderWay(run(chosen, created, { type: 'completed' }))).toBe(true)
  expect(isUnderWay(initialPurchaseState)).toBe(false)
  expect(isUnderWay(run(chosen, created, read('paid')))).toBe(false)
})
