/** `npm run -s stack:env`: the addresses and keys of the local stack as KEY=VALUE lines, for scripts and tests. */
import { readSettings } from './config/settings.ts'
import { report } from './supervisor/console.ts'

try {
  const { urls, keys, functionsEnv } = readSettings()
  const values = {
    API_URL: urls.api,
    DB_URL: urls.db,
    PUBLISHABLE_KEY: keys.publishable,
    SECRET_KEY: keys.secret,
    JWT_SECRET: keys.jwtSecret,
    FUNCTIONS_URL: urls.functions,
    APP_URL: functionsEnv.APP_URL,
    MAILBOX_URL: urls.mailbox,
    STRIPE_API_BASE: functionsEnv.STRIPE_API_BASE,
    STRIPE_SECRET_KEY: functionsEnv.STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: functionsEnv.STRIPE_WEBHOOK_SECRET,
    RECIPE_AI_BASE_URL: functionsEnv.RECIPE_AI_BASE_URL,
    CRON_SECRET: functionsEnv.CRON_SECRET,
  }
  for (const [name, value] of Object.entries(values)) console.log(`${name}=${value}`)
} catch (error) {
  report(error)
  process.exitCode = 1
}
