/** PostgreSQL 17 as Supabase sets it up: a real server, with its data under the stack's data folder. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { findBinaries } from './binaries.ts'
import { clusterExists, createCluster } from './cluster.ts'
import { chooseOwner, giveTo, withReach } from './owner.ts'
import { installPgTap } from './pgtap.ts'
import { stopLeftOver } from './postmaster-pid.ts'
import { runServer } from './server.ts'

/** The stack's replication slots begin with this; only such ones are tidied away. */
const SLOT_PREFIX = 'healthy_meals_'

/** Ends the server that a killed stack left behind, so that its port is free again. */
export async function repairPostgres(settings: Settings, log: Log): Promise<void> {
  await stopLeftOver(clusterDirOf(settings), log)
}

/**
 * Makes the cluster if there is none, repairs what a killed stack left behind, and starts the server
 * on `settings.ports.postgres`. If the server dies later it is started again.
 * @param parameters of the server, where a development machine's will not do.
 * @returns a pool of superuser connections that survives such a restart.
 * @throws when the server cannot run here; the message says how to mend it.
 */
export async function startPostgres(
  settings: Settings,
  log: Log,
  parameters?: Record<string, string>,
): Promise<Service & { pool: pg.Pool }> {
  const clusterDir = clusterDirOf(settings)
  const binaries = findBinaries()
  mkdirSync(settings.dataDir, { recursive: true })
  const chosen = chooseOwner(clusterDir)
  const isNew = !clusterExists(clusterDir)
  if (isNew) mkdirSync(clusterDir, { recursive: true, mode: 0o700 })
  giveTo(chosen, clusterDir)
  const owner = withReach(chosen, binaries.postgres, clusterDir)
  if (isNew) {
    log('making a new database')
    await createCluster(binaries, owner, clusterDir)
  } else {
    await stopLeftOver(clusterDir, log)
  }
  installPgTap(binaries.extensionDir, log)

  const server = await runServer({ binaries, owner, clusterDir, settings, parameters, log })
  const pool = new pg.Pool({ connectionString: settings.urls.db, max: 5, application_name: 'stack' })
  // A connection that breaks while idle is replaced at its next use.
  pool.on('error', () => undefined)
  try {
    await bootstrap(pool)
  } catch (error) {
    await pool.end()
    await server.stop()
    throw error
  }
  return {
    pool,
    async stop() {
      await pool.end()
      await server.stop()
    },
  }
}

function clusterDirOf(settings: Settings): string {
  return path.join(settings.dataDir, 'postgres')
}

async function bootstrap(pool: pg.Pool): Promise<void> {
  // What the images bring comes before the first migration, and only then: later it would undo what migrations revoke.
  const { rowCount } = await pool.query(`select from pg_publication where pubname = 'supabase_realtime'`)
  if (rowCount === 0) await runSqlFile(pool, 'postgres/bootstrap.sql')
  await runSqlFile(pool, 'realtime/schema.sql')
  await pool.query(
    `select pg_drop_replication_slot(slot_name) from pg_replication_slots
     where not active and starts_with(slot_name, $1)`,
    [SLOT_PREFIX],
  )
}

/** All of the file's statements make one transaction. */
async function runSqlFile(pool: pg.Pool, name: string): Promise<void> {
  const file = path.join(import.meta.dirname, '..', name)
  // The stand-ins are made to be deleted; without one its schema is not needed.
  if (!existsSync(file)) return
  try {
    await pool.query(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`supabase/local/${name}: ${(error as Error).message}`, { cause: error })
  }
}
