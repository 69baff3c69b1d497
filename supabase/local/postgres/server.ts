/** The server process: started, watched, started again if it dies, stopped. */
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import type { Binaries } from './binaries.ts'
import { asOwner, type Owner } from './owner.ts'

const READY_MS = 30_000
/** After this long a fast shutdown becomes an immediate one; the write-ahead log makes both safe. */
const FAST_STOP_MS = 2_500
/** A killed server's children let go of the shared memory within a moment; until then a start is refused. */
const FIRST_RESTART_PAUSE_MS = 50
const LONGEST_RESTART_PAUSE_MS = 5_000
/** That many starts may be refused before it is worth a word. */
const QUIET_RESTARTS = 6

export interface ServerOptions {
  binaries: Binaries
  owner: Owner
  clusterDir: string
  settings: Settings
  log: Log
}

/** A development machine's server: durable, but small. */
const PARAMETERS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  wal_level: 'logical',
  max_wal_senders: '5',
  max_replication_slots: '5',
  // A forgotten slot must not fill the disk.
  max_slot_wal_keep_size: '512MB',
  max_connections: '60',
  shared_buffers: '32MB',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  huge_pages: 'off',
  jit: 'off',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  autovacuum_max_workers: '1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] %u ',
}

/** @throws when the server does not answer within half a minute; its own words are in the message. */
export async function runServer(options: ServerOptions): Promise<Service> {
  let isStopping = false
  let child: ChildProcess

  const start = async () => {
    child = launch(options)
    const ended = endOf(child)
    await waitUntilReady(child, options)
    // It may have been killed again before anybody knew that it was there.
    void ended.then((reason) => (isStopping ? undefined : restart(reason)))
  }
  const restart = async (reason: string) => {
    options.log(`the server ended (${reason}); starting it again`)
    for (let tries = 0; ; tries += 1) {
      await sleep(Math.min(FIRST_RESTART_PAUSE_MS * 2 ** tries, LONGEST_RESTART_PAUSE_MS))
      if (isStopping) return
      try {
        await start()
        options.log('the server is back')
        return
      } catch {
        if (tries === QUIET_RESTARTS) {
          options.log(`the server cannot be started; it is tried again and again. See ${logFileOf(options.settings)}`)
        }
      }
    }
  }

  keepPreviousLog(options.settings)
  await start()
  // The last word of a process that ends without stopping its parts; an immediate shutdown loses nothing.
  const quit = () => child.kill('SIGQUIT')
  process.once('exit', quit)
  return {
    async stop() {
      isStopping = true
      await end(child)
      process.off('exit', quit)
    },
  }
}

function launch({ binaries, owner, clusterDir, settings }: ServerOptions): ChildProcess {
  const serverArgs = ['-D', clusterDir, '-p', String(settings.ports.postgres)]
  for (const [name, value] of Object.entries(PARAMETERS)) serverArgs.push('-c', `${name}=${value}`)
  const { file, args, options } = asOwner(owner, binaries.postgres, serverArgs)
  // The server writes to the file itself, so that it keeps its voice when this process is killed.
  const logFile = openSync(logFileOf(settings), 'a')
  // A group of its own: a Ctrl-C in the terminal must reach only the stack, which stops its parts in order.
  const child = spawn(file, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', logFile, logFile] })
  closeSync(logFile)
  return child
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
}

/** Once for each start of the stack: after a crash the reason for it is in the same file as what follows. */
function keepPreviousLog(settings: Settings): void {
  const file = logFileOf(settings)
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'))
}

function logFileOf(settings: Settings): string {
  return path.join(settings.dataDir, 'logs', 'postgres.log')
}

async function waitUntilReady(child: ChildProcess, { settings }: ServerOptions): Promise<void> {
  let ended: string | undefined
  void endOf(child).then((reason) => (ended = reason))
  const deadline = Date.now() + READY_MS
  while (ended === undefined && Date.now() < deadline) {
    if (await answers(settings.urls.db)) return
    await sleep(20)
  }
  await end(child)
  const words = readFileSync(logFileOf(settings), 'utf8').trim().split('\n').slice(-8).join('\n')
  throw new Error(`PostgreSQL did not start (${ended ?? 'no answer'}). Its last words:\n${words}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS)
  await ended
  clearTimeout(timer)
}
