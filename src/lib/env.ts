/**
 * What the build was told, checked once. Everything wrong is listed together, so that it is mended in
 * one go; main.tsx shows the list instead of the app.
 */
export interface Env {
  supabaseUrl: string
  supabasePublishableKey: string
  stripePublishableKey: string
  /** Address of Stripe.js; empty for Stripe's own. */
  stripeJsUrl: string
  /** How a changed balance comes to the browser. */
  realtimeTransport: RealtimeTransport
  /** Whether the project lets people sign in with Google. */
  hasGoogleSignIn: boolean
}

/** What is wrong with a variable; the page that says it in words is loaded only then. */
export interface EnvProblem {
  name: string
  fault: 'missing' | 'no-address' | 'secret' | 'not-publishable' | 'unknown'
  value: string
}

export const REALTIME_TRANSPORTS = ['postgres_changes', 'broadcast'] as const
export type RealtimeTransport = (typeof REALTIME_TRANSPORTS)[number]

/** Never resolves; stands in for a missing address so that the modules load and the page can name the fault. */
const NOWHERE = 'http://unconfigured.invalid'

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** @param raw `import.meta.env`, or the same by hand in a test. */
export function readEnv(raw: Record<string, unknown>): { env: Env; problems: EnvProblem[] } {
  const problems: EnvProblem[] = []
  const get = (name: string) => {
    const value = raw[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  /** Reads one; a fault is kept with it. */
  const check = (name: string, findFault: (value: string) => EnvProblem['fault'] | false) => {
    const value = get(name)
    const fault = findFault(value)
    if (fault !== false) problems.push({ name, fault, value })
    return value
  }
  const isMissing = (value: string) => value === '' && 'missing'
  const isNoAddress = (value: string) => value !== '' && !isHttpUrl(value) && 'no-address'

  const supabaseUrl = check('VITE_SUPABASE_URL', (value) => isMissing(value) || isNoAddress(value))
  const supabasePublishableKey = check(
    'VITE_SUPABASE_PUBLISHABLE_KEY',
    (value) => isMissing(value) || (value.startsWith('sb_secret_') && 'secret'),
  )
  const stripePublishableKey = check(
    'VITE_STRIPE_PUBLISHABLE_KEY',
    (value) =>
      isMissing(value) ||
      (/^(sk|rk)_/.test(value) && 'secret') ||
      (!/^pk_(test|live)_/.test(value) && 'not-publishable'),
  )
  const stripeJsUrl = check('VITE_STRIPE_JS_URL', isNoAddress)

  const findTransport = (value: string) =>
    REALTIME_TRANSPORTS.find((known) => known === (value || REALTIME_TRANSPORTS[0]))
  const realtimeTransport = findTransport(
    check('VITE_REALTIME_TRANSPORT', (value) => findTransport(value) === undefined && 'unknown'),
  )
  const google = check('VITE_AUTH_GOOGLE', (value) => !['', 'true', 'false'].includes(value) && 'unknown')

  return {
    env: {
      supabaseUrl: isHttpUrl(supabaseUrl) ? supabaseUrl.replace(/\/+$/, '') : NOWHERE,
      supabasePublishableKey: supabasePublishableKey || 'unconfigured',
      stripePublishableKey,
      stripeJsUrl,
      realtimeTransport: realtimeTransport ?? REALTIME_TRANSPORTS[0],
      hasGoogleSignIn: google === 'true',
    },
    problems,
  }
}

const result = readEnv(import.meta.env)
export const env = result.env
/** Empty when the app can start. */
export const envProblems = result.problems
