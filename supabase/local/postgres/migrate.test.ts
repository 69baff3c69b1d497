import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createScratchProject, type ScratchProject } from '../testing/scratch-project.ts'
import { startPostgres } from './index.ts'
import { applyMigrations } from './migrate.ts'

const START_MS = 60_000

let project: ScratchProject
let postgres: Awaited<ReturnType<typeof startPostgres>>
const lines: string[] = []

beforeAll(async () => {
  project = await createScratchProject()
  project.write('supabase/migrations/20250101000000_first.sql', 'create table public.things (id int primary key);')
  project.write('supabase/seed.sql', 'insert into public.things values (1);')
  postgres = await startPostgres(project.settings, () => undefined)
}, START_MS)

afterAll(async () => {
  await postgres?.stop()
  project?.dispose()
})

const apply = () => {
  lines.length = 0
  return applyMigrations(postgres.pool, project.settings, (line) => lines.push(line))
}
const valuesOf = async (sql: string) =>
  (await postgres.pool.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat()

describe('applyMigrations', () => {
  it('applies each file and the seed once, and records them as the Supabase CLI does', async () => {
    await apply()
    await apply()
    expect(lines).toEqual([])
    expect(await valuesOf('select id from public.things')).toEqual([1])
    expect(await valuesOf('select version, name, statements from supabase_migrations.schema_migrations')).toEqual([
      '20250101000000',
      'first',
      ['create table public.things (id int primary key)'],
    ])
    expect(await valuesOf('select path, length(hash) from supabase_migrations.seed_files')).toEqual([
      'supabase/seed.sql',
      64,
    ])
  })

  it('names file, line and statement of a failure and takes the whole file back', async () => {
    const file = 'supabase/migrations/20250102000000_broken.sql'
    project.write(
      file,
      "create table public.half (id int);\n\n-- a reason\ninsert into public.half\n  values (1),\n  ('x');",
    )
    await expect(apply()).rejects.toThrow(
      /20250102000000_broken\.sql, line 6: invalid input syntax.*insert into public\.half/s,
    )
    expect(
      await valuesOf(`select to_regclass('public.half'), count(*)::int from supabase_migrations.schema_migrations`),
    ).toEqual([null, 1])
    project.remove(file)
  })

  it('refuses a file that would end its own transaction', async () => {
    const file = 'supabase/migrations/20250102000000_commit.sql'
    project.write(file, 'create table public.half (id int);\ncommit;\nselect 1/0;')
    await expect(apply()).rejects.toThrow(/line 2: A migration runs in one transaction/)
    expect(await valuesOf(`select to_regclass('public.half')`)).toEqual([null])
    project.remove(file)
  })

  it('adds new files to the data that are there, and does not carry settings from one to the next', async () => {
    project.write(
      'supabase/migrations/20250103000000_quiet.sql',
      `set search_path to ''; create table public.later (id int);`,
    )
    project.write('supabase/migrations/20250104000000_loud.sql', 'insert into things values (2);')
    await apply()
    expect(await valuesOf('select id from public.things order by id')).toEqual([1, 2])
  })

  it('only mentions what was changed or removed later, and passes over other names', async () => {
    project.write('supabase/migrations/20250103000000_quiet.sql', 'create table public.other (id int);')
    project.write('supabase/migrations/notes.sql', 'select 1;')
    project.write('supabase/seed.sql', 'insert into public.things values (3);')
    project.remove('supabase/migrations/20250104000000_loud.sql')
    await apply()
    expect(lines.join('\n')).toMatch(
      /notes\.sql[^]*quiet\.sql changed[^]*20250104000000 was applied[^]*seed\.sql changed/,
    )
    expect(await valuesOf(`select to_regclass('public.other'), count(*)::int from public.things`)).toEqual([null, 2])
  })
})

describe('startPostgres', () => {
  it(
    'keeps the data, and what migrations revoked, over a restart',
    async () => {
      await postgres.pool.query(
        'alter default privileges for role postgres in schema public revoke all on tables from anon',
      )
      await postgres.stop()
      postgres = await startPostgres(project.settings, () => undefined)
      expect(await valuesOf('select count(*)::int from public.things')).toEqual([2])
      await postgres.pool.query('create table public.fresh (id int)')
      expect(await valuesOf(`select has_table_privilege('anon', 'public.fresh', 'select')`)).toEqual([false])
    },
    START_MS,
  )

  it('brings what Supabase brings', async () => {
    expect(await valuesOf('show wal_level')).toEqual(['logical'])
    expect(
      await valuesOf(`select rolbypassrls from pg_roles where rolname in ('anon', 'service_role') order by rolname`),
    ).toEqual([false, true])
    expect(await valuesOf(`select pubname from pg_publication`)).toContain('supabase_realtime')
    await postgres.pool.query('create extension pgtap')
  })

  it(
    'starts the server again when it dies, and the pool goes on',
    async () => {
      const pidFile = path.join(project.settings.dataDir, 'postgres/postmaster.pid')
      const startedAt = await valuesOf('select pg_postmaster_start_time()::text')
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
      const startedAgainAt = () => valuesOf('select pg_postmaster_start_time()::text').catch(() => startedAt)
      await expect.poll(startedAgainAt, { timeout: 20_000, interval: 100 }).not.toEqual(startedAt)
      expect(await valuesOf('select count(*)::int from public.things')).toEqual([2])
    },
    START_MS,
  )
})
