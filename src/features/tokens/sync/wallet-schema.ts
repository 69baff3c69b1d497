import * as z from 'zod/mini'

/** A wallet as it goes from tab to tab and into storage: without its steps, which each tab counts for itself. */
export const walletSchema = z.object({
  userId: z.string(),
  balance: z.int(),
  held: z.nullable(z.int()),
  debt: z.nullable(z.int()),
  version: z.int(),
})
