import { describe, expect, it } from 'vitest'
import { MAX_PORT_OFFSET } from './ports.ts'
import { readSettings, SettingsError } from './settings.ts'

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env, {})
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

describe('readSettings', () => {
  it('needs nothing: without any setting everything is local', () => {
    const settings = readSettings({}, {})
    expect(settings.urls.api).toBe('http://127.0.0.1:54321')
    expect(settings.functionsEnv.STRIPE_API_BASE).toBe(settings.urls.stripe)
    expect(settings.functionsEnv.RECIPE_AI_BASE_URL).toBe(`${settings.urls.cook}/v1`)
    expect(settings.appEnv.VITE_STRIPE_JS_URL).toBe(`${settings.urls.stripe}/stripe.js`)
  })

  it('moves every port and address by one number', () => {
    const settings = readSettings({ STACK_PORT_OFFSET: '100' }, {})
    expect(settings.ports).toMatchObject({ app: 5273, gateway: 54421, postgres: 54422 })
    expect(settings.functionsEnv.APP_URL).toBe('http://127.0.0.1:5273')
    expect(settings.appEnv.VITE_SUPABASE_URL).toBe('http://127.0.0.1:54421')
    expect(Math.max(...Object.values(readSettings({ STACK_PORT_OFFSET: String(MAX_PORT_OFFSET) }, {}).ports))).toBe(
      65_535,
    )
  })

  it('keeps a schedule as hosted does, another one, or none', () => {
    expect(readSettings({}, {}).schedule).toEqual({ expireHoldsSeconds: 60, reconcileSeconds: 300 })
    const settings = readSettings({ STACK_EXPIRE_HOLDS_SECONDS: '0', STACK_RECONCILE_SECONDS: '7' }, {})
    expect(settings.schedule).toEqual({ expireHoldsSeconds: 0, reconcileSeconds: 7 })
  })

  it('lists everything that is wrong at once', () => {
    const problems = problemsOf({
      STACK_PORT_OFFSET: '1.5',
      STRIPE_SECRET_KEY: 'not-a-key',
      VITE_STRIPE_JS_URL: 'nowhere',
      RECIPE_AI_BASE_URL: 'http://model.test/v1',
      STACK_RECONCILE_SECONDS: '-5',
    })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'STACK_PORT_OFFSET',
      'STACK_RECONCILE_SECONDS',
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'VITE_STRIPE_PUBLISHABLE_KEY',
      'VITE_STRIPE_JS_URL',
      'RECIPE_AI_MODEL',
    ])
  })

  it.each(['-1', 'ten', '65536', '1e9', ' '])('does not take "%s" for a port offset other than none', (offset) => {
    expect(problemsOf({ STACK_PORT_OFFSET: offset })).toHaveLength(offset.trim() === '' ? 0 : 1)
  })

  it('leaves the simulator alone when real Stripe keys are given', () => {
    const settings = readSettings(
      {
        STRIPE_SECRET_KEY: 'sk_test_real',
        STRIPE_WEBHOOK_SECRET: 'whsec_real',
        VITE_STRIPE_PUBLISHABLE_KEY: 'pk_test_real',
      },
      {},
    )
    expect(settings.functionsEnv.STRIPE_API_BASE).toBe('')
    expect(settings.appEnv.VITE_STRIPE_JS_URL).toBe('')
  })

  it('lets the environment win over the file', () => {
    const settings = readSettings(
      { CRON_SECRET: 'from-environment' },
      { CRON_SECRET: 'from-file', RECIPE_AI_TIMEOUT_MS: '5000' },
    )
    expect(settings.functionsEnv).toMatchObject({ CRON_SECRET: 'from-environment', RECIPE_AI_TIMEOUT_MS: '5000' })
  })
})
