/** One edge function in a process of its own, which is killed (SIGKILL) at a chosen call of its work. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { findDeno } from '../../supabase/local/functions/deno-binary.ts'
import { startWorker } from '../../supabase/local/functions/worker.ts'
import { target } from './env.ts'
import { readAnswer, requestTo, type Answer, type CallOptions } from './functions.ts'
import { rootDir } from './stack-process.ts'
import { startTripwire, type Trap } from './tripwire.ts'

export interface Work extends CallOptions {
  /** The function's name. */
  name: string
  /** Settings that differ from the stack's. */
  env?: Record<string, string>
}

export interface Run {
  /** Where it was killed, such as `killed before call 5, POST rpc/fulfil_purchase`; null when it came through. */
  killed: string | null
  /** What the caller heard; null when the process died before the answer was complete. */
  answer: Answer | null
}

const functionsDir = path.join(rootDir, 'supabase/functions')
const denoPath = findDeno(rootDir)
const denoDir = mkdtempSync(path.join(tmpdir(), 'deno-'))
afterAll(() => rmSync(denoDir, { recursive: true, force: true }))

const UPSTREAMS = {
  '/rest/': `${target.apiUrl}/rest/`,
  '/auth/': `${target.apiUrl}/auth/`,
  '/v1/': `${target.stripeApiBase}/v1/`,
  '/model/': `${target.recipeAiBaseUrl}/`,
}

/** Lets a function do one piece of work, and kills it on the way unless the work is done before the trap is met. */
export async function runAndKill({ name, env, ...call }: Work, trap: Trap): Promise<Run> {
  let killed: string | null = null
  const tripwire = await startTripwire(UPSTREAMS, trap, (step) => {
    killed = nameOf(trap, step)
    worker.kill()
  })
  const worker = startWorker({
    name,
    functionsDir,
    rootDir,
    denoPath,
    env: { ...environment(tripwire.origin), ...env },
    log: () => undefined,
  })
  try {
    const origin = `http://127.0.0.1:${await worker.listening}`
    const answer = await fetch(requestTo(`${origin}/${name}`, call))
      .then(readAnswer)
      // The process is gone, and its connection with it.
      .catch(() => null)
    if (killed === null && answer === null) throw new Error(`${name} broke off by itself`)
    return { killed, answer: killed === null ? answer : null }
  } finally {
    worker.kill()
    await worker.exited
    await tripwire.close()
  }
}

/** Lets a function do its work to the end. */
export async function runFunction(work: Work): Promise<Answer> {
  const { answer } = await runAndKill(work, { call: Infinity, when: 'before' })
  if (answer === null) throw new Error(`${work.name} was killed`)
  return answer
}

function nameOf({ call, when }: Trap, step: string): string {
  return when === 'before' ? `killed before call ${call}, ${step}` : `killed after call ${call}, ${step}, was answered`
}

/** As the platform sets it, with every neighbour behind the tripwire. */
function environment(origin: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    DENO_DIR: denoDir,
    DENO_NO_UPDATE_CHECK: '1',
    SUPABASE_URL: origin,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: target.secretKey }),
    STRIPE_API_BASE: origin,
    STRIPE_SECRET_KEY: target.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: target.stripeWebhookSecret,
    RECIPE_AI_BASE_URL: `${origin}/model`,
    RECIPE_AI_API_KEY: 'not-needed',
    RECIPE_AI_MODEL: 'demo-cook',
    APP_URL: target.appUrl,
    CRON_SECRET: target.cronSecret,
  }
}
