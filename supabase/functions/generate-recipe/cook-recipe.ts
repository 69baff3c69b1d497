/** The reserved case: let the model write, check, commit, and give the tokens back whenever that fails. */
import type { RecipeContent, RecipeEvent } from '../_shared/contract/recipe.ts'
import { AppError, type WalletState } from '../_shared/errors.ts'
import { describeForLog, type Logger } from '../_shared/log.ts'
import { readRecipe, type HoldKey, type WorkerHold } from '../_shared/recipes.ts'
import { WriterError, type RecipeWriter } from '../_shared/recipe-writer.ts'
import type { Database } from '../_shared/db.ts'
import { noteRefusal } from '../_shared/refusals.ts'
import { commitHold, releaseHold, type CommitResult } from '../_shared/tokens.ts'
import type { Progress } from './answer.ts'
import { keepLease, LostHoldError } from './lease.ts'
import type { Order } from './order.ts'
import { UnusableRecipeError, writeRecipe } from './write-recipe.ts'

export interface CookDeps {
  db: Database
  writer: RecipeWriter
  log: Logger
  /** How often the lease is renewed; only tests set it. */
  renewMs?: number
}

/** Left for the commit before the hold runs out. */
const COMMIT_RESERVE_MS = 15_000

/**
 * @param expiresAt when the hold runs out (ISO 8601)
 * @throws {AppError} `provider_unavailable` (or `internal`, when we failed) with the wallet after the release:
 *   nothing was charged.
 */
export async function cookRecipe(
  deps: CookDeps,
  hold: WorkerHold,
  order: Order,
  expiresAt: string,
  progress: Progress,
): Promise<RecipeEvent> {
  const startedAt = performance.now()
  const deadline = AbortSignal.timeout(Math.max(0, new Date(expiresAt).getTime() - Date.now() - COMMIT_RESERVE_MS))
  const lease = keepLease(deps, hold, deps.renewMs)
  const signal = AbortSignal.any([progress.signal, deadline, lease.signal])
  try {
    const written = await writeRecipe(deps, order, signal, progress.onPartial)
    const content: RecipeContent = order.original
      ? { ...written, variantOf: { id: order.original.id, title: order.original.title } }
      : written
    // The last moment to leave without paying. From here on the recipe is the person's, gone or not.
    signal.throwIfAborted()
    const result = await commit(deps, hold, content)
    if (result.outcome === 'not_pending') throw new LostHoldError()
    const { balance, version, cost } = result
    deps.log.info('recipe_committed', {
      outcome: result.outcome,
      durationMs: Math.round(performance.now() - startedAt),
      version,
    })
    if (result.outcome === 'already_committed' || result.recipeId === null || result.createdAt === null) {
      return { balance, version, cost, recipe: await readDelivered(deps.db, hold, result) }
    }
    const recipe = {
      id: result.recipeId,
      title: content.title,
      content,
      tokensSpent: cost,
      createdAt: result.createdAt,
    }
    return { balance, version, cost, recipe }
  } catch (thrown) {
    return await giveBack(deps, hold, thrown, progress.signal.aborted)
  } finally {
    lease.end()
  }
}

/** A lost answer is asked for once more; the second call finds what the first one did. */
async function commit(deps: CookDeps, hold: WorkerHold, content: { title: string }): Promise<CommitResult> {
  const recipe = { title: content.title, content }
  try {
    return await commitHold(deps.db, hold, recipe)
  } catch (thrown) {
    deps.log.warn('commit_repeated', describeForLog(thrown))
    return await commitHold(deps.db, hold, recipe)
  }
}

async function readDelivered(db: Database, hold: HoldKey, wallet: WalletState): Promise<RecipeEvent['recipe']> {
  const recipe = await readRecipe(db, hold)
  if (recipe === null) throw new AppError('not_found', 'This recipe was deleted from the Recipe Book.', wallet)
  return recipe
}

async function giveBack(deps: CookDeps, hold: WorkerHold, cause: unknown, isAbandoned: boolean): Promise<RecipeEvent> {
  if (cause instanceof AppError) throw cause
  const faults = cause instanceof UnusableRecipeError ? cause.faults : []
  // Before the release, so that whoever waits for this hold and sees it released finds the reason.
  if (faults.length > 0)
    await noteRefusal(deps.db, hold, faults).catch((thrown: unknown) => {
      deps.log.warn('refusal_not_noted', describeForLog(thrown))
    })
  const released = await releaseHold(deps.db, hold).catch((thrown: unknown) => {
    deps.log.error('release_failed', describeForLog(thrown))
    throw new AppError(
      'internal',
      'The recipe could not be finished. What is held for it comes back by itself within ten minutes.',
      undefined,
      { cause },
    )
  })
  const wallet =
    released.balance === null || released.version === null
      ? undefined
      : { balance: released.balance, version: released.version }
  if (released.outcome === 'already_committed' && wallet) {
    // The commit's answers were lost, not the commit: the recipe is paid for and there.
    const recipe = await readDelivered(deps.db, hold, wallet)
    return { ...wallet, cost: recipe.tokensSpent, recipe }
  }
  deps.log.info('hold_released', { outcome: released.outcome, isAbandoned })
  if (released.outcome === 'taken_over') {
    throw new AppError(
      'rate_limited',
      'The recipe is being written by another attempt. Ask again with the same request.',
      wallet,
      { cause },
    )
  }
  throw isOurFault(cause)
    ? new AppError('internal', 'Something went wrong on our side. Nothing was charged.', wallet, { cause })
    : new AppError('provider_unavailable', `${reasonOf(cause)} Nothing was charged.`, wallet, { cause, faults })
}

function reasonOf(cause: unknown): string {
  return cause instanceof UnusableRecipeError ? cause.reason : 'The recipe could not be written this time.'
}

/** Everything that is not the model's failure, or its slowness. Aborted signals give a DOMException as reason. */
function isOurFault(cause: unknown): boolean {
  return !(
    cause instanceof WriterError ||
    cause instanceof UnusableRecipeError ||
    cause instanceof LostHoldError ||
    cause instanceof DOMException
  )
}
