/** The pending case: the same request is being worked on elsewhere, so wait for it instead of paying twice. */
import type { RecipeEvent } from '../_shared/contract/recipe.ts'
import type { Database } from '../_shared/db.ts'
import { AppError } from '../_shared/errors.ts'
import { readRefusal } from '../_shared/refusals.ts'
import { readHold, readRecipe, readWallet, type HoldKey } from '../_shared/recipes.ts'
import type { Progress } from './answer.ts'

const POLL_MS = 300

/** The sweep that ends overdue holds comes by every minute or so. */
const GRACE_MS = 5_000

/**
 * Leaving early is free: it is not this reader's work that would be given up.
 * @param expiresAt when the hold runs out (ISO 8601): nobody can commit it after that
 * @returns `worker_lost` when the one who was writing gives no sign of life: the request may be reserved anew.
 */
export async function joinRecipe(
  db: Database,
  hold: HoldKey,
  expiresAt: string,
  progress: Pick<Progress, 'signal' | 'patienceMs'>,
): Promise<RecipeEvent | 'worker_lost'> {
  const lastAt = new Date(expiresAt).getTime() + GRACE_MS
  const patientUntil = Date.now() + progress.patienceMs
  while (Date.now() < lastAt) {
    progress.signal.throwIfAborted()
    if (Date.now() > patientUntil) {
      throw new AppError(
        'rate_limited',
        'The recipe is still being written. Ask again with the same request.',
        await readWallet(db, hold.userId),
      )
    }
    const state = await readHold(db, hold)
    if (state?.status === 'committed') return await readFinished(db, hold)
    if (state?.status === 'expired') return 'worker_lost'
    if (state?.status !== 'pending') break
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    // After the pause: by a clock that is ahead of the database's it would be lost at once, again and again.
    const { leaseExpiresAt } = state
    if (leaseExpiresAt !== null && new Date(leaseExpiresAt).getTime() < Date.now()) return 'worker_lost'
  }
  // The reason is a courtesy: that nothing was charged is known without it.
  const faults = await readRefusal(db, hold).catch(() => [])
  throw new AppError(
    'provider_unavailable',
    faults.length > 0
      ? 'The recipe did not pass our checks. Nothing was charged.'
      : 'The recipe could not be written this time. Nothing was charged.',
    await readWallet(db, hold.userId),
    { faults },
  )
}

async function readFinished(db: Database, hold: HoldKey): Promise<RecipeEvent> {
  const [recipe, wallet] = await Promise.all([readRecipe(db, hold), readWallet(db, hold.userId)])
  if (recipe === null) throw new AppError('not_found', 'This recipe was deleted from the Recipe Book.', wallet)
  if (wallet === undefined) throw new Error('A person with a committed hold has no wallet')
  return { ...wallet, cost: recipe.tokensSpent, recipe }
}
