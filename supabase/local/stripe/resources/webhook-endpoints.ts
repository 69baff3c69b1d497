import type { Stripe } from 'stripe'
import { invalidRequest, missingParam, noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import { newId, randomText } from '../state/ids.ts'
import type { EndpointRow, EventType } from '../state/rows.ts'
import type { Table } from '../state/table.ts'
import { API_VERSION } from '../version.ts'

interface EndpointFields {
  url: string
  enabledEvents: string[]
  description: string | null
  metadata: Record<string, string>
}

function buildEndpoint({ url, enabledEvents, description, metadata }: EndpointFields, now: number) {
  return {
    id: newId('webhook_endpoint'),
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: now,
    description,
    enabled_events: enabledEvents,
    livemode: false,
    metadata,
    status: 'enabled',
    url,
  } satisfies Stripe.WebhookEndpoint
}

/** What an application that sells by Checkout listens for. */
const SHOP_EVENTS = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'radar.early_fraud_warning.created',
] satisfies EventType[]

const OWNER = { registered_by: 'local stack' }

/** The stack's own endpoint: made once, and moved when its address or secret changes with the settings. */
export function registerShop(endpoints: Table<EndpointRow>, url: string, secret: string, now: number): void {
  const known = [...endpoints.values()].find(
    ({ endpoint }) => endpoint.url === url || endpoint.metadata.registered_by === OWNER.registered_by,
  )
  if (known) {
    endpoints.put({ ...known, endpoint: { ...known.endpoint, url, enabled_events: SHOP_EVENTS }, secrets: [secret] })
    return
  }
  const fields = { url, enabledEvents: SHOP_EVENTS, description: 'The local stack', metadata: OWNER }
  const endpoint = buildEndpoint(fields, now)
  endpoints.put({ id: endpoint.id, endpoint, secrets: [secret] })
}

function create({ account, params }: Call): Stripe.WebhookEndpoint {
  const url = params.url('url')
  if (url === undefined) throw missingParam('url')
  const enabledEvents = params.texts('enabled_events')
  if (!enabledEvents || enabledEvents.length === 0) throw missingParam('enabled_events')
  const version = params.text('api_version')
  if (version !== undefined && version !== API_VERSION) {
    throw invalidRequest(`The local simulator renders ${API_VERSION} only.`, 'api_version')
  }
  const fields = {
    url,
    enabledEvents,
    description: params.text('description') ?? null,
    metadata: params.metadata() ?? {},
  }
  params.decline('connect')
  params.end()
  const endpoint = buildEndpoint(fields, account.clock.nowSeconds())
  const secret = `whsec_${randomText(32)}`
  account.tables.endpoints.put({ id: endpoint.id, endpoint, secrets: [secret] })
  // The only time that the secret is ever shown.
  return { ...endpoint, secret }
}

function find({ account, params, at }: Call): EndpointRow {
  params.end()
  const row = account.tables.endpoints.get(at('id'))
  if (!row) throw noSuch('webhook endpoint', at('id'))
  return row
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  params.end()
  const rows = account.tables.endpoints.newestFirst().map(({ endpoint }) => endpoint)
  return page(rows, query, '/v1/webhook_endpoints', 'webhook endpoint')
}

function update(call: Call): Stripe.WebhookEndpoint {
  const { account, params } = call
  const url = params.url('url')
  const enabledEvents = params.texts('enabled_events')
  const isDisabled = params.flag('disabled')
  const metadata = params.metadata() ?? {}
  const row = find(call)
  const endpoint = {
    ...row.endpoint,
    ...(url === undefined ? {} : { url }),
    ...(enabledEvents === undefined ? {} : { enabled_events: enabledEvents }),
    ...(isDisabled === undefined ? {} : { status: isDisabled ? 'disabled' : 'enabled' }),
    metadata: { ...row.endpoint.metadata, ...metadata },
  }
  return account.tables.endpoints.change(row.id, { endpoint }).endpoint
}

function remove(call: Call): Stripe.DeletedWebhookEndpoint {
  const row = find(call)
  call.account.tables.endpoints.delete(row.id)
  for (const delivery of [...call.account.tables.deliveries.values()]) {
    if (delivery.endpointId === row.id) call.account.tables.deliveries.delete(delivery.id)
  }
  return { id: row.id, object: 'webhook_endpoint', deleted: true }
}

export const webhookEndpointRoutes: Route[] = [
  { method: 'POST', pattern: '/v1/webhook_endpoints', handle: create },
  { method: 'GET', pattern: '/v1/webhook_endpoints', handle: list },
  { method: 'GET', pattern: '/v1/webhook_endpoints/:id', handle: (call) => find(call).endpoint },
  { method: 'POST', pattern: '/v1/webhook_endpoints/:id', handle: update },
  { method: 'DELETE', pattern: '/v1/webhook_endpoints/:id', handle: remove },
]
