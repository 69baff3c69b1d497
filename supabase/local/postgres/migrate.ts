/**
 * Brings the database up to `supabase/migrations` and `supabase/seed.sql`, with the result of
 * `supabase db push --include-seed`: the same order, the same transactions, the same history tables.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { readSeedPaths } from '../config/config-toml.ts'
import type { Log } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { readMigrations, type Migration } from './migration-files.ts'
import { lineAt, splitStatements, type Statement } from './statements.ts'

/** Names the file, the line and the statement that PostgreSQL refused. */
export class MigrationError extends Error {
  constructor(file: string, line: number, statement: string, cause: Error & { detail?: string; hint?: string }) {
    const extra = [cause.detail, cause.hint && `Hint: ${cause.hint}`].filter(Boolean)
    const words = [cause.message, ...extra].join('\n  ')
    super(`${file}, line ${line}: ${words}\n  in: ${shorten(statement)}\nThe database is as it was before this file.`, {
      cause,
    })
    this.name = 'MigrationError'
  }
}

const HISTORY = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;
  create table if not exists supabase_migrations.seed_files (path text not null primary key, hash text not null);
`

/** A migration that ends its own transaction could not be taken back as a whole. */
const ENDS_TRANSACTION = /^(begin|start\s+transaction|commit|end|rollback|abort|prepare\s+transaction)\b(?!\s+atomic)/i

/**
 * @throws {MigrationError} and leaves the database as it was before the file that failed.
 */
export async function applyMigrations(pool: pg.Pool, settings: Settings, log: Log): Promise<void> {
  const migrationsDir = path.join(settings.rootDir, 'supabase/migrations')
  const migrations = readMigrations(settings.rootDir, migrationsDir, (file) => {
    log(`passing over ${file}: its name is not <digits>_<name>.sql`)
  })
  const client = await pool.connect()
  try {
    await client.query(HISTORY)
    const { rows } = await client.query<{ version: string; statements: string[] | null }>(
      'select version, statements from supabase_migrations.schema_migrations order by version',
    )
    const applied = new Map(rows.map((row) => [row.version, row.statements]))
    mentionDifferences(migrations, applied, log)
    for (const migration of migrations.filter(({ version }) => !applied.has(version))) {
      await applyMigration(client, migration)
      log(`applied ${path.basename(migration.file)}`)
    }
    for (const file of readSeedPaths(settings.rootDir)) await applySeed(client, settings, file, log)
  } finally {
    // A migration may have set a role or a search_path for the session.
    client.release(true)
  }
}

async function applyMigration(
  client: pg.PoolClient,
  { file, text, statements, version, name }: Migration,
): Promise<void> {
  await inTransaction(client, file, text, statements, () =>
    client.query('insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)', [
      version,
      name,
      statements.map((statement) => statement.sql),
    ]),
  )
}

/** As the CLI: a seed runs once; if the file changes later, only its new hash is noted. */
async function applySeed(client: pg.PoolClient, settings: Settings, file: string, log: Log): Promise<void> {
  const fullPath = path.join(settings.rootDir, file)
  if (!existsSync(fullPath)) return
  const text = readFileSync(fullPath, 'utf8')
  const hash = createHash('sha256').update(text).digest('hex')
  const { rows } = await client.query<{ hash: string }>(
    'select hash from supabase_migrations.seed_files where path = $1',
    [file],
  )
  const known = rows[0]?.hash
  if (known === hash) return
  if (known !== undefined)
    log(`${file} changed after it was applied; it is not applied again (npm run stack:reset starts anew)`)
  await inTransaction(client, file, text, known === undefined ? splitStatements(text) : [], () =>
    client.query(
      `insert into supabase_migrations.seed_files (path, hash) values ($1, $2)
       on conflict (path) do update set hash = excluded.hash`,
      [file, hash],
    ),
  )
  if (known === undefined) log(`applied ${file}`)
}

async function inTransaction(
  client: pg.PoolClient,
  file: string,
  text: string,
  statements: Statement[],
  record: () => Promise<unknown>,
): Promise<void> {
  // What one file sets for its session must not reach the next.
  await client.query('reset all')
  await client.query('begin')
  try {
    for (const statement of statements) await runStatement(client, file, text, statement)
    await record()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function runStatement(client: pg.PoolClient, file: string, text: string, statement: Statement): Promise<void> {
  const bare = statement.sql.slice(statement.commentLength)
  if (ENDS_TRANSACTION.test(bare)) {
    const reason = new Error('A migration runs in one transaction and may not begin or end one.')
    throw new MigrationError(file, statement.line, bare, reason)
  }
  try {
    await client.query(statement.sql)
  } catch (error) {
    const failure = error as Error & { position?: string }
    const line = failure.position ? lineOfPosition(text, statement, Number(failure.position)) : statement.line
    throw new MigrationError(file, line, bare, failure)
  }
}

/** @param position counted from 1 in characters of the statement, as PostgreSQL reports it. */
function lineOfPosition(text: string, { sql, offset }: Statement, position: number): number {
  const before = [...sql].slice(0, position - 1).join('')
  return lineAt(text, offset + before.length)
}

function mentionDifferences(migrations: Migration[], applied: Map<string, string[] | null>, log: Log): void {
  const newest = [...applied.keys()].sort().at(-1) ?? ''
  for (const { version, file, statements } of migrations) {
    const recorded = applied.get(version)
    if (recorded && recorded.join(';') !== statements.map(({ sql }) => sql).join(';')) {
      log(`${file} changed after it was applied; the database keeps what it had (npm run stack:reset starts anew)`)
    }
    if (!applied.has(version) && version < newest) log(`${file} is older than what is applied already; applying it now`)
  }
  for (const version of applied.keys()) {
    if (!migrations.some((migration) => migration.version === version)) {
      log(`migration ${version} was applied, but its file is gone`)
    }
  }
}

function shorten(statement: string): string {
  const oneLine = statement.replaceAll(/\s+/g, ' ').trim()
  return oneLine.length > 200 ? `${oneLine.slice(0, 200)} …` : oneLine
}
