/** Where the stack under drill is. */
export interface Target {
  apiUrl: string
  functionsUrl: string
  dbUrl: string
  stripeUrl: string
  stripeSecretKey: string
  stripeWebhookSecret: string
  cookUrl: string
  publishableKey: string
  cronSecret: string
}
