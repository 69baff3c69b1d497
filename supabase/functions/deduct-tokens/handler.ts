/** `deduct-tokens`: charges a feature that is done at once. The same `requestId` never pays twice. */
import type { Authenticate } from '../_shared/auth.ts'
import { deductTokensRequestSchema, type DeductTokensResponse } from '../_shared/contract/tokens.ts'
import type { Database } from '../_shared/db.ts'
import { AppError } from '../_shared/errors.ts'
import { createHandler, json, type BaseDeps } from '../_shared/http.ts'
import { hashInput } from '../_shared/input-hash.ts'
import { insufficientTokens } from '../_shared/insufficient-tokens.ts'
import { deductTokens } from '../_shared/tokens.ts'

export interface DeductTokensDeps extends BaseDeps {
  db: Database
  authenticate: Authenticate
}

export const handle = createHandler<DeductTokensDeps>(async ({ request, json: readJson, log }, deps) => {
  const { userId } = await deps.authenticate(request)
  const { feature, requestId } = await readJson(deductTokensRequestSchema)
  const result = await deductTokens(deps.db, { userId, requestId, feature, inputHash: await hashInput({ feature }) })

  switch (result.outcome) {
    case 'unknown_feature':
      throw new AppError('invalid_request', 'This feature is not charged here.')
    case 'conflict':
      throw new AppError('conflict', 'This request was already used for something else.', result)
    case 'insufficient_tokens':
      throw await insufficientTokens(deps.db, userId, result)
    case 'deducted':
    case 'replayed': {
      log.info('tokens_deducted', { feature, outcome: result.outcome, cost: result.cost, version: result.version })
      const { balance, version, cost, transactionId } = result
      return json({ balance, version, cost, transactionId } satisfies DeductTokensResponse)
    }
  }
})
