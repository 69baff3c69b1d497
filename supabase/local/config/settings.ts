/**
 * Everything the local stack may be told, read once from the process environment and `.env`.
 * The process environment wins over the file, as with every dotenv reader.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { MAX_PORT_OFFSET, portsAt, type Ports } from './ports.ts'

export interface Settings {
  /** The repository. */
  rootDir: string
  /** Postgres data, pid files and logs; ignored by git. */
  dataDir: string
  ports: Ports
  urls: { api: string; app: string; db: string; functions: string; mailbox: string; stripe: string; cook: string }
  keys: { publishable: string; secret: string; jwtSecret: string }
  /** What the edge functions see as environment, apart from the `SUPABASE_*` names that the platform adds. */
  functionsEnv: Record<string, string>
  /** What the SPA sees: only names that begin with `VITE_`. */
  appEnv: Record<string, string>
  /** How often the stack does what a hosted project's schedule does; 0 is never. */
  schedule: { expireHoldsSeconds: number; reconcileSeconds: number }
  /** The simulator's own keys; the same as the functions' unless `.env` names a real Stripe account. */
  stripe: { secretKey: string; publishableKey: string; webhookSecret: string }
}

/**
 * The keys that every `supabase start` prints. They are public, protect nothing but a developer's own
 * machine, and are fixed so that a saved link or test keeps working after `stack:reset`.
 */
const LOCAL_KEYS = {
  publishable: 'sb_publishable_local_healthy_meals_ai',
  secret: 'sb_secret_local_healthy_meals_ai',
  jwtSecret: 'super-secret-jwt-token-with-at-least-32-characters-long',
}
const LOCAL_STRIPE = {
  secretKey: 'sk_test_local_simulator',
  publishableKey: 'pk_test_local_simulator',
  webhookSecret: 'whsec_local_simulator_secret',
}

const LONGEST_INTERVAL_SECONDS = 86_400

/** Lists everything that is wrong with the settings, so that it is mended in one go. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee .env.example for what each means.`,
    )
    this.name = 'SettingsError'
  }
}

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

function readDotEnv(): Record<string, string | undefined> {
  const file = path.join(rootDir, '.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

/** True when `npm start` or `npm run …` is between the terminal and this process. */
export function isRunByNpm(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.npm_lifecycle_event !== undefined
}

