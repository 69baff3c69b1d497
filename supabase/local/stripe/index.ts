/**
 * A Stripe of one's own: customers, checkout, refunds, disputes, events and signed webhooks on
 * 127.0.0.1, for the unmodified `stripe` SDK and an application that uses Stripe.js. What it knows
 * survives a restart. See the page at its root.
 */
import path from 'node:path'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { Account } from './account.ts'
import { serveControl } from './control/serve.ts'
import { Api } from './http/api.ts'
import { isLoopbackHost } from './http/loopback.ts'
import { listen, type Outcome, type WebRequest } from './http/server.ts'
import { Pages } from './pages/serve.ts'
import { startJobs } from './payments/jobs.ts'
import { registerShop } from './resources/webhook-endpoints.ts'
import { Store } from './state/store.ts'

export interface StripeOptions {
  settings: Pick<Settings, 'dataDir' | 'ports' | 'urls' | 'stripe'>
  log: Log
}

const notFound: Outcome = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not here.' }

/** @throws {Error} `EADDRINUSE` when settings.ports.stripe is taken. */
export async function startStripe({ settings, log }: StripeOptions): Promise<Service> {
  const store = new Store(path.join(settings.dataDir, 'stripe.jsonl'))
  const account = new Account(store, settings.urls.stripe, log)
  const { webhookSecret, secretKey, publishableKey } = settings.stripe
  registerShop(
    account.tables.endpoints,
    `${settings.urls.functions}/stripe-webhook`,
    webhookSecret,
    account.clock.nowSeconds(),
  )
  const api = new Api(account, secretKey)
  const pages = new Pages(account, publishableKey)

  async function answer(request: WebRequest): Promise<Outcome> {
    if (!isLoopbackHost(request.headers.host)) return { status: 403, body: 'Only for this machine.' }
    if (request.path.startsWith('/v1/') || request.path.startsWith('/v2/')) {
      const reply = await api.answer({ ...request, query: request.rawQuery })
      return reply.kind === 'answer' ? reply : reply.kind
    }
    if (request.path.startsWith('/_control/')) return serveControl(account, request)
    return (await pages.answer(request)) ?? notFound
  }

  const server = await listen(settings.ports.stripe, answer).catch((error: unknown) => {
    store.close()
    throw error
  })
  const stopJobs = startJobs(account)
  account.courier.resume()

  return {
    async stop() {
      stopJobs()
      account.courier.stop()
      await server.close()
      store.close()
    },
  }
}
