/** What a measurement needs: a stack of its own, the app and the pages built for a transport, people, and a browser. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient, type Session } from '@supabase/supabase-js'
import pg from 'pg'
import type { BrowserContext } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import ws from 'ws'
import { launchBrowser } from '../../support/browser.ts'
import { runCommand } from '../../support/run-command.ts'
import { freePortOffset, rootDir, startStackProcess } from '../../support/stack-process.ts'
import { nowMs } from './clock.ts'

export type Transport = 'postgres_changes' | 'broadcast'

export interface Change {
  balance: number
  /** When it was known here to be committed, by our clock. */
  atMs: number
  /** How long before that it was written at the latest: what lies between is the commit and its way to us. */
  writtenBeforeMs: number
}

export interface RealtimeView {
  connections: { id: string; userId: string | null }[]
}

export type Stage = Awaited<ReturnType<typeof openStage>>

export async function openStage() {
  const dataDir = mkdtempSync(path.join(rootDir, 'supabase', '.local-bench-'))
  const browser = await launchBrowser()
  const removeData = () => rmSync(dataDir, { recursive: true, force: true })
  const stack = await startStackProcess({ script: 'stack.ts', offset: await freePortOffset(), dataDir }).catch(
    async (error: unknown) => {
      await browser.close()
      removeData()
      throw error
    },
  )
  const { urls, keys, ports, appEnv } = stack.settings
  const database = new pg.Client({ connectionString: urls.db })
  await database.connect()
  let site: PreviewServer | null = null

  async function build(transport: Transport): Promise<string> {
    const outDir = path.join(dataDir, transport)
    const config = path.join(import.meta.dirname, 'vite.config.ts')
    const { code, output } = await runCommand(
      path.join(rootDir, 'node_modules/.bin/vite'),
      ['build', '--config', config, '--outDir', outDir, '--emptyOutDir'],
      { cwd: rootDir, env: { ...process.env, ...appEnv, VITE_REALTIME_TRANSPORT: transport } },
    )
    if (code !== 0) throw new Error(output)
    return outDir
  }

  return {
    /** Where the pages of the comparison are, and what the one without a client library has to be told. */
    pagesUrl: `${urls.app}/tests/bench/sync/pages`,
    appUrl: urls.app,
    apiUrl: urls.api,
    publishableKey: keys.publishable,

    /** As an operator changes over: the app is built for the transport, and the database sends what it listens to. */
    async serve(transport: Transport): Promise<void> {
      const outDir = await build(transport)
      await site?.close()
      site = await preview({
        root: rootDir,
        configFile: false,
        logLevel: 'error',
        build: { outDir },
        preview: { host: '127.0.0.1', port: ports.app, strictPort: true },
      })
      await database.query('select public.set_balance_broadcast($1)', [transport === 'broadcast'])
    },

    /** Signs a new person up, with tokens enough for everything. */
    async newPerson(): Promise<Session> {
      const client = createClient(urls.api, keys.publishable, {
        auth: { persistSession: false, autoRefreshToken: false },
        realtime: { transport: ws as unknown as typeof WebSocket },
      })
      const email = `bench-${randomUUID().slice(0, 8)}@example.com`
      const { data, error } = await client.auth.signUp({ email, password: randomUUID() })
      if (error || !data.session) throw new Error(`Sign-up failed: ${error?.message ?? 'no session'}`)
      await database.query(`select public.adjust_tokens($1, 100000, gen_random_uuid(), 'bench', 'bench')`, [
        data.session.user.id,
      ])
      return data.session
    },

    /** A device on which the person is signed in. */
    newDevice(session: Session): Promise<BrowserContext> {
      const localStorage = [{ name: 'sb-127-auth-token', value: JSON.stringify(session) }]
      return browser.newContext({
        reducedMotion: 'reduce',
        storageState: { cookies: [], origins: [{ origin: urls.app, localStorage }] },
      })
    },

    /** Changes a balance in the database alone. */
    async change({ user }: Session): Promise<Change> {
      const { rows } = await database.query<{ balance: number; written_ms: number }>(
        `update public.user_tokens set balance = balance + 1 where user_id = $1
         returning balance, (extract(epoch from clock_timestamp()) * 1000)::float8 as written_ms`,
        [user.id],
      )
      const atMs = nowMs()
      const { balance, written_ms: writtenMs } = rows[0]!
      return { balance, atMs, writtenBeforeMs: atMs - writtenMs }
    },

    /** Any switches of Realtime, in the words of its control interface. */
    async setRealtime(command: object): Promise<RealtimeView> {
      const response = await fetch(`${urls.api}/realtime/v1/control`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(command),
      })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as RealtimeView
    },

    async stop(): Promise<void> {
      await browser.close()
      await site?.close()
      await database.end()
      await stack.stop()
      removeData()
    },
  }
}
