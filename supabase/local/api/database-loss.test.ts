import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres } from '../postgres/index.ts'
import { applyMigrations } from '../postgres/migrate.ts'
import { createScratchProject, type ScratchProject } from '../testing/scratch-project.ts'
import { prepareApi, startApi } from './index.ts'

const START_MS = 60_000
const silent = () => undefined
const ROUNDS = 3

let project: ScratchProject
let postgres: Awaited<ReturnType<typeof startPostgres>>
let api: Awaited<ReturnType<typeof startApi>>

beforeAll(async () => {
  project = await createScratchProject()
  project.write(
    'supabase/migrations/20250101000000_notes.sql',
    `create table public.notes (id int primary key);
     alter table public.notes enable row level security;
     grant select on public.notes to service_role;
     create function public.nap() returns text language sql as 'select ''rested'' from pg_sleep(1)'`,
  )
  postgres = await startPostgres(project.settings, silent)
  await prepareApi(project.settings, postgres.pool)
  await applyMigrations(postgres.pool, project.settings, silent)
  api = await startApi(project.settings, silent)
}, START_MS)

afterAll(async () => {
  await api?.stop()
  await postgres?.stop()
  project?.dispose()
})

async function readNotes(): Promise<number> {
  const url = `${project.settings.urls.api}/rest/v1/notes?select=id`
  const response = await api.fetch(new Request(url, { headers: { apikey: project.settings.keys.secret } }))
  await response.arrayBuffer()
  return response.status
}

async function nap(): Promise<number> {
  const { urls, keys } = project.settings
  const headers = { apikey: keys.secret, 'content-type': 'application/json' }
  const response = await api.fetch(new Request(`${urls.api}/rest/v1/rpc/nap`, { method: 'POST', headers, body: '{}' }))
  await response.arrayBuffer()
  return response.status
}

function killPostmaster(): void {
  const pid = readFileSync(path.join(project.settings.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0]!
  execFileSync('kill', ['-9', pid])
}

it(
  'answers every request when the database is killed under it, and serves again when that is back',
  async () => {
    await Promise.all(Array.from({ length: 50 }, readNotes))
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = Promise.all(
        Array.from({ length: 200 }, async (_, index) => {
          await sleep(index * 2)
          return readNotes().catch(() => 0)
        }),
      )
      await sleep(200)
      killPostmaster()
      expect(await answers).toHaveLength(200)
      await expect.poll(readNotes, { timeout: 20_000, interval: 200 }).toBe(200)
      // A connection that had fallen silent would keep one of these waiting.
      expect(await Promise.all(Array.from({ length: 50 }, readNotes))).toEqual(Array<number>(50).fill(200))
    }
  },
  START_MS,
)

it('loses only the request whose connection is cut', async () => {
  const answers = Promise.all(Array.from({ length: 6 }, () => nap().catch(() => 500)))
  const napping = `from pg_stat_activity where application_name = 'api' and state = 'active' and query like '%nap%'`
  await expect.poll(async () => (await postgres.pool.query(`select ${napping}`)).rowCount).toBe(6)
  await postgres.pool.query(`select pg_terminate_backend(pid) from (select pid ${napping} limit 1) as one`)
  expect((await answers).sort()).toEqual([200, 200, 200, 200, 200, 500])
  expect(await Promise.all(Array.from({ length: 24 }, readNotes))).toEqual(Array<number>(24).fill(200))
})
