/**
 * `delete-account`: the person goes, the books stay (see the migration). Stripe first, the account last, so that
 * whatever breaks off in between leaves an account that can be deleted by asking again.
 */
import type { Authenticate } from '../_shared/auth.ts'
import { deleteAccount, readAccountToDelete, readUnsettledSessions, type AccountToDelete } from '../_shared/accounts.ts'
import { expireSession } from '../_shared/checkout-sessions.ts'
import { deleteAccountRequestSchema, type DeleteAccountResponse } from '../_shared/contract/account.ts'
import { AppError } from '../_shared/errors.ts'
import { fulfil, type FulfilDeps } from '../_shared/fulfil.ts'
import { createHandler, json, type BaseDeps } from '../_shared/http.ts'
import type { CheckPassword } from './check-password.ts'
import { forgetCustomer } from './forget-customer.ts'

export interface DeleteAccountDeps extends BaseDeps, FulfilDeps {
  authenticate: Authenticate
  checkPassword: CheckPassword
}

const DELETED: DeleteAccountResponse = { deleted: true }

export const handle = createHandler<DeleteAccountDeps>(async ({ request, json: readJson, log }, deps) => {
  const { userId } = await deps.authenticate(request)
  const { confirmation } = await readJson(deleteAccountRequestSchema)
  const account = await readAccountToDelete(deps.db, userId)
  // A call whose answer was lost, by a token that has not run out yet.
  if (account === null) return json(DELETED)
  if (!(await isConfirmed(deps, account, confirmation))) {
    // A call beside this one may have been faster, and nobody's password is right any more.
    if ((await readAccountToDelete(deps.db, userId)) === null) return json(DELETED)
    throw new AppError('forbidden', 'The confirmation does not match. Nothing was deleted.')
  }

  await endCheckouts(deps, userId)
  await forgetCustomer(deps, userId)
  const { outcome, released } = await deleteAccount(deps.db, userId)
  if (outcome === 'payment_pending') throw paymentPending()
  log.info('account_deleted', { userId, outcome, released })
  return json(DELETED)
})

/** A session alone is not enough: a phone that was left lying open must not cost anybody their recipes. */
function isConfirmed(deps: DeleteAccountDeps, account: AccountToDelete, confirmation: string): Promise<boolean> {
  const email = account.email ?? ''
  if (account.hasPassword) return deps.checkPassword(email, confirmation)
  return Promise.resolve(confirmation.trim().toLowerCase() === email.toLowerCase())
}

/** @throws {AppError} `conflict` when a payment has just gone through: the person has more to lose than they were told. */
async function endCheckouts(deps: DeleteAccountDeps, userId: string): Promise<void> {
  for (const sessionId of await readUnsettledSessions(deps.db, userId)) {
    await expireSession(deps.stripe, sessionId)
    const outcome = await fulfil(deps, sessionId, 'return')
    if (outcome === 'credited' || outcome === 'processing') throw paymentPending()
  }
}

function paymentPending(): AppError {
  return new AppError(
    'conflict',
    'A payment is going through at this moment. Nothing was deleted. Look at your balance, then try again.',
  )
}
