import { EnvError, readEnv } from '../_shared/env.ts'
import { equal, excludes, includes, ok, rejects } from './support/assert.ts'

const GOOD = {
  SUPABASE_URL: 'http://127.0.0.1:54321',
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one","other":"sb_secret_two"}',
  STRIPE_SECRET_KEY: 'sk_test_local_simulator',
  STRIPE_API_BASE: 'http://127.0.0.1:54330',
  STRIPE_WEBHOOK_SECRET: 'whsec_one, whsec_two',
  APP_URL: 'http://127.0.0.1:5173/',
  APP_EXTRA_ORIGINS: 'http://localhost:5173',
  RECIPE_AI_BASE_URL: 'http://127.0.0.1:54331/v1/',
  RECIPE_AI_MODEL: 'demo-cook',
  CRON_SECRET: 'local-cron-secret',
}

Deno.test('good settings are read into their final form', () => {
  const env = readEnv(GOOD)
  equal(env.supabase, { url: 'http://127.0.0.1:54321', secretKey: 'sb_secret_one' })
  equal(env.stripe.webhookSecrets, ['whsec_one', 'whsec_two'])
  equal(env.stripe.livemode, false)
  equal(env.app, { url: 'http://127.0.0.1:5173', origins: ['http://127.0.0.1:5173', 'http://localhost:5173'] })
  equal(env.writer, { baseUrl: 'http://127.0.0.1:54331/v1', apiKey: '', model: 'demo-cook', silenceTimeoutMs: 60_000 })
})

Deno.test('the legacy service key is taken where there is no new one', () => {
  const env = readEnv({ ...GOOD, SUPABASE_SECRET_KEYS: undefined, SUPABASE_SERVICE_ROLE_KEY: 'legacy' })
  equal(env.supabase.secretKey, 'legacy')
})

Deno.test('everything that is wrong is listed in one message, without the values', async () => {
  const error = await rejects(() =>
    readEnv({
      ...GOOD,
      STRIPE_SECRET_KEY: 'hunter2',
      APP_URL: 'nonsense',
      STRIPE_WEBHOOK_SECRET: '',
      RECIPE_AI_TIMEOUT_MS: '-5',
    }),
  )
  ok(error instanceof EnvError)
  equal(error.problems.length, 4)
  for (const name of ['STRIPE_SECRET_KEY', 'APP_URL', 'STRIPE_WEBHOOK_SECRET', 'RECIPE_AI_TIMEOUT_MS']) {
    includes(error.message, name)
  }
  excludes(error.message, 'hunter2')
})

Deno.test('a live key never goes to a simulator', async () => {
  for (const key of ['sk_live_abc', 'rk_live_abc']) {
    includes((await rejects(() => readEnv({ ...GOOD, STRIPE_SECRET_KEY: key }))).message, 'STRIPE_API_BASE')
    equal(readEnv({ ...GOOD, STRIPE_SECRET_KEY: key, STRIPE_API_BASE: '' }).stripe.livemode, true)
  }
})
