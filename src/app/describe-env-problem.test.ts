import { expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { describeEnvProblem } from './describe-env-problem'

it('names what is wrong, and what would be right', () => {
  const { problems } = readEnv({
    VITE_SUPABASE_URL: 'nowhere',
    VITE_STRIPE_PUBLISHABLE_KEY: 'sk_live_x',
    VITE_REALTIME_TRANSPORT: 'pigeons',
    VITE_AUTH_GOOGLE: 'yes',
  })
  expect(problems.map(describeEnvProblem)).toEqual([
    'VITE_SUPABASE_URL is "nowhere", which is not an http(s) address.',
    "VITE_SUPABASE_PUBLISHABLE_KEY is missing: the project's publishable key.",
    'VITE_STRIPE_PUBLISHABLE_KEY holds a secret key. Everybody can read it here: use the one that begins with pk_.',
    'VITE_REALTIME_TRANSPORT is "pigeons"; it must be postgres_changes or broadcast.',
    'VITE_AUTH_GOOGLE is "yes"; it must be true or false.',
  ])
})
