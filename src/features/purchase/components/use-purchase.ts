import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer } from 'react'
import { announceCredit, tellCreditsOnPage, useTokens } from '@/features/tokens/public'
import { createLogger } from '@/lib/log'
import { toAppError } from '@/lib/errors'
import { createCheckout } from '../api/create-checkout'
import { purchaseStatusQueryOptions } from '../api/purchase-status'
import { PAYABLE_POLL_MS, processingPollMs, SLOW_AFTER_MS } from '../model/polling'
import {
  type Choice,
  type CheckoutMode,
  initialPurchaseState,
  isUnderWay,
  outcomeOf,
  purchaseReducer,
} from '../model/purchase-machine'
import { usePurchaseDialog } from '../model/purchase-dialog-store'
import { choose, forgetRequestId, purchaseOf, rememberPurchase } from '../model/request-ids'
import { announceFailure } from './announce-failure'

const log = createLogger('purchase')

/**
 * Runs the machine: sends what it asks for and feeds it the answers. Mounted once, also while the dialog is
 * closed, so that a payment that takes its time still ends with a word.
 */
export function usePurchase(userId: string, isOpen: boolean) {
  const [state, dispatch] = useReducer(purchaseReducer, initialPurchaseState)

  const send = useCallback(async (choice: Choice) => {
    dispatch({ type: 'chosen', choice })
    try {
      const response = await createCheckout(choice)
      rememberPurchase(choice.requestId, response.purchaseId)
      dispatch({ type: 'created', requestId: choice.requestId, response })
    } catch (thrown) {
      const error = toAppError(thrown)
      log.warn(`the checkout was not made: ${error.code}`, error.message)
      const purchaseId = purchaseOf(choice.requestId)
      if (error.code === 'conflict' && purchaseId !== undefined) {
        // This purchase has ended, perhaps paid in another tab: ask what it came to instead of making another.
        const response = { purchaseId, sessionId: '', clientSecret: null, url: null }
        dispatch({ type: 'created', requestId: choice.requestId, response })
        return
      }
      if (error.code === 'conflict') forgetRequestId(choice.requestId)
      dispatch({ type: 'refused', requestId: choice.requestId, error })
    }
  }, [])

  const buy = useCallback(
    (packageId: string, mode: CheckoutMode = 'embedded') => void send(choose(userId, packageId, mode)),
    [send, userId],
  )

  const isProcessing = state.step === 'processing'
  const purchaseId = 'purchaseId' in state ? state.purchaseId : null
  const { data, error, refetch } = useQuery({
    ...purchaseStatusQueryOptions({
      userId,
      request: { purchaseId: purchaseId ?? '' },
      pollMs: isProcessing ? processingPollMs : () => PAYABLE_POLL_MS,
    }),
    // A form that nobody sees is not paid; a payment under way is watched to its end.
    enabled: purchaseId !== null && (isProcessing || isOpen),
  })
  useEffect(() => {
    if (data === undefined || purchaseId === null) return
    dispatch({ type: 'status-read', purchaseId, response: data })
    if (outcomeOf(data.status) === 'paid') void announceCredit(userId, data)
  }, [data, purchaseId, userId])
  // From the form on: the credit may be there before Stripe says "complete".
  const isTelling = isOpen && (purchaseId !== null || state.step === 'paid')
  useEffect(() => (isTelling ? tellCreditsOnPage() : undefined), [isTelling])
  // A balance that moves may be this payment: it is asked about at once, not at the next poll.
  const { balance } = useTokens()
  useEffect(() => {
    if (isProcessing) void refetch()
  }, [isProcessing, balance, refetch])
  useEffect(() => {
    if (error !== null) log.warn('the status could not be read', error.message)
  }, [error])

  useEffect(() => usePurchaseDialog.setState({ isUnderWay: isUnderWay(state) }), [state])

  useEffect(() => {
    if (state.step === 'unpaid') announceFailure(state.status)
  }, [state])

  useEffect(() => {
    if (!isProcessing) return
    const timer = setTimeout(() => dispatch({ type: 'grew-slow' }), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isProcessing])

  useEffect(() => {
    if (state.step === 'leaving') window.location.assign(state.url)
    if (state.step === 'unpaid' || state.step === 'paid') forgetRequestId(state.choice.requestId)
  }, [state])

  return { state, dispatch, buy, statusError: isProcessing ? error : null }
}
