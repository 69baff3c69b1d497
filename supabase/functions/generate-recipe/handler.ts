/**
 * `generate-recipe`: reserves the price, lets the model write, and delivers the recipe only together with
 * its charge. Until that commit everything can be given up at no cost, and no step has left the server.
 */
import type { Authenticate } from '../_shared/auth.ts'
import { generateRecipeRequestSchema, type GenerateRecipeRequest } from '../_shared/contract/recipe.ts'
import type { Database } from '../_shared/db.ts'
import { AppError } from '../_shared/errors.ts'
import { createHandler, type BaseDeps } from '../_shared/http.ts'
import { hashInput } from '../_shared/input-hash.ts'
import { readRecipe, type HoldKey } from '../_shared/recipes.ts'
import type { RecipeWriter } from '../_shared/recipe-writer.ts'
import { releaseHold, reserveTokens, type ReserveResult } from '../_shared/tokens.ts'
import { answerWith, type Work } from './answer.ts'
import { cookRecipe } from './cook-recipe.ts'
import { joinRecipe } from './join-recipe.ts'
import { isAllForbidden } from './recipe-check.ts'

export interface GenerateRecipeDeps extends BaseDeps {
  db: Database
  authenticate: Authenticate
  writer: RecipeWriter
}

const FEATURE = 'recipe'

export const handle = createHandler<GenerateRecipeDeps>(async ({ request, json: readJson, log }, deps) => {
  const { userId } = await deps.authenticate(request)
  const order = await readJson(generateRecipeRequestSchema)
  if (isAllForbidden(order)) {
    throw new AppError(
      'invalid_request',
      'Every ingredient is also listed as an allergy. Nothing is left to cook with.',
    )
  }
  const hold = { userId, requestId: order.requestId }
  const reserved = await reserve(deps.db, hold, order)
  log.info('recipe_ordered', { outcome: reserved.outcome, clientRequestId: order.requestId })

  switch (reserved.outcome) {
    case 'unknown_feature':
      throw new Error(`There is no price for the feature "${FEATURE}"`)
    case 'insufficient_tokens':
      throw new AppError(
        'insufficient_tokens',
        `A recipe costs ${reserved.cost}, more than you can spend now.`,
        reserved,
      )
    case 'conflict':
      throw new AppError('conflict', 'This request was already used for another recipe.', reserved)
    case 'rate_limited':
      throw new AppError('rate_limited', 'Two recipes are being written already. Wait for one of them.', reserved)
    case 'reserved':
    case 'pending':
    case 'committed': {
      const { balance, version, cost } = reserved
      const work = await chooseWork({ ...deps, log }, hold, order, reserved)
      return answerWith({ request, log }, { balance, version, cost }, work)
    }
  }
})

async function chooseWork(
  deps: GenerateRecipeDeps,
  hold: HoldKey,
  order: GenerateRecipeRequest,
  reserved: Extract<ReserveResult, { outcome: 'reserved' | 'pending' | 'committed' }>,
): Promise<Work> {
  switch (reserved.outcome) {
    case 'reserved':
      return (progress) => cookRecipe(deps, hold, order, reserved.expiresAt, progress)
    case 'pending':
      return (progress) => joinRecipe(deps.db, hold, reserved.expiresAt, progress)
    case 'committed': {
      const recipe = await readRecipe(deps.db, hold)
      if (recipe === null) throw new AppError('not_found', 'This recipe was deleted from the Recipe Book.', reserved)
      const { balance, version, cost } = reserved
      return () => Promise.resolve({ balance, version, cost, recipe })
    }
  }
}

async function reserve(db: Database, hold: HoldKey, order: GenerateRecipeRequest): Promise<ReserveResult> {
  const { requestId: _, ...input } = order
  const inputHash = await hashInput(input)
  try {
    return await reserveTokens(db, { ...hold, feature: FEATURE, inputHash })
  } catch (thrown) {
    // The answer is lost, but a hold may be there with nobody to work for it: a retry would wait in vain.
    await releaseHold(db, hold).catch(() => undefined)
    throw thrown
  }
}
