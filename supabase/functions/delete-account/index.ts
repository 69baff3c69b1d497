import { start } from '../_shared/runtime.ts'
import { createStripe } from '../_shared/stripe.ts'
import { createCheckPassword } from './check-password.ts'
import { handle } from './handler.ts'

Deno.serve(
  start('delete-account', handle, ({ env, ...platform }) => ({
    ...platform,
    stripe: createStripe(env.stripe),
    livemode: env.stripe.livemode,
    checkPassword: createCheckPassword(env.supabase.url, env.supabase.secretKey),
  })),
)
