import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres } from '../postgres/index.ts'
import { applyMigrations } from '../postgres/migrate.ts'
import { createScratchProject, type ScratchProject } from '../testing/scratch-project.ts'
import { readPrivileges, type Privilege } from './grants.ts'
import { prepareApi, startApi } from './index.ts'

const START_MS = 60_000
const silent = () => undefined

/** Every kind of rule that a migration may make, in schemas with row-level security. */
const MIGRATION = `
  create schema private;
  create table public.notes (id int primary key, owner_id uuid references auth.users (id), title text);
  alter table public.notes enable row level security;
  revoke all on public.notes from anon, authenticated, service_role;
  grant select on public.notes to authenticated;
  grant update (title) on public.notes to authenticated;
  grant select, insert on public.notes to service_role;
  create policy "everybody reads" on public.notes for select to authenticated using (true);
  create table private.secrets (id int generated always as identity primary key);
  alter table private.secrets enable row level security;
  create function public.hidden() returns int language sql as 'select 1';
  revoke execute on function public.hidden() from public, anon, authenticated;
  alter default privileges in schema public revoke all on tables from anon;
`

let project: ScratchProject
let postgres: Awaited<ReturnType<typeof startPostgres>>
let api: Awaited<ReturnType<typeof startApi>>
let wanted: Privilege[]

async function start() {
  postgres = await startPostgres(project.settings, silent)
  await prepareApi(project.settings, postgres.pool)
  await applyMigrations(postgres.pool, project.settings, silent)
  wanted ??= await readPrivileges(postgres.pool)
  api = await startApi(project.settings, silent)
}

async function stop() {
  await api?.stop()
  await postgres?.stop()
}

beforeAll(async () => {
  project = await createScratchProject()
  project.write('supabase/migrations/20250101000000_notes.sql', MIGRATION)
  await start()
}, START_MS)

afterAll(async () => {
  await stop()
  project?.dispose()
})

const request = (path: string, key: string, init: RequestInit = {}) =>
  api.fetch(
    new Request(`${project.settings.urls.api}${path}`, {
      ...init,
      headers: { apikey: key, 'content-type': 'application/json', ...init.headers },
    }),
  )

const inOrder = (privileges: Privilege[]) => privileges.map((entry) => Object.values(entry).join(' ')).sort()

async function expectMigrationsPrivileges() {
  expect(inOrder(await readPrivileges(postgres.pool))).toEqual(inOrder(wanted))
}

async function mayOnNotes(role: string): Promise<string[]> {
  const { rows } = await postgres.pool.query<{ privilege: string }>(
    `select privilege from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) privilege
     where has_table_privilege($1, 'public.notes', privilege)`,
    [role],
  )
  return rows.map((row) => row.privilege)
}

describe('the privileges that migrations set', () => {
  it('hold for anon, authenticated and service_role once the API is up', async () => {
    await expectMigrationsPrivileges()
    expect(await mayOnNotes('anon')).toEqual([])
    expect(await mayOnNotes('authenticated')).toEqual(['select'])
    expect(await mayOnNotes('service_role')).toEqual(['select', 'insert'])
  })

  it('hold after requests of every kind', async () => {
    const { publishable, secret } = project.settings.keys
    const body = JSON.stringify({ email: 'cook@example.com', password: 'password-1' })
    const signUp = await request('/auth/v1/signup', publishable, { method: 'POST', body })
    const { access_token: token } = (await signUp.json()) as { access_token: string }
    const headers = { authorization: `Bearer ${token}` }
    const row = JSON.stringify({ id: 1, title: 'soup' })

    expect((await request('/rest/v1/notes', publishable)).status).toBe(401)
    expect((await request('/rest/v1/notes', publishable, { headers })).status).toBe(200)
    expect((await request('/rest/v1/notes', publishable, { headers, method: 'POST', body: row })).status).toBe(403)
    expect((await request('/rest/v1/notes?id=eq.1', publishable, { headers, method: 'DELETE' })).status).toBe(403)
    expect((await request('/rest/v1/rpc/hidden', publishable, { headers, method: 'POST' })).status).toBe(403)
    expect((await request('/rest/v1/notes', secret, { method: 'POST', body: row })).status).toBe(201)
    expect((await request('/rest/v1/notes?id=eq.1', secret, { method: 'DELETE' })).status).toBe(403)
    await expectMigrationsPrivileges()
  })

  it(
    'hold after a second start, and for tables that come later',
    async () => {
      await stop()
      await start()
      await expectMigrationsPrivileges()
      await postgres.pool.query('create table private.later (id int); create table public.later (id int)')
      const { rows } = await postgres.pool.query(
        `select has_table_privilege('authenticated', 'private.later', 'select') as "privateTable",
              has_table_privilege('anon', 'public.later', 'select') as "publicTable"`,
      )
      expect(rows).toEqual([{ privateTable: false, publicTable: false }])
      await postgres.pool.query('drop table private.later; drop table public.later')
    },
    START_MS,
  )
})