/** @throws {SettingsError} with every problem at once. */
export function readSettings(
  env: NodeJS.ProcessEnv = process.env,
  // A test run must not depend on what a developer has in .env.
  dotEnv = env.STACK_IGNORE_DOTENV ? {} : readDotEnv(),
): Settings {
  const problems: string[] = []
  const get = (name: string) => (env[name] ?? dotEnv[name] ?? '').trim()

  const offsetText = get('STACK_PORT_OFFSET') || '0'
  const offset = Number(offsetText)
  if (!Number.isInteger(offset) || offset < 0 || offset > MAX_PORT_OFFSET) {
    problems.push(`STACK_PORT_OFFSET is "${offsetText}"; it must be a whole number from 0 to ${MAX_PORT_OFFSET}.`)
  }
  const ports = portsAt(problems.length > 0 ? 0 : offset)

  const getSeconds = (name: string, otherwise: number) => {
    const seconds = Number(get(name) || otherwise)
    const isUsable = Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_INTERVAL_SECONDS
    if (!isUsable) {
      problems.push(`${name} is "${get(name)}"; it must be a whole number from 0 to ${LONGEST_INTERVAL_SECONDS}.`)
    }
    return seconds
  }
  const schedule = {
    expireHoldsSeconds: getSeconds('STACK_EXPIRE_HOLDS_SECONDS', 60),
    reconcileSeconds: getSeconds('STACK_RECONCILE_SECONDS', 300),
  }

  const usesRealStripe = get('STRIPE_SECRET_KEY') !== '' && get('STRIPE_SECRET_KEY') !== LOCAL_STRIPE.secretKey
  const usesRealCook = get('RECIPE_AI_BASE_URL') !== ''
  if (usesRealStripe && !/^(sk|rk)_(test|live)_/.test(get('STRIPE_SECRET_KEY'))) {
    problems.push('STRIPE_SECRET_KEY must begin with sk_test_, sk_live_, rk_test_ or rk_live_.')
  }
  if (usesRealStripe && !get('STRIPE_WEBHOOK_SECRET').startsWith('whsec_')) {
    problems.push(
      'STRIPE_WEBHOOK_SECRET must begin with whsec_ when STRIPE_SECRET_KEY is set (`stripe listen` prints one).',
    )
  }
  if (usesRealStripe && !/^pk_(test|live)_/.test(get('VITE_STRIPE_PUBLISHABLE_KEY'))) {
    problems.push('VITE_STRIPE_PUBLISHABLE_KEY must begin with pk_test_ or pk_live_ when STRIPE_SECRET_KEY is set.')
  }
  for (const name of ['RECIPE_AI_BASE_URL', 'STRIPE_API_BASE', 'VITE_STRIPE_JS_URL']) {
    if (get(name) !== '' && !URL.canParse(get(name))) problems.push(`${name} is "${get(name)}", which is not a URL.`)
  }
  if (usesRealCook && get('RECIPE_AI_MODEL') === '') {
    problems.push('RECIPE_AI_MODEL must name the model when RECIPE_AI_BASE_URL is set.')
  }
  if (problems.length > 0) throw new SettingsError(problems)

  const local = (port: number) => `http://127.0.0.1:${port}`
  const urls = {
    api: local(ports.gateway),
    app: local(ports.app),
    db: `postgresql://postgres:postgres@127.0.0.1:${ports.postgres}/postgres`,
    functions: `${local(ports.gateway)}/functions/v1`,
    mailbox: local(ports.mailbox),
    stripe: local(ports.stripe),
    cook: local(ports.cook),
  }
  return {
    rootDir,
    dataDir: path.resolve(rootDir, get('STACK_DATA_DIR') || 'supabase/.local'),
    ports,
    urls,
    keys: LOCAL_KEYS,
    functionsEnv: {
      APP_URL: get('APP_URL') || urls.app,
      APP_EXTRA_ORIGINS: get('APP_EXTRA_ORIGINS') || `http://localhost:${ports.app}`,
      CRON_SECRET: get('CRON_SECRET') || 'local-cron-secret',
      RECIPE_AI_BASE_URL: get('RECIPE_AI_BASE_URL') || `${urls.cook}/v1`,
      RECIPE_AI_API_KEY: get('RECIPE_AI_API_KEY') || 'local-demo-cook',
      RECIPE_AI_MODEL: get('RECIPE_AI_MODEL') || 'demo-cook',
      RECIPE_AI_TIMEOUT_MS: get('RECIPE_AI_TIMEOUT_MS') || '60000',
      STRIPE_SECRET_KEY: get('STRIPE_SECRET_KEY') || LOCAL_STRIPE.secretKey,
      STRIPE_API_BASE: get('STRIPE_API_BASE') || (usesRealStripe ? '' : urls.stripe),
      STRIPE_WEBHOOK_SECRET: get('STRIPE_WEBHOOK_SECRET') || LOCAL_STRIPE.webhookSecret,
    },
    appEnv: {
      VITE_SUPABASE_URL: get('VITE_SUPABASE_URL') || urls.api,
      VITE_SUPABASE_PUBLISHABLE_KEY: get('VITE_SUPABASE_PUBLISHABLE_KEY') || LOCAL_KEYS.publishable,
      VITE_STRIPE_PUBLISHABLE_KEY: get('VITE_STRIPE_PUBLISHABLE_KEY') || LOCAL_STRIPE.publishableKey,
      VITE_STRIPE_JS_URL: get('VITE_STRIPE_JS_URL') || (usesRealStripe ? '' : `${urls.stripe}/stripe.js`),
    },
    schedule,
    stripe: LOCAL_STRIPE,
  }
}
