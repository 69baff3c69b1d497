import { deductTokensResponseSchema } from '@contract/tokens'
import { acceptWallet, beginSpend, confirmSpend, endSpend } from '@/features/tokens/public'
import { toAppError } from '@/lib/errors'
import { invokeFunction } from '@/lib/functions-client'

interface ChargeCookbook {
  userId: string
  /** The same id is never charged twice. */
  requestId: string
  /** In tokens, as it stood on the button. */
  cost: number
}

/**
 * @returns what it did cost
 * @throws {AppError} refused, or `network` and `internal` where it cannot be known
 */
export async function chargeCookbook({ userId, requestId, cost }: ChargeCookbook): Promise<number> {
  beginSpend(requestId, cost)
  try {
    const answer = await invokeFunction('deduct-tokens', { feature: 'cookbook', requestId }, deductTokensResponseSchema)
    confirmSpend(requestId, { userId, balance: answer.balance, version: answer.version })
    return answer.cost
  } catch (thrown) {
    const error = toAppError(thrown)
    const { balance, version } = error
    if (balance !== undefined && version !== undefined) acceptWallet({ userId, balance, version })
    endSpend(requestId)
    throw error
  }
}
