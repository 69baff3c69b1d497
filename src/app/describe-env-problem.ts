import { REALTIME_TRANSPORTS, type EnvProblem } from '@/lib/env'

const MEANINGS: Partial<Record<string, string>> = {
  VITE_SUPABASE_URL: 'the address of the Supabase project',
  VITE_SUPABASE_PUBLISHABLE_KEY: "the project's publishable key",
  VITE_STRIPE_PUBLISHABLE_KEY: 'the key that Stripe.js is started with',
}

const PUBLISHABLE: Partial<Record<string, string>> = {
  VITE_SUPABASE_PUBLISHABLE_KEY: 'the publishable one',
  VITE_STRIPE_PUBLISHABLE_KEY: 'the one that begins with pk_',
}

const CHOICES: Partial<Record<string, string>> = {
  VITE_REALTIME_TRANSPORT: REALTIME_TRANSPORTS.join(' or '),
  VITE_AUTH_GOOGLE: 'true or false',
}

/** For whoever builds the app, so in English and with the name of what they have to set. */
export function describeEnvProblem({ name, fault, value }: EnvProblem): string {
  switch (fault) {
    case 'missing':
      return `${name} is missing: ${MEANINGS[name]}.`
    case 'no-address':
      return `${name} is "${value}", which is not an http(s) address.`
    case 'secret':
      return `${name} holds a secret key. Everybody can read it here: use ${PUBLISHABLE[name]}.`
    case 'not-publishable':
      return `${name} must begin with pk_test_ or pk_live_.`
    case 'unknown':
      return `${name} is "${value}"; it must be ${CHOICES[name]}.`
  }
}
