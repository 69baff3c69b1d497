/** One Deno process that serves one function. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Log } from '../config/service.ts'

export interface WorkerOptions {
  name: string
  functionsDir: string
  rootDir: string
  denoPath: string
  env: Record<string, string>
  log: Log
}

/** `killed`: by somebody's signal, for which the function can do nothing. */
export type Ending = 'killed' | 'ended'

export interface Worker {
  /** The port it listens on; rejects when the process ends, or takes too long, before it listens. */
  listening: Promise<number>
  /** Settles when the process is gone. */
  exited: Promise<Ending>
  /** Ends it after its background work. To be called when it has no request left. */
  retire(): void
  kill(): void
}

const BOOT_TIMEOUT_MS = 20_000
/** Hosted background work may go on for as long as this after the last answer. */
const BACKGROUND_LIMIT_MS = 150_000
const KILLERS: (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM']
const HOST = fileURLToPath(new URL('./host.ts', import.meta.url))

export function startWorker(options: WorkerOptions): Worker {
  const { name, log } = options
  const marker = randomUUID()
  const child = spawn(options.denoPath, denoArguments(options, marker), {
    cwd: options.rootDir,
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A process that dies while it is told something is an exit, not an error of the stack.
  child.stdin.on('error', () => undefined)

  let announce: (port: number) => void = () => undefined
  let fail: (reason: Error) => void = () => undefined
  const listening = new Promise<number>((resolve, reject) => {
    announce = resolve
    fail = reject
  })
  // The one who asked for the worker hears of it; nobody else needs to.
  listening.catch(() => undefined)
  let isTooSlow = false
  const bootTimer = setTimeout(() => {
    isTooSlow = true
    fail(new Error(`did not listen within ${BOOT_TIMEOUT_MS / 1000} s`))
    child.kill('SIGKILL')
  }, BOOT_TIMEOUT_MS)

  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith(`${marker} listening `)) {
      clearTimeout(bootTimer)
      announce(Number(line.split(' ')[2]))
    } else log(`${name}: ${line}`)
  })
  createInterface({ input: child.stderr }).on('line', (line) => log(`${name}: ${line}`))

  const exited = new Promise<Ending>((resolve) => {
    const onEnd = (reason: string, ending: Ending) => {
      clearTimeout(bootTimer)
      fail(new Error(reason))
      resolve(ending)
    }
    child.once('error', (error) => onEnd(error.message, 'ended'))
    child.once('exit', (code, signal) => {
      const isKilled = KILLERS.includes(signal) && !isTooSlow
      onEnd(signal ? `ended by ${signal}` : `ended with code ${code}`, isKilled ? 'killed' : 'ended')
    })
  })

  return {
    listening,
    exited,
    retire() {
      child.stdin.write('retire\n')
      const timer = setTimeout(() => child.kill('SIGKILL'), BACKGROUND_LIMIT_MS)
      timer.unref()
      void exited.then(() => clearTimeout(timer))
    },
    kill() {
      child.kill('SIGKILL')
    },
  }
}

/** Packages come from the repository's `node_modules` and nowhere else: nothing is downloaded, nothing is written. */
function denoArguments({ name, functionsDir, rootDir }: WorkerOptions, marker: string): string[] {
  const configFile = [path.join(functionsDir, name, 'deno.json'), path.join(functionsDir, 'deno.json')].find(existsSync)
  return [
    'run',
    '--quiet',
    '--no-prompt',
    '--no-remote',
    '--no-lock',
    '--node-modules-dir=manual',
    // Without it the request's signal aborts after every complete answer too.
    '--unstable-no-legacy-abort',
    ...(configFile ? ['--config', configFile] : []),
    '--allow-net',
    '--allow-env',
    // Not the whole repository: `.env` lies in it.
    `--allow-read=${functionsDir},${path.join(rootDir, 'node_modules')}`,
    HOST,
    pathToFileURL(path.join(functionsDir, name, 'index.ts')).href,
    marker,
  ]
}
