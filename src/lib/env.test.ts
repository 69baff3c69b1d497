import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

const good = {
  VITE_SUPABASE_URL: 'http://127.0.0.1:54321/',
  VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
  VITE_STRIPE_PUBLISHABLE_KEY: 'pk_test_x',
}

describe('readEnv', () => {
  it('accepts a complete environment and takes the slash off the address', () => {
    const { env, problems } = readEnv(good)
    expect(problems).toEqual([])
    expect(env).toEqual({
      supabaseUrl: 'http://127.0.0.1:54321',
      supabasePublishableKey: 'sb_publishable_x',
      stripePublishableKey: 'pk_test_x',
      stripeJsUrl: '',
      realtimeTransport: 'postgres_changes',
      hasGoogleSignIn: false,
    })
  })

  it('takes the other transport by its name, and names a wrong one', () => {
    expect(readEnv({ ...good, VITE_REALTIME_TRANSPORT: 'broadcast' }).env.realtimeTransport).toBe('broadcast')
    expect(readEnv({ ...good, VITE_REALTIME_TRANSPORT: 'pigeons' }).problems).toEqual([
      'VITE_REALTIME_TRANSPORT is "pigeons"; it must be postgres_changes or broadcast.',
    ])
  })

  it('offers Google only where it is told to', () => {
    expect(readEnv({ ...good, VITE_AUTH_GOOGLE: 'true' }).env.hasGoogleSignIn).toBe(true)
    expect(readEnv({ ...good, VITE_AUTH_GOOGLE: 'yes' }).problems).toEqual([
      'VITE_AUTH_GOOGLE is "yes"; it must be true or false.',
    ])
  })

  it('lists everything that is wrong at once', () => {
    const { problems } = readEnv({ VITE_SUPABASE_URL: 'nowhere', VITE_STRIPE_JS_URL: 'ftp://x' })
    expect(problems).toHaveLength(4)
    expect(problems.join('\n')).toMatch(/VITE_SUPABASE_URL[^]*PUBLISHABLE_KEY[^]*STRIPE_PUBLISHABLE[^]*STRIPE_JS_URL/)
  })

  it('refuses secret keys, which everybody could read in the bundle', () => {
    const { problems } = readEnv({
      ...good,
      VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_secret_x',
      VITE_STRIPE_PUBLISHABLE_KEY: 'sk_live_x',
    })
    expect(problems).toHaveLength(2)
  })

  it('gives an address that parses even when there is none, so that the page can say so', () => {
    expect(URL.canParse(readEnv({}).env.supabaseUrl)).toBe(true)
  })
})
