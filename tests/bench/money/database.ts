/** The bench's own PostgreSQL, with a database for each thing that is measured. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { prepareApi } from '../../../supabase/local/api/index.ts'
import { startPostgres } from '../../../supabase/local/postgres/index.ts'
import { applyMigrations } from '../../../supabase/local/postgres/migrate.ts'
import { createScratchProject } from '../../../supabase/local/testing/scratch-project.ts'
import { rootDir } from '../../support/stack-process.ts'

/**
 * A small hosted server's memory and log, where the local stack has a development machine's. As there, each commit
 * waits for the disk (fsync is on).
 */
const PARAMETERS = { shared_buffers: '256MB', max_wal_size: '2GB', max_connections: '300' }

/** Holds wallets, the floor's tables and ours; the databases that are measured are copies of it. */
const TEMPLATE = 'postgres'

export interface BenchServer {
  /** A copy of the template, changed by `sql`. */
  createDatabase(name: string, sql?: string): Promise<void>
  connect(database: string): Promise<pg.Client>
  query<Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]>
  stop(): Promise<void>
}

export async function startBenchServer(): Promise<BenchServer> {
  const project = await createScratchProject()
  const { settings } = project
  const silent = () => undefined
  const postgres = await startPostgres(settings, silent, PARAMETERS)
  const server: BenchServer = {
    async createDatabase(name, sql) {
      // A template may have no visitors, and the pools that made it keep their connections for a while.
      await server.query(
        'template1',
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${TEMPLATE}'`,
      )
      await server.query('template1', `create database ${name} template ${TEMPLATE}`)
      if (sql !== undefined) await server.query(name, sql)
    },
    async connect(database) {
      const client = new pg.Client({ connectionString: settings.urls.db.replace(/[^/]+$/, database) })
      await client.connect()
      return client
    },
    async query(database, sql) {
      const client = await server.connect(database)
      try {
        const answer = await client.query(sql)
        return (Array.isArray(answer) ? [] : answer.rows) as never
      } finally {
        await client.end()
      }
    },
    async stop() {
      await postgres.stop()
      project.dispose()
    },
  }
  try {
    await prepareApi(settings, postgres.pool)
    await applyMigrations(postgres.pool, { ...settings, rootDir }, silent)
    await server.query(TEMPLATE, readSql('wallets') + readSql('floor'))
    await server.query(TEMPLATE, 'vacuum analyze')
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

export function readSql(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'sql', `${name}.sql`), 'utf8')
}
