/** Where the stack under test is, in the names that `npm run -s stack:env` and `supabase status -o env` print. */

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(
      `${name} is not set. Run this through \`npm test\`, or export what \`npm run -s stack:env\` prints.`,
    )
  }
  return value
}

export const target = {
  apiUrl: required('API_URL'),
  dbUrl: required('DB_URL'),
  publishableKey: required('PUBLISHABLE_KEY'),
  secretKey: required('SECRET_KEY'),
  jwtSecret: required('JWT_SECRET'),
  functionsUrl: required('FUNCTIONS_URL'),
  appUrl: required('APP_URL'),
  mailboxUrl: required('MAILBOX_URL'),
  stripeApiBase: required('STRIPE_API_BASE'),
  stripeSecretKey: required('STRIPE_SECRET_KEY'),
  stripeWebhookSecret: required('STRIPE_WEBHOOK_SECRET'),
  recipeAiBaseUrl: required('RECIPE_AI_BASE_URL'),
  cookUrl: new URL('/', required('RECIPE_AI_BASE_URL')).origin,
  cronSecret: required('CRON_SECRET'),
}
