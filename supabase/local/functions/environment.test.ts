import { describe, expect, it } from 'vitest'
import { readSettings } from '../config/settings.ts'
import { functionEnvironment } from './environment.ts'

const settings = readSettings({}, {})

describe('functionEnvironment', () => {
  it('gives a function what the hosted platform gives it', () => {
    const env = functionEnvironment(settings, {})
    expect(env.SUPABASE_URL).toBe(settings.urls.api)
    expect(JSON.parse(env.SUPABASE_SECRET_KEYS ?? '')).toEqual({ default: settings.keys.secret })
    expect(JSON.parse(env.SUPABASE_PUBLISHABLE_KEYS ?? '')).toEqual({ default: settings.keys.publishable })
    expect(env.STRIPE_SECRET_KEY).toBe(settings.functionsEnv.STRIPE_SECRET_KEY)
  })

  it('keeps the rest of the stack’s environment from it', () => {
    const env = functionEnvironment(settings, { PATH: '/bin', SOME_CLOUD_SECRET: 'x', NODE_OPTIONS: '--inspect' })
    expect(env.PATH).toBe('/bin')
    expect(env).not.toHaveProperty('SOME_CLOUD_SECRET')
    expect(env).not.toHaveProperty('NODE_OPTIONS')
  })
})
