/** The cookbook that is being made, outside the components: closing the dialog stops nothing. */
import { create } from 'zustand'
import type { AppError } from '@/lib/errors'
import { createRequestId } from '@/lib/ids'
import { currentLocale } from '@/lib/language'
import { cookbookTexts } from '@/texts/en/cookbook'
import { paperFor } from '../model/paper'
import { forgetOrder, keepOrder, readKeptOrder, type CookbookOrder } from './kept-order'

export type CookbookStep = 'reading' | 'setting' | 'charging'

export type CookbookProgress =
  | { status: 'choosing' }
  | { status: 'working'; step: CookbookStep }
  | { status: 'failed'; step: CookbookStep; error: AppError }
  /** Made, and not paid for before the person knows that it cannot show all letters. */
  | { status: 'garbled' }
  /** Every recipe that was chosen is gone. */
  | { status: 'empty' }
  | { status: 'ready'; pdf: Blob; pageCount: number; cost: number; missingCount: number }

interface CookbookState {
  isOpen: boolean
  order: CookbookOrder | undefined
  progress: CookbookProgress
}

const CHOOSING: CookbookProgress = { status: 'choosing' }

export const useCookbookStore = create<CookbookState>(() => ({ isOpen: false, order: undefined, progress: CHOOSING }))

/** Opens the dialog for these recipes, in this order. */
export function openCookbook(userId: string, recipeIds: readonly string[]): void {
  const { order, progress } = useCookbookStore.getState()
  if (progress.status === 'working' && order?.userId === userId) return useCookbookStore.setState({ isOpen: true })
  const kept = readKeptOrder(userId)
  useCookbookStore.setState({
    isOpen: true,
    progress: CHOOSING,
    order: {
      userId,
      // Whoever may have paid for a cookbook and never got it gets this one for it.
      requestId: kept !== undefined && kept.status !== 'paid' ? kept.requestId : createRequestId(),
      status: kept?.status === 'sent' ? 'sent' : 'chosen',
      recipeIds: [...recipeIds],
      title: cookbookTexts().defaultName,
      paper: paperFor(currentLocale()),
    },
  })
}

/** Opens the dialog for a cookbook that was begun before a reload. */
export function reopenCookbook(order: CookbookOrder): void {
  const current = useCookbookStore.getState()
  const isSame = current.order?.requestId === order.requestId
  useCookbookStore.setState({ isOpen: true, order, progress: isSame ? current.progress : CHOOSING })
}

export function closeCookbook(): void {
  useCookbookStore.setState({ isOpen: false })
}

/** The order as the person writes it. */
export function changeOrder(change: Partial<Pick<CookbookOrder, 'title' | 'paper'>>): void {
  useCookbookStore.setState(({ order }) => ({ order: order && { ...order, ...change } }))
}

/** Writes down how far the payment is before or after it is sent. */
export function settleOrder(status: CookbookOrder['status']): void {
  const { order } = useCookbookStore.getState()
  if (order === undefined) return
  const settled = { ...order, status }
  keepOrder(settled)
  useCookbookStore.setState({ order: settled })
}

/** Surely refused: nothing was paid, and the next try is another request. */
export function refuseOrder(): void {
  useCookbookStore.setState(({ order }) => ({
    order: order && { ...order, requestId: createRequestId(), status: 'chosen' },
  }))
  forgetOrder()
}

/** Lets go of a cookbook that was kept. */
export function dismissCookbook(): void {
  forgetOrder()
  useCookbookStore.setState({ isOpen: false, order: undefined, progress: CHOOSING })
}

export function setProgress(progress: CookbookProgress): void {
  useCookbookStore.setState({ progress })
}
