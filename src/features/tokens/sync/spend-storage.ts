/**
 * Spends outlive a reload: the server may be charging for one in this very moment. Per tab, because each tab shows
 * only what was begun in it; kept beyond a sign-out, because the same request may be sent again after it.
 */
import { createLogger } from '@/lib/log'
import { arrayOf, isInteger, isNumber, isString, nullable, oneOf, parseStored, shape } from '@/lib/shape'
import type { Spend } from '../model/spends'

const STORAGE_KEY = 'healthy-meals:spends'

const log = createLogger('tokens')

const areSpends = arrayOf(
  shape<Spend>({
    requestId: isString,
    userId: isString,
    cost: isInteger,
    onVersion: isInteger,
    beganAtMs: isNumber,
    status: oneOf('pending', 'confirmed', 'over'),
    byVersion: nullable(isInteger),
  }),
)

export function readSpends(): readonly Spend[] {
  try {
    return parseStored(sessionStorage.getItem(STORAGE_KEY), areSpends) ?? []
  } catch {
    return []
  }
}

export function keepSpends(spends: readonly Spend[]): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(spends))
  } catch {
    log.warn('spends are not kept: a reload shows the newest row alone')
  }
}
