/** `reconcile`: a schedule's safety net. Settles what neither webhook nor buyer brought home, by the same functions. */
import { AppError, classifyError } from '../_shared/errors.ts'
import { fulfil, type FulfilDeps, type FulfilOutcome } from '../_shared/fulfil.ts'
import { createHandler, json, logError, type BaseDeps } from '../_shared/http.ts'
import { listUnsettledPurchases, setPurchaseStatus, type PurchaseRow } from '../_shared/purchases.ts'
import { expireHolds } from '../_shared/tokens.ts'
import { isSecret } from './secret.ts'

export interface ReconcileDeps extends BaseDeps, FulfilDeps {
  cronSecret: string
}

/** One purchase that was not as Stripe has it, or could not be settled. */
interface Difference {
  purchaseId: string
  status: string
  outcome: FulfilOutcome | 'abandoned' | 'failed_to_check'
}

/** One run is one answer, which the platform allows 150 s; what is left over is the next run's. */
const MAX_PURCHASES = 200

/** A session that was never bound was never shown to anybody, so it cannot be paid; a slow request may still bind it. */
const ABANDONED_AFTER_MS = 60 * 60_000

export const handle = createHandler<ReconcileDeps>(async ({ request, log }, deps) => {
  if (!(await isFromSchedule(request, deps.cronSecret))) {
    throw new AppError('unauthorized', 'The secret of the schedule is missing or wrong.')
  }
  const expiredHolds = await expireHolds(deps.db)
  const purchases = await listUnsettledPurchases(deps.db, MAX_PURCHASES)
  const differences: Difference[] = []
  let mended = expiredHolds
  for (const purchase of purchases) {
    const outcome = await settle(deps, purchase).catch((thrown: unknown) => {
      // One purchase that cannot be read must not keep the others from being settled.
      logError(log, classifyError(thrown))
      return 'failed_to_check' as const
    })
    if (isAsExpected(purchase, outcome)) continue
    differences.push({ purchaseId: purchase.id, status: purchase.status, outcome })
    if (MENDED.has(outcome)) mended += 1
  }
  log.info('reconciled', { checked: purchases.length, mended, differences: differences.length, expiredHolds })
  return json({ checked: purchases.length, mended, differences })
})

/** Schedulers differ in the headers that they let one set. */
async function isFromSchedule(request: Request, secret: string): Promise<boolean> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
  const answers = await Promise.all(
    [bearer, request.headers.get('x-cron-secret')].map((given) => isSecret(given, secret)),
  )
  return answers.includes(true)
}

const MENDED = new Set<Difference['outcome']>(['credited', 'processing', 'payment_failed', 'expired', 'abandoned'])

async function settle(deps: ReconcileDeps, purchase: PurchaseRow): Promise<Difference['outcome']> {
  if (purchase.stripeSessionId !== null) return fulfil(deps, purchase.stripeSessionId, 'sweep')
  if (Date.now() - new Date(purchase.createdAt).getTime() < ABANDONED_AFTER_MS) return 'open'
  await setPurchaseStatus(deps.db, purchase.id, null, 'expired')
  return 'abandoned'
}

function isAsExpected(purchase: PurchaseRow, outcome: Difference['outcome']): boolean {
  return (
    outcome === purchase.status ||
    (outcome === 'open' && purchase.status === 'creating') ||
    outcome === 'already_credited'
  )
}
