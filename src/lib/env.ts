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

export const REALTIME_TRANSPORTS = ['postgres_changes', 'broadcast'] as const
export type RealtimeTransport = (typeof REALTIME_TRANSPORTS)[number]

/** Never resolves; stands in for a missing address so that the modules load and the page can name the fault. */
const NOWHERE = 'http://unconfigured.invalid'

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** @param raw `import.meta.env`, or the same by hand in a test. */
export function readEnv(raw: Record<string, unknown>): { env: Env; problems: string[] } {
  const problems: string[] = []
  const get = (name: string) => {
    const value = raw[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const required = (name: string, meaning: string) => {
    const value = get(name)
    if (value === '') problems.push(`${name} is missing: ${meaning}.`)
    return value
  }

  const supabaseUrl = required('VITE_SUPABASE_URL', 'the address of the Supabase project')
  if (supabaseUrl !== '' && !isHttpUrl(supabaseUrl)) {
    problems.push(`VITE_SUPABASE_URL is "${supabaseUrl}", which is not an http(s) address.`)
  }
  const supabasePublishableKey = required('VITE_SUPABASE_PUBLISHABLE_KEY', "the project's publishable key")
  if (supabasePublishableKey.startsWith('sb_secret_')) {
    problems.push(
      'VITE_SUPABASE_PUBLISHABLE_KEY holds a secret key. Everybody can read it here: use the publishable one.',
    )
  }
  const stripePublishableKey = required('VITE_STRIPE_PUBLISHABLE_KEY', 'the key that Stripe.js is started with')
  if (/^(sk|rk)_/.test(stripePublishableKey)) {
    problems.push(
      'VITE_STRIPE_PUBLISHABLE_KEY holds a secret key. Everybody can read it here: use the one that begins with pk_.',
    )
  } else if (stripePublishableKey !== '' && !/^pk_(test|live)_/.test(stripePublishableKey)) {
    problems.push('VITE_STRIPE_PUBLISHABLE_KEY must begin with pk_test_ or pk_live_.')
  }
  const stripeJsUrl = get('VITE_STRIPE_JS_URL')
  if (stripeJsUrl !== '' && !isHttpUrl(stripeJsUrl)) {
    problems.push(`VITE_STRIPE_JS_URL is "${stripeJsUrl}", which is not an http(s) address.`)
  }

  const transportName = get('VITE_REALTIME_TRANSPORT') || REALTIME_TRANSPORTS[0]
  const realtimeTransport = REALTIME_TRANSPORTS.find((known) => known === transportName)
  if (realtimeTransport === undefined) {
    problems.push(`VITE_REALTIME_TRANSPORT is "${transportName}"; it must be ${REALTIME_TRANSPORTS.join(' or ')}.`)
  }

  const google = get('VITE_AUTH_GOOGLE')
  if (!['', 'true', 'false'].includes(google)) {
    problems.push(`VITE_AUTH_GOOGLE is "${google}"; it must be true or false.`)
  }

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
