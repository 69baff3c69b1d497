/** Starts the local stack for a test run: ports of its own, data of its own, so a running `npm start` is left alone. */
import { spawn, type ChildProcess } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { portsAt } from '../../supabase/local/config/ports.ts'
import { readSettings, type Settings } from '../../supabase/local/config/settings.ts'

export const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export interface StackProcess {
  child: ChildProcess
  settings: Settings
  /** Everything it printed so far. */
  output(): string
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** The first offset from a random start at which none of the stack's ports is taken. */
export async function freePortOffset(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const offset = 1_000 + Math.floor(Math.random() * 900) * 10
    const taken = await Promise.all(Object.values(portsAt(offset)).map(isPortTaken))
    if (!taken.includes(true)) return offset
  }
  throw new Error('No free ports were found for the test stack.')
}

export function isPortTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(true))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
}

/**
 * The environment that gives a stack its ports and data; `.env` of the developer stays out of it. Nothing is done by
 * schedule, so that a test meets only what it does itself.
 */
export function stackEnv(offset: number, dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    STACK_PORT_OFFSET: String(offset),
    STACK_DATA_DIR: dataDir,
    STACK_IGNORE_DOTENV: '1',
    STACK_EXPIRE_HOLDS_SECONDS: '0',
    STACK_RECONCILE_SECONDS: '0',
  }
}

/**
 * Starts `supabase/local/<script>` and waits until it says that it is ready.
 * @throws with everything it printed, when it ends or is not ready in time.
 */
export async function startStackProcess(options: {
  script: 'stack.ts' | 'start.ts'
  offset: number
  dataDir: string
  timeoutMs?: number
  /** Settings of its own. */
  env?: NodeJS.ProcessEnv
}): Promise<StackProcess> {
  const env = { ...stackEnv(options.offset, options.dataDir), ...options.env }
  const child = spawn(process.execPath, ['--import', 'tsx', path.join('supabase/local', options.script)], {
    cwd: rootDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const ready = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Ready')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
  })
  const deadline = new Promise<string>((resolve) => {
    setTimeout(() => resolve('was not ready in time'), options.timeoutMs ?? 60_000).unref()
  })
  const outcome = await Promise.race([
    ready.then(() => null),
    ended.then((code) => `ended with code ${code}`),
    deadline,
  ])
  if (outcome !== null) {
    child.kill('SIGKILL')
    throw new Error(`The stack ${outcome}:\n${printed}`)
  }
  return {
    child,
    settings: readSettings(env, {}),
    output: () => printed,
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}
