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
      { name: 'VITE_REALTIME_TRANSPORT', fault: 'unknown', value: 'pigeons' },
    ])
  })

  it('offers Google only where it is told to', () => {
    expect(readEnv({ ...good, VITE_AUTH_GOOGLE: 'true' }).env.hasGoogleSignIn).toBe(true)
    expect(readEnv({ ...good, VITE_AUTH_GOOGLE: 'yes' }).problems).toEqual([
      { name: 'VITE_AUTH_GOOGLE', fault: 'unknown', value: 'yes' },
    ])
  })

  it('lists everything that is wrong at once', () => {
    const { problems } = readEnv({ VITE_SUPABASE_URL: 'nowhere', VITE_STRIPE_JS_URL: 'ftp://x' })
    expect(problems).toEqual([
      { name: 'VITE_SUPABASE_URL', fault: 'no-address', value: 'nowhere' },
      { name: 'VITE_SUPABASE_PUBLISHABLE_KEY', fault: 'missing', value: '' },
      { name: 'VITE_STRIPE_PUBLISHABLE_KEY', fault: 'missing', value: '' },
      { name: 'VITE_STRIPE_JS_URL', fault: 'no-address', value: 'ftp://x' },
    ])
  })

  it('refuses secret keys, which everybody could read in the bundle', () => {
    const { problems } = readEnv({
      ...good,
      VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_secret_x',
      VITE_STRIPE_PUBLISHABLE_KEY: 'sk_live_x',
    })
    expect(problems.map(({ fault }) => fault)).toEqual(['secret', 'secret'])
  })

  it('gives an address that parses even when there is none, so that the page can say so', () => {
    expect(URL.canParse(readEnv({}).env.supabaseUrl)).toBe(true)
  })
})
