/**
 * What pg_cron does on a hosted project: overdue holds expire every minute, and the sweep looks after the money every
 * five minutes. Each job runs first after one interval, and never twice at once.
 */
import type pg from 'pg'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { repeat } from './repeat.ts'
import { reconcile } from './reconcile.ts'

/** @param pool superuser connections. */
export function startSchedule(settings: Settings, pool: pg.Pool, log: Log): Promise<Service> {
  const { expireHoldsSeconds, reconcileSeconds } = settings.schedule
  const jobs = [
    repeat('expire_holds', expireHoldsSeconds, () => expireHolds(pool, log), log),
    repeat('reconcile', reconcileSeconds, (signal) => reconcile(settings, log, signal), log),
  ]
  return Promise.resolve({
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()))
    },
  })
}

async function expireHolds(pool: pg.Pool, log: Log): Promise<void> {
  // Where the database has a scheduler, a migration has told that to do it.
  const { rowCount } = await pool.query(`select from pg_extension where extname = 'pg_cron'`)
  if (rowCount) return
  const { rows } = await pool.query<{ expired: number }>('select expired from public.expire_holds()')
  const expired = rows[0]?.expired ?? 0
  if (expired > 0) log(`${expired} overdue holds expired`)
}
