/**
 * One purchase from the shelf to the tokens, as a pure machine. What happened at Stripe is known only from
 * `purchase-status`: Stripe's own page saying "complete" merely starts asking.
 */
import type { CreateCheckoutResponse, PurchaseStatus, PurchaseStatusResponse } from '@contract/checkout'
import type { AppError } from '@/lib/errors'

/** `hosted` leaves for Stripe's own page, for browsers that block its script here. */
export type CheckoutMode = 'embedded' | 'hosted'

/** What the person chose. The request id is made once and sent again on every retry. */
export interface Choice {
  packageId: string
  mode: CheckoutMode
  requestId: string
}

interface Paying {
  choice: Choice
  purchaseId: string
}

export type PurchaseState =
  | { step: 'choosing' }
  | { step: 'creating'; choice: Choice }
  | ({ step: 'paying'; clientSecret: string } & Paying)
  /** Stripe's page could not be shown; the purchase itself is intact. */
  | ({ step: 'page-failed'; clientSecret: string } & Paying)
  | { step: 'leaving'; choice: Choice; url: string }
  /** `isDelayed`: the server says that the bank takes its time, as with debits. */
  | ({ step: 'processing'; isSlow: boolean; isDelayed: boolean } & Paying)
  /** The payment is not what was offered: a person has to look at it. */
  | ({ step: 'under-review' } & Paying)
  | { step: 'paid'; choice: Choice; tokens: number; balance: number }
  /** The money did not come, or the time to pay is over; a new attempt needs a new request id. */
  | { step: 'unpaid'; choice: Choice; status: 'failed' | 'expired' }
  | { step: 'refused'; choice: Choice; error: AppError }

export type PurchaseEvent =
  | { type: 'chosen'; choice: Choice }
  | { type: 'created'; requestId: string; response: CreateCheckoutResponse }
  | { type: 'refused'; requestId: string; error: AppError }
  | { type: 'page-failed' }
  | { type: 'page-retried' }
  | { type: 'completed' }
  | { type: 'status-read'; purchaseId: string; response: PurchaseStatusResponse }
  | { type: 'grew-slow' }
  | { type: 'restarted' }

export const initialPurchaseState: PurchaseState = { step: 'choosing' }

export function purchaseReducer(state: PurchaseState, event: PurchaseEvent): PurchaseState {
  switch (event.type) {
    case 'chosen':
      // A second press while the first is on its way is the same purchase.
      return state.step === 'creating' ? state : { step: 'creating', choice: event.choice }
    case 'created':
      return state.step === 'creating' && state.choice.requestId === event.requestId
        ? afterCreation(state.choice, event.response)
        : state
    case 'refused':
      return state.step === 'creating' && state.choice.requestId === event.requestId
        ? { step: 'refused', choice: state.choice, error: event.error }
        : state
    case 'page-failed':
      return state.step === 'paying' ? { ...state, step: 'page-failed' } : state
    case 'page-retried':
      return state.step === 'page-failed' ? { ...state, step: 'paying' } : state
    case 'completed':
      return isPayable(state) ? processing(state) : state
    case 'status-read':
      return afterStatus(state, event.purchaseId, event.response)
    case 'grew-slow':
      return state.step === 'processing' ? { ...state, isSlow: true } : state
    case 'restarted':
      return initialPurchaseState
  }
}

function isPayable(state: PurchaseState): state is Extract<PurchaseState, { step: 'paying' | 'page-failed' }> {
  return state.step === 'paying' || state.step === 'page-failed'
}

function afterCreation(choice: Choice, { purchaseId, clientSecret, url }: CreateCheckoutResponse): PurchaseState {
  if (choice.mode === 'hosted' && url !== null) return { step: 'leaving', choice, url }
  // A repeated request may find its purchase complete already: there is nothing left to pay, only to ask.
  if (clientSecret === null) return processing({ choice, purchaseId })
  return { step: 'paying', choice, purchaseId, clientSecret }
}

function afterStatus(state: PurchaseState, purchaseId: string, response: PurchaseStatusResponse): PurchaseState {
  if (!('purchaseId' in state) || state.purchaseId !== purchaseId) return state
  const { status, tokens, balance, isUnderReview } = response
  if (isUnderReview) return { step: 'under-review', choice: state.choice, purchaseId }
  switch (outcomeOf(status)) {
    case 'paid':
      return { step: 'paid', choice: state.choice, tokens, balance }
    case 'unpaid':
      return { step: 'unpaid', choice: state.choice, status: status === 'expired' ? 'expired' : 'failed' }
    case 'processing':
      return state.step === 'processing' && state.isDelayed ? state : { ...processing(state), isDelayed: true }
    // Stripe says complete a moment before our side does; and a payable page stays as it is.
    case 'payable':
      return state
  }
}

function processing({ choice, purchaseId }: Paying): Extract<PurchaseState, { step: 'processing' }> {
  return { step: 'processing', choice, purchaseId, isSlow: false, isDelayed: false }
}

/** What a status means for the person. Refunded and disputed purchases have been paid and credited. */
export function outcomeOf(status: PurchaseStatus): 'payable' | 'processing' | 'paid' | 'unpaid' {
  if (status === 'creating' || status === 'open') return 'payable'
  if (status === 'failed' || status === 'expired') return 'unpaid'
  return status === 'processing' ? 'processing' : 'paid'
}

/** Whether closing and opening the dialog should find things as they were. */
export function isUnderWay(state: PurchaseState): boolean {
  return isPayable(state) || state.step === 'creating' || state.step === 'processing' || state.step === 'under-review'
}
