/** Runs what was planned for later, when its time has come. */
import type { Account } from '../account.ts'
import { ApiError } from '../http/errors.ts'
import { expireDueSessions } from '../resources/checkout-sessions.ts'
import { warnOfFraud } from '../resources/early-fraud-warnings.ts'
import type { JobRow } from '../state/rows.ts'
import { openDispute } from './dispute.ts'
import { changeRefund } from './refund.ts'
import { settlePayment } from './settle.ts'

const TICK_MS = 250

function run(account: Account, { kind, objectId, detail }: JobRow): void {
  const charge = account.tables.charges.get(objectId)
  if (kind === 'settle payment') settlePayment(account, objectId, detail === 'failed' ? 'failed' : 'succeeded')
  else if (kind === 'finish refund') changeRefund(account, objectId, 'succeeded')
  else if (kind === 'fail refund') changeRefund(account, objectId, 'failed')
  else if (charge && kind === 'warn of fraud') warnOfFraud(account, charge)
  else if (charge) {
    openDispute(account, charge, { isInquiry: kind === 'open inquiry', reason: detail, withdraws: true })
  }
}

/** Runs every job whose time has come, or all of them. */
export function runJobs(account: Account, all = false): number {
  const now = account.clock.nowMs()
  const due = [...account.tables.jobs.values()].filter((job) => all || job.runAt <= now)
  for (const job of due) {
    account.tables.jobs.delete(job.id)
    try {
      run(account, job)
    } catch (error) {
      // Overtaken by events: a dispute on a charge that was refunded meanwhile, for example.
      if (!(error instanceof ApiError)) throw error
      account.log(`${job.kind} skipped: ${error.message}`)
    }
  }
  return due.length
}

/** @returns stops it. */
export function startJobs(account: Account): () => void {
  const timer = setInterval(() => {
    expireDueSessions(account)
    if (account.tables.jobs.size > 0) runJobs(account)
  }, TICK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
