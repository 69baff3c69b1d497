/**
 * `generate-recipe`: reserves the price, lets the model write, and delivers the recipe only together with
 * its charge. Until that commit everything can be given up at no cost, and no step has left the server.
 */
import type { Authenticate } from '../_shared/auth.ts'
import {
  generateRecipeRequestSchema,
  type GenerateRecipeRequest,
  type RecipeEvent,
} from '../_shared/contract/recipe.ts'
import type { Database } from '../_shared/db.ts'
import { AppError, type WalletState } from '../_shared/errors.ts'
import { createHandler, type BaseDeps } from '../_shared/http.ts'
import { hashInput } from '../_shared/input-hash.ts'
import { insufficientTokens } from '../_shared/insufficient-tokens.ts'
import { readHold, readRecipe, readRecipeById, type HoldKey, type StoredRecipe } from '../_shared/recipes.ts'
import type { RecipeWriter } from '../_shared/recipe-writer.ts'
import { releaseHold, reserveTokens, type ReserveResult } from '../_shared/tokens.ts'
import { answerWith, type Progress } from './answer.ts'
import { isAllForbidden } from './checks/food-safety.ts'
import { cookRecipe } from './cook-recipe.ts'
import { joinRecipe } from './join-recipe.ts'
import { toOrder, type Order } from './order.ts'

export interface GenerateRecipeDeps extends BaseDeps {
  db: Database
  authenticate: Authenticate
  writer: RecipeWriter
  /** How often a lease is renewed; only tests set it. */
  renewMs?: number
}

export const handle = createHandler<GenerateRecipeDeps>(async ({ request, json: readJson, log }, deps) => {
  const { userId } = await deps.authenticate(request)
  const asked = await readJson(generateRecipeRequestSchema)
  const hold = { userId, requestId: asked.requestId }
  const order = toOrder(asked, await readOriginal(deps.db, hold, asked))
  if (isAllForbidden(order)) {
    throw new AppError(
      'invalid_request',
      'Every ingredient is also listed as an allergy. Nothing is left to cook with.',
      undefined,
      { faults: [{ rule: 'nothing-left' }] },
    )
  }
  const work = { deps: { ...deps, log }, hold, asked, order }
  const tried = await reserve(work)
  const { balance, version, cost } = tried.reserved
  const opening = { balance, version, cost }
  if (tried.reserved.outcome === 'committed') {
    // That it was deleted is known now, so it is no event of a stream.
    const finished = await readPaid(work, opening)
    return answerWith({ request, log }, opening, () => Promise.resolve(finished))
  }
  return answerWith({ request, log }, opening, (progress) => finish(work, tried, progress))
})

/** @throws {AppError} `not_found` unless the variant is paid for already: that is delivered all the same. */
async function readOriginal(
  db: Database,
  hold: HoldKey,
  { variantOf }: GenerateRecipeRequest,
): Promise<StoredRecipe | undefined> {
  if (variantOf === undefined) return undefined
  const original = await readRecipeById(db, hold.userId, variantOf)
  if (original !== null) return original
  if ((await readHold(db, hold))?.status === 'committed') return undefined
  throw new AppError('not_found', 'The recipe to change is not in your Recipe Book any more. Nothing was charged.')
}

interface Assignment {
  deps: GenerateRecipeDeps
  hold: HoldKey
  /** As it was sent: the same id with another one is a conflict, whatever became of an original. */
  asked: GenerateRecipeRequest
  order: Order
}

/** A reservation that leads to a recipe, and who it was made for. */
interface Try {
  workerId: string
  reserved: Extract<ReserveResult, { outcome: 'reserved' | 'pending' | 'committed' }>
}

async function finish(work: Assignment, { workerId, reserved }: Try, progress: Progress): Promise<RecipeEvent> {
  const { deps, hold, order } = work
  switch (reserved.outcome) {
    case 'reserved':
      return await cookRecipe(deps, { ...hold, workerId }, order, reserved.expiresAt, progress)
    case 'pending': {
      const joined = await joinRecipe(deps.db, hold, reserved.expiresAt, progress)
      if (joined !== 'worker_lost') return joined
      // The database decides whether the worker is lost, and who of all that ask becomes the next.
      deps.log.warn('worker_lost', { clientRequestId: hold.requestId })
      return await finish(work, await reserve(work), progress)
    }
    case 'committed': {
      const { balance, version, cost } = reserved
      return await readPaid(work, { balance, version, cost })
    }
  }
}

async function readPaid({ deps, hold }: Assignment, wallet: WalletState & { cost: number }): Promise<RecipeEvent> {
  const recipe = await readRecipe(deps.db, hold)
  if (recipe === null) throw new AppError('not_found', 'This recipe was deleted from the Recipe Book.', wallet)
  return { ...wallet, recipe }
}

/** @throws {AppError} for every outcome that leads to no recipe. */
async function reserve({ deps, hold, asked }: Assignment): Promise<Try> {
  const { requestId: _, ...input } = asked
  const feature = asked.variantOf === undefined ? 'recipe' : 'variant'
  const inputHash = await hashInput(input)
  const workerId = crypto.randomUUID()
  const reserved = await reserveTokens(deps.db, { ...hold, workerId, feature, inputHash }).catch(
    async (thrown: unknown) => {
      // The answer is lost, but a hold may be there with nobody to work for it: a retry would wait in vain.
      await releaseHold(deps.db, { ...hold, workerId }).catch(() => undefined)
      throw thrown
    },
  )
  deps.log.info('recipe_ordered', { outcome: reserved.outcome, clientRequestId: hold.requestId })
  switch (reserved.outcome) {
    case 'unknown_feature':
      throw new Error(`There is no price for the feature "${feature}"`)
    case 'insufficient_tokens':
      throw await insufficientTokens(deps.db, hold.userId, reserved)
    case 'conflict':
      throw new AppError('conflict', 'This request was already used for another recipe.', reserved)
    case 'rate_limited':
      throw new AppError('rate_limited', 'Two recipes are being written already. Wait for one of them.', reserved)
    case 'reserved':
    case 'pending':
    case 'committed':
      return { workerId, reserved }
  }
}
