/** Request and answer of `deduct-tokens`, and the wallet row that every source of the balance carries. */
import * as z from 'zod/mini'

export const deductTokensRequestSchema = z.object({
  /** Only features that are charged directly; `recipe` and `variant` are held while the model works. */
  feature: z.enum(['cookbook']),
  requestId: z.uuid(),
})
export type DeductTokensRequest = z.infer<typeof deductTokensRequestSchema>

export const deductTokensResponseSchema = z.object({
  balance: z.int(),
  version: z.int(),
  cost: z.int(),
  transactionId: z.int(),
})
export type DeductTokensResponse = z.infer<typeof deductTokensResponseSchema>
