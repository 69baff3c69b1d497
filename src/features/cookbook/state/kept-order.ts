import { arrayOf, isString, oneOf, parseStored, shape } from '@/lib/shape'
import type { Paper } from '../model/paper'

/** A cookbook that was begun: what is in it, and how far its payment is. */
export interface CookbookOrder {
  userId: string
  /** Made before anything is sent, so that a retry or a reload pays the same request. */
  requestId: string
  recipeIds: string[]
  title: string
  paper: Paper
  /** `chosen`: nothing was sent. `sent`: it may be paid. `paid`: it is, and may be made again for nothing. */
  status: 'chosen' | 'sent' | 'paid'
}

const isOrder = shape<CookbookOrder>({
  userId: isString,
  requestId: isString,
  recipeIds: arrayOf(isString),
  title: isString,
  paper: oneOf('a4', 'letter'),
  status: oneOf('chosen', 'sent', 'paid'),
})

/** In this browser, also after a reload, a payment page or a crash. */
const STORAGE_KEY = 'healthy-meals:cookbook'

export function keepOrder(order: CookbookOrder): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(order))
  } catch {
    // Storage may be full or forbidden; then the order lives as long as the page.
  }
}

export function readKeptOrder(userId: string): CookbookOrder | undefined {
  try {
    const order = parseStored(localStorage.getItem(STORAGE_KEY), isOrder)
    return order?.userId === userId ? order : undefined
  } catch {
    return undefined
  }
}

export function forgetOrder(): void {
  try {
    localStorage.removeItem(STORAGE_KEY)
  } catch {
    // See above.
  }
}
