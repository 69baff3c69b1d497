/** Requests and answers of `create-checkout` and `purchase-status`. */
import * as z from 'zod/mini'

export const createCheckoutRequestSchema = z.object({
  packageId: z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,39}$/)),
  /** Made by the caller before it sends; the same id always means the same purchase. */
  requestId: z.uuid(),
  /** `embedded` (default) is Stripe's page inside our modal, `hosted` is Stripe's own page by redirect. */
  mode: z.optional(z.enum(['embedded', 'hosted'])),
})
export type CreateCheckoutRequest = z.infer<typeof createCheckoutRequestSchema>

export const createCheckoutResponseSchema = z.object({
  purchaseId: z.uuid(),
  sessionId: z.string(),
  /** For the embedded page; null in hosted mode. */
  clientSecret: z.nullable(z.string()),
  /** For the hosted page; null in embedded mode. */
  url: z.nullable(z.string()),
})
export type CreateCheckoutResponse = z.infer<typeof createCheckoutResponseSchema>

/** `creating` until Stripe answered, `open` while payable, `processing` while a delayed method settles. */
export const purchaseStatusSchema = z.enum([
  'creating',
  'open',
  'processing',
  'paid',
  'failed',
  'expired',
  'refunded',
  'disputed',
])
export type PurchaseStatus = z.infer<typeof purchaseStatusSchema>

export const purchaseStatusRequestSchema = z.union([
  z.object({
    purchaseId: z.uuid(),
    /** Whether Stripe's receipt is asked for as well, which costs a request to Stripe. */
    withReceipt: z.optional(z.boolean()),
  }),
  z.object({ sessionId: z.string().check(z.regex(/^cs_[A-Za-z0-9_]{1,200}$/)) }),
])
export type PurchaseStatusRequest = z.infer<typeof purchaseStatusRequestSchema>

export const purchaseStatusResponseSchema = z.object({
  status: purchaseStatusSchema,
  /** What the purchase is for; credited once `status` is `paid`. */
  tokens: z.int(),
  balance: z.int(),
  version: z.int(),
  /** The payment is not what was offered: nothing was credited, and a person has to look at it. Left out otherwise. */
  isUnderReview: z.optional(z.literal(true)),
  /** Where asked for: the page of Stripe's receipt; null where it has none, or does not say now. */
  receiptUrl: z.optional(z.nullable(z.url())),
})
export type PurchaseStatusResponse = z.infer<typeof purchaseStatusResponseSchema>
