/** Every setting of the functions, read and checked once, with all that is wrong in one message. */
import * as z from 'zod/mini'

export interface Env {
  supabase: { url: string; secretKey: string }
  stripe: { secretKey: string; apiBase: URL | null; webhookSecrets: string[]; livemode: boolean }
  app: { url: string; origins: string[] }
  writer: { baseUrl: string; apiKey: string; model: string; silenceTimeoutMs: number }
  /** Empty closes `reconcile`. */
  cronSecret: string
}

/** Lists every problem; the values themselves are never part of the text, for some are secrets. */
export class EnvError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(`The functions' settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'EnvError'
    this.problems = problems
  }
}

const DEFAULT_SILENCE_MS = 60_000

const trimmed = z._default(
  z.pipe(
    z.string(),
    z.transform((value: string) => value.trim()),
  ),
  '',
)
const text = (check: RegExp, problem: string) => z.pipe(trimmed, z.string().check(z.regex(check, problem)))
const list = z.pipe(
  trimmed,
  z.transform((value: string) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
)
const isHttpUrl = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
const httpUrl = (problem: string) => z.pipe(trimmed, z.string().check(z.refine(isHttpUrl, problem)))

const envSchema = z.object({
  SUPABASE_URL: httpUrl('must be the address of the Supabase project (the platform sets it)'),
  SUPABASE_SECRET_KEYS: trimmed,
  SUPABASE_SERVICE_ROLE_KEY: trimmed,
  STRIPE_SECRET_KEY: text(/^(sk|rk)_(test|live)_\w+$/, 'must begin with sk_test_, sk_live_, rk_test_ or rk_live_'),
  STRIPE_API_BASE: z.pipe(
    trimmed,
    z
      .string()
      .check(
        z.refine((value) => value === '' || isHttpUrl(value), 'must be empty or the address of a Stripe simulator'),
      ),
  ),
  STRIPE_WEBHOOK_SECRET: z.pipe(
    list,
    z
      .array(z.string().check(z.startsWith('whsec_', 'each secret must begin with whsec_')))
      .check(
        z.minLength(
          1,
          'must hold the signing secret of the webhook endpoint (several, separated by commas, while one is rolled)',
        ),
      ),
  ),
  APP_URL: httpUrl('must be the address of the app, such as https://app.example.com'),
  APP_EXTRA_ORIGINS: z.pipe(
    list,
    z.array(z.string().check(z.refine(isHttpUrl, 'each origin must be an address, such as https://www.example.com'))),
  ),
  RECIPE_AI_BASE_URL: httpUrl(
    'must be the base address of an OpenAI-compatible service, ending before /chat/completions',
  ),
  RECIPE_AI_API_KEY: trimmed,
  RECIPE_AI_MODEL: text(/./, 'must name the model that writes the recipes'),
  RECIPE_AI_TIMEOUT_MS: text(/^([1-9]\d{2,6})?$/, 'must be a whole number of milliseconds, at least 100'),
  CRON_SECRET: text(/^$|^.{12,}$/, 'must have at least 12 characters (or be empty, which closes reconcile)'),
})

/** @throws {EnvError} with every problem at once. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = []
  const result = envSchema.safeParse(source)
  for (const issue of result.error?.issues ?? []) problems.push(`${String(issue.path[0])} ${issue.message}`)

  const secretKey = readSecretKey(source)
  if (secretKey === '')
    problems.push('SUPABASE_SECRET_KEYS or SUPABASE_SERVICE_ROLE_KEY must be set (the platform sets them)')
  const livemode = /^(sk|rk)_live_/.test(source.STRIPE_SECRET_KEY?.trim() ?? '')
  if (livemode && (source.STRIPE_API_BASE?.trim() ?? '') !== '') {
    problems.push('STRIPE_API_BASE must be empty with a live key: real money never goes to a simulator')
  }
  if (!result.success || problems.length > 0) throw new EnvError(problems)

  const values = result.data
  const origins = [values.APP_URL, ...values.APP_EXTRA_ORIGINS].map((address) => new URL(address).origin)
  return {
    supabase: { url: values.SUPABASE_URL, secretKey },
    stripe: {
      secretKey: values.STRIPE_SECRET_KEY,
      apiBase: values.STRIPE_API_BASE === '' ? null : new URL(values.STRIPE_API_BASE),
      webhookSecrets: values.STRIPE_WEBHOOK_SECRET,
      livemode,
    },
    app: { url: new URL(values.APP_URL).origin, origins: [...new Set(origins)] },
    writer: {
      baseUrl: values.RECIPE_AI_BASE_URL.replace(/\/+$/, ''),
      apiKey: values.RECIPE_AI_API_KEY,
      model: values.RECIPE_AI_MODEL,
      silenceTimeoutMs: Number(values.RECIPE_AI_TIMEOUT_MS) || DEFAULT_SILENCE_MS,
    },
    cronSecret: values.CRON_SECRET,
  }
}

/** Hosted projects give the new keys as JSON by name, older ones and the CLI the one legacy key. */
function readSecretKey(source: Record<string, string | undefined>): string {
  try {
    const keys: unknown = JSON.parse(source.SUPABASE_SECRET_KEYS || '{}')
    const named = Object.entries(keys && typeof keys === 'object' ? keys : {})
    const chosen: unknown = (named.find(([name]) => name === 'default') ?? named[0])?.[1]
    if (typeof chosen === 'string' && chosen !== '') return chosen
  } catch {
    // Not JSON: the legacy key decides.
  }
  return source.SUPABASE_SERVICE_ROLE_KEY?.trim() ?? ''
}
