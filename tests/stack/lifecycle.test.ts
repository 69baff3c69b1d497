import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portsAt } from '../../supabase/local/config/ports.ts'
import { runCommand } from '../support/run-command.ts'
import { freePortOffset, isPortTaken, rootDir, stackEnv, startStackProcess } from '../support/stack-process.ts'
import { waitFor } from '../support/wait.ts'

let dataDir: string
let offset: number

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(rootDir, 'supabase', '.local-test-'))
  offset = await freePortOffset()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const portsInUse = async () => {
  const ports = Object.values(portsAt(offset))
  const taken = await Promise.all(ports.map(isPortTaken))
  return ports.filter((_, index) => taken[index])
}

/** Processes that still work for this stack, found by its data folder or ports in their command lines. */
function processesOfStack(): string[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return '' // It ended while we looked.
      }
    })
    .filter((commandLine) => commandLine.includes(dataDir))
}

async function inDatabase<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('npm start', () => {
  it('gives a usable page, and Ctrl-C leaves no process and no port', async () => {
    const startedMs = Date.now()
    const stack = await startStackProcess({ script: 'start.ts', offset, dataDir })
    const page = await fetch(stack.settings.urls.app)
    const seconds = (Date.now() - startedMs) / 1_000
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<div id="root">')
    expect(seconds).toBeLessThan(60)
    await inDatabase(stack.settings.urls.db, `create table public.kept (id int); insert into public.kept values (7)`)

    const stoppedMs = Date.now()
    await stack.stop()
    expect(Date.now() - stoppedMs).toBeLessThan(5_000)
    expect(await portsInUse()).toEqual([])
    expect(processesOfStack()).toEqual([])
  })

  it('repairs what a kill -9 left, without losing data', async () => {
    const killed = await startStackProcess({ script: 'stack.ts', offset, dataDir })
    // A function is running and a slot is open when the lights go out.
    await fetch(`${killed.settings.urls.functions}/purchase-status`, { method: 'POST', body: '{}' })
    killed.child.kill('SIGKILL')
    await waitFor('it is dead', () => killed.child.exitCode !== null || killed.child.signalCode !== null)

    const again = await startStackProcess({ script: 'stack.ts', offset, dataDir })
    const { db } = again.settings.urls
    expect(await inDatabase(db, 'select id from public.kept')).toEqual([{ id: 7 }])
    const slots = await inDatabase<{ active: boolean }>(db, 'select active from pg_replication_slots')
    expect(slots).toEqual([{ active: true }])

    // And the database alone may die: the stack brings it back.
    const pid = Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await waitFor(
      'the database is back',
      () =>
        inDatabase(db, 'select id from public.kept').then(
          (rows) => rows.length === 1,
          () => false,
        ),
      20_000,
    )
    await again.stop()
    expect(await portsInUse()).toEqual([])
    expect(processesOfStack()).toEqual([])
  })

  it('says which port is taken and how to choose another', async () => {
    const squatter = net.createServer().listen(portsAt(offset).gateway, '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    const result = await runCommand(process.execPath, ['--import', 'tsx', 'supabase/local/stack.ts'], {
      cwd: rootDir,
      env: stackEnv(offset, dataDir),
    })
    squatter.close()
    expect(result.code).not.toBe(0)
    expect(result.output).toContain(String(portsAt(offset).gateway))
    expect(result.output).toContain('STACK_PORT_OFFSET')
    expect(await portsInUse()).toEqual([])
  })

  it('lists every wrong setting at once', async () => {
    const result = await runCommand(process.execPath, ['--import', 'tsx', 'supabase/local/stack.ts'], {
      cwd: rootDir,
      env: {
        ...stackEnv(offset, dataDir),
        STACK_PORT_OFFSET: 'many',
        RECIPE_AI_BASE_URL: 'nowhere',
        STRIPE_SECRET_KEY: 'hello',
      },
    })
    expect(result.code).not.toBe(0)
    for (const name of [
      'STACK_PORT_OFFSET',
      'RECIPE_AI_BASE_URL',
      'RECIPE_AI_MODEL',
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
    ]) {
      expect(result.output).toContain(name)
    }
    expect(result.output).not.toMatch(/\bat .*\.ts:\d+/)
  })
})

const isRoot = process.getuid?.() === 0

describe.runIf(isRoot && existsSync('/usr/bin/setpriv'))('who may run it', () => {
  it('an ordinary user starts it as well as root', async () => {
    const folder = path.join(dataDir, 'ordinary')
    execFileSync('mkdir', ['-p', folder])
    execFileSync('chown', ['65534:65534', folder])
    execFileSync('chmod', ['o+x', dataDir])
    const result = await runCommand(
      '/usr/bin/setpriv',
      [
        '--reuid=65534',
        '--regid=65534',
        '--clear-groups',
        process.execPath,
        '--import',
        'tsx',
        'tests/stack/start-and-stop.ts',
      ],
      { cwd: rootDir, env: { ...stackEnv(await freePortOffset(), folder), HOME: folder, TMPDIR: folder } },
    )
    expect(result.output).toContain('Ready')
    expect(result.code, result.output).toBe(0)
  })
})
