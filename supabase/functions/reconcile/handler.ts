/**
 * `reconcile`: a schedule's safety net. Looks at what neither webhook nor buyer brought home, and mends it by the
 * same functions that these use; so two runs at once, or a run and a webhook, do no harm to each other.
 */
import { AppError } from '../_shared/errors.ts'
import type { FulfilDeps } from '../_shared/fulfil.ts'
import { createHandler, json, type BaseDeps } from '../_shared/http.ts'
import { beginReconciliation, checkTokenInvariants, finishReconciliation } from '../_shared/reconciliation.ts'
import { expireHolds } from '../_shared/tokens.ts'
import { Report } from './report.ts'
import { isSecret } from './secret.ts'
import { sweepDisputes, sweepRefunds } from './sweep-clawbacks.ts'
import { sweepEvents } from './sweep-events.ts'
import { sweepPurchases } from './sweep-purchases.ts'
import { sweepSessions } from './sweep-sessions.ts'
import { runStep, type Sweep } from './sweep.ts'

export interface ReconcileDeps extends BaseDeps, FulfilDeps {
  cronSecret: string
}

/** The platform allows 150 s for an answer. */
const TIME_LIMIT_MS = 100_000

/** What was under way when the last run began, or came late to Stripe's lists. Looking again costs little. */
const OVERLAP_MS = 48 * 3_600_000

/** As long as Stripe keeps its events. */
const FIRST_LOOK_BACK_MS = 30 * 86_400_000

export const handle = createHandler<ReconcileDeps>(async ({ request, log }, deps) => {
  if (!(await isFromSchedule(request, deps.cronSecret))) {
    throw new AppError('unauthorized', 'The secret of the schedule is missing or wrong.')
  }
  const { runId, since } = await beginReconciliation(deps.db)
  const cursor = since === null ? Date.now() - FIRST_LOOK_BACK_MS : new Date(since).getTime()
  const report = new Report()
  const sweep: Sweep = {
    deps: { ...deps, log },
    report,
    from: new Date(cursor - OVERLAP_MS),
    deadline: Date.now() + TIME_LIMIT_MS,
  }
  // Credits before clawbacks, and the question whether all is well at the end.
  await runStep(sweep, 'holds', sweepHolds)
  await runStep(sweep, 'events', sweepEvents)
  await runStep(sweep, 'sessions', sweepSessions)
  await runStep(sweep, 'purchases', sweepPurchases)
  await runStep(sweep, 'refunds', sweepRefunds)
  await runStep(sweep, 'disputes', sweepDisputes)
  await runStep(sweep, 'invariants', checkInvariants)

  const result = { checked: report.checked, mended: report.mended, differences: report.differences }
  await finishReconciliation(deps.db, runId, result)
  log.info('reconciled', { runId, ...result, differences: result.differences.length })
  return json(result)
})

/** Schedulers differ in the headers that they let one set. */
async function isFromSchedule(request: Request, secret: string): Promise<boolean> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
  const answers = await Promise.all(
    [bearer, request.headers.get('x-cron-secret')].map((given) => isSecret(given, secret)),
  )
  return answers.includes(true)
}

async function sweepHolds({ deps, report }: Sweep): Promise<void> {
  const count = await expireHolds(deps.db)
  if (count > 0) report.add({ kind: 'hold', id: 'all', found: `${count} overdue`, outcome: 'expired' })
}

/** What is broken here no function can mend: it is for a person to look at. */
async function checkInvariants({ deps, report }: Sweep): Promise<void> {
  for (const { userId, rule, difference, detail } of await checkTokenInvariants(deps.db)) {
    deps.log.error('invariant_broken', { userId, rule, difference })
    report.add({ kind: 'invariant', id: userId, found: rule, outcome: 'broken', detail: `${difference}: ${detail}` })
  }
}
