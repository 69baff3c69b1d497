import { start } from '../_shared/runtime.ts'
import { createStripe } from '../_shared/stripe.ts'
import { handle } from './handler.ts'

Deno.serve(
  start('create-checkout', handle, ({ env, ...platform }) => ({
    ...platform,
    stripe: createStripe(env.stripe),
    livemode: env.stripe.livemode,
  })),
)
