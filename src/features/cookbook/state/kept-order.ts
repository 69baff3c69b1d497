import * as z from 'zod/mini'

const orderSchema = z.object({
  userId: z.string(),
  /** Made before anything is sent, so that a retry or a reload pays the same request. */
  requestId: z.string(),
  recipeIds: z.array(z.string()),
  title: z.string(),
  paper: z.enum(['a4', 'letter']),
  /** `chosen`: nothing was sent. `sent`: it may be paid. `paid`: it is, and may be made again for nothing. */
  status: z.enum(['chosen', 'sent', 'paid']),
})

/** A cookbook that was begun: what is in it, and how far its payment is. */
export type CookbookOrder = z.infer<typeof orderSchema>

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
    const parsed = orderSchema.safeParse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null'))
    return parsed.success && parsed.data.userId === userId ? parsed.data : undefined
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
