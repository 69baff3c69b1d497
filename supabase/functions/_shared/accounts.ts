/** Typed wrappers of the SQL functions about a person's account. */
import * as z from 'zod/mini'
import { callFunction, callFunctionForRow, integer, selectRows, type Database } from './db.ts'

const accountSchema = z.object({ email: z.nullable(z.string()), hasPassword: z.boolean() })
export type AccountToDelete = z.infer<typeof accountSchema>

/** @returns null when the account is gone. */
export function readAccountToDelete(db: Database, userId: string): Promise<AccountToDelete | null> {
  return callFunction(db, 'account_to_delete', { p_user_id: userId }, accountSchema)
}

const deleteSchema = z.object({
  outcome: z.enum(['deleted', 'already_deleted', 'payment_pending']),
  released: integer,
})

/** Deletes the person and what is theirs, all or nothing; the books stay. `payment_pending`: nothing was done. */
export function deleteAccount(db: Database, userId: string): Promise<z.infer<typeof deleteSchema>> {
  return callFunctionForRow(db, 'delete_account', { p_user_id: userId }, deleteSchema)
}

const openSessionSchema = z.object({ stripeSessionId: z.nullable(z.string()) })

/** The sessions in which this person could pay right now, or whose money is on its way. */
export async function readUnsettledSessions(db: Database, userId: string): Promise<string[]> {
  const query = db
    .from('purchases')
    .select('stripe_session_id')
    .eq('user_id', userId)
    .in('status', ['open', 'processing'])
  const rows = await selectRows('select purchases', query, openSessionSchema)
  return rows.flatMap(({ stripeSessionId }) => stripeSessionId ?? [])
}
