/** Request and answer of `delete-account`. */
import * as z from 'zod/mini'

export const deleteAccountRequestSchema = z.object({
  /** The password; for accounts without one (Google) the address. */
  confirmation: z.string().check(z.minLength(1), z.maxLength(400)),
})
export type DeleteAccountRequest = z.infer<typeof deleteAccountRequestSchema>

export const deleteAccountResponseSchema = z.object({ deleted: z.literal(true) })
export type DeleteAccountResponse = z.infer<typeof deleteAccountResponseSchema>
