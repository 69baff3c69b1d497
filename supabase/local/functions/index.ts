/** Runs `supabase/functions/*` on real Deno as the hosted platform does: one process a function, on demand. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readFunctionsConfig } from '../config/config-toml.ts'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { findDeno } from './deno-binary.ts'
import { BootError, EdgeFunction, type Lease } from './edge-function.ts'
import { functionEnvironment } from './environment.ts'
import { sendPlatformAnswer } from './platform-answer.ts'
import { forward, type ForwardResult } from './proxy.ts'
import { refuseCaller } from './verify-jwt.ts'
import { watchFunctions } from './watch.ts'
import { startWorker } from './worker.ts'

export interface FunctionsOptions {
  settings: Settings
  log: Log
  /** For tests; `supabase/functions` otherwise. */
  functionsDir?: string
  /** How long a process is kept without a request, ms. */
  idleMs?: number
}

/** A process is some 36 MB and starts again in a tenth of a second. */
const IDLE_MS = 15_000
const EXIT_GRACE_MS = 500
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/

/** @returns a service whose `handle` answers every request under `/functions/v1/`. */
export async function startFunctions(
  options: FunctionsOptions,
): Promise<Service & { handle(req: IncomingMessage, res: ServerResponse): void }> {
  const { settings, log } = options
  const functionsDir = options.functionsDir ?? path.join(settings.rootDir, 'supabase/functions')
  const config = readFunctionsConfig(settings.rootDir)
  const denoPath = findDeno(settings.rootDir)
  const env = functionEnvironment(settings)
  await mkdir(settings.dataDir, { recursive: true })
  const functions = new Map<string, EdgeFunction>()
  let stopping = false

  const unwatch = watchFunctions(
    functionsDir,
    ({ all, names }) => {
      for (const [name, edgeFunction] of functions) if (all || names.has(name)) edgeFunction.replace()
    },
    log,
  )

  function functionNamed(name: string): EdgeFunction | undefined {
    if (!FUNCTION_NAME.test(name) || !existsSync(path.join(functionsDir, name, 'index.ts'))) return undefined
    const known = functions.get(name)
    if (known) return known
    const start = () => startWorker({ name, functionsDir, rootDir: settings.rootDir, denoPath, env, log })
    const added = new EdgeFunction({ name, idleMs: options.idleMs ?? IDLE_MS, start, log })
    functions.set(name, added)
    return added
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const functionPath = (req.url ?? '').replace(/^\/functions\/v1/, '')
    const name = /^\/([^/?#]*)/.exec(functionPath)?.[1] ?? ''
    const edgeFunction = stopping ? undefined : functionNamed(name)
    if (!edgeFunction) return sendPlatformAnswer(res, 'NOT_FOUND')
    if (!METHODS.has(req.method ?? '')) return sendPlatformAnswer(res, 'METHOD_NOT_ALLOWED')
    // A preflight cannot carry a token.
    if (req.method !== 'OPTIONS' && (config[name]?.verifyJwt ?? true)) {
      const refusal = await refuseCaller(req.headers, settings.keys)
      if (refusal) return sendPlatformAnswer(res, refusal)
    }
    await send(edgeFunction, name, functionPath, req, res)
  }

  async function send(
    edgeFunction: EdgeFunction,
    name: string,
    functionPath: string,
    req: IncomingMessage,
    res: ServerResponse,
    isRetry = false,
  ): Promise<void> {
    const lease = await leaseFrom(edgeFunction, name, res)
    if (!lease) return
    const result = await new Promise<ForwardResult>((resolve) =>
      forward({ req, res, port: lease.port, path: functionPath, onEnd: resolve }),
    )
    const hasFailed = result === 'failed' || result === 'refused'
    // The connection breaks a moment before the process is known to be gone; who is told of the crash may ask again
    // at once, and should then meet a new process.
    if (hasFailed) await Promise.race([lease.exited, delay(EXIT_GRACE_MS)])
    lease.release(result === 'answered')
    if (result === 'refused' && !isRetry) await send(edgeFunction, name, functionPath, req, res, true)
    else if (hasFailed) sendPlatformAnswer(res, 'WORKER_ERROR')
  }

  async function leaseFrom(edgeFunction: EdgeFunction, name: string, res: ServerResponse): Promise<Lease | undefined> {
    try {
      return await edgeFunction.acquire()
    } catch (error) {
      log(`${name}: could not be started: ${(error as Error).message}`)
      sendPlatformAnswer(res, 'BOOT_ERROR', error instanceof BootError ? error.retryAfterMs : 0)
      return undefined
    }
  }

  return {
    handle(req, res) {
      serve(req, res).catch((error: unknown) => {
        log(`${req.method} ${req.url}: ${(error as Error).message}`)
        sendPlatformAnswer(res, 'WORKER_ERROR')
      })
    },
    async stop() {
      stopping = true
      unwatch()
      await Promise.all([...functions.values()].map((edgeFunction) => edgeFunction.stop()))
    },
  }
}
