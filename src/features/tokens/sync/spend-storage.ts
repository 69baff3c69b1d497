/**
 * Spends outlive a reload: the server may be charging for one in this very moment. Per tab, because each tab shows
 * only what was begun in it; kept beyond a sign-out, because the same request may be sent again after it.
 */
import * as z from 'zod/mini'
import { createLogger } from '@/lib/log'
import type { Spend } from '../model/spends'

const STORAGE_KEY = 'healthy-meals:spends'

const log = createLogger('tokens')

const spendsSchema = z.array(
  z.object({
    requestId: z.string(),
    userId: z.string(),
    cost: z.int(),
    onVersion: z.int(),
    beganAtMs: z.number(),
    status: z.enum(['pending', 'confirmed', 'over']),
    byVersion: z.nullable(z.int()),
  }),
)

export function readSpends(): readonly Spend[] {
  try {
    const parsed = spendsSchema.safeParse(JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]'))
    return parsed.success ? parsed.data : []
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
