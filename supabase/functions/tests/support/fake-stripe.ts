/** Stripe behind a `fetch`, so that the real SDK runs in unit tests: only what the functions call, with idempotency. */

type Fields = Record<string, unknown>

interface Answer {
  status: number
  body: Fields
}

export const RECEIPT_URL = 'https://pay.stripe.com/receipts/payment'

/** When every payment's money arrives here, in seconds: an hour after its charge. */
export const PAID_AT = 1_767_225_600

export interface FakeStripe {
  fetch: typeof fetch
  objects: Map<string, Fields>
  /** Every request that reached Stripe: method, path, parameters and idempotency key. */
  requests: { method: string; path: string; params: URLSearchParams; key: string | null }[]
  /** While set, requests fail: no connection, or this status. */
  outage: 'connection' | number | null
  /** The next session is made, but its answer is lost. */
  loseAnswerOnce: boolean
  /** The next creation fails with a 500 that is remembered under its key. */
  keepFailureOnce: boolean
  session(id: string): Fields
  add(object: Fields & { id: string }): void
  /** Pays an open session, as a card would. */
  pay(sessionId: string): void
}

export function createFakeStripe(): FakeStripe {
  const replays = new Map<string, { params: string; answer: Answer }>()
  let counter = 0
  const next = (prefix: string) => `${prefix}_${++counter}`

  const fake: FakeStripe = {
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const url = new URL(request.url)
      const params = request.method === 'GET' ? url.searchParams : new URLSearchParams(await request.text())
      const path = url.pathname.replace('/v1/', '')
      if (fake.outage === 'connection') throw new TypeError('connection refused')
      if (fake.outage) return Response.json({ error: { type: 'api_error', message: 'down' } }, { status: fake.outage })
      const key = request.headers.get('idempotency-key')
      fake.requests.push({ method: request.method, path, params, key })
      const replay = key === null ? undefined : replays.get(key)
      if (replay && replay.params !== params.toString()) {
        return Response.json({ error: { type: 'idempotency_error', message: 'other parameters' } }, { status: 400 })
      }
      if (replay) return Response.json(replay.answer.body, { status: replay.answer.status })
      const answer = route(request.method, path, params)
      if (fake.keepFailureOnce && request.method === 'POST' && key !== null) {
        fake.keepFailureOnce = false
        Object.assign(answer, refuse(500, { type: 'api_error', message: 'broken' }))
        replays.set(key, { params: params.toString(), answer })
      }
      if (request.method === 'POST' && answer.status === 200 && key !== null) {
        replays.set(key, { params: params.toString(), answer })
      }
      if (fake.loseAnswerOnce && path === 'checkout/sessions') {
        fake.loseAnswerOnce = false
        throw new TypeError('connection reset')
      }
      return Response.json(answer.body, { status: answer.status })
    },
    objects: new Map(),
    requests: [],
    outage: null,
    loseAnswerOnce: false,
    keepFailureOnce: false,
    session: (id) => fake.objects.get(id) ?? {},
    add: (object) => void fake.objects.set(object.id, object),
    pay(sessionId) {
      const money = { id: next('txn'), object: 'balance_transaction', created: PAID_AT }
      const charge = {
        id: next('ch'),
        object: 'charge',
        created: PAID_AT - 3600,
        balance_transaction: money.id,
        receipt_url: RECEIPT_URL,
      }
      const intent = { id: next('pi'), object: 'payment_intent', status: 'succeeded', latest_charge: charge.id }
      fake.add(money)
      fake.add(charge)
      fake.add(intent)
      Object.assign(fake.session(sessionId), { status: 'complete', payment_status: 'paid', payment_intent: intent.id })
    },
  }

  const missing = (param?: string) =>
    refuse(404, { type: 'invalid_request_error', code: 'resource_missing', message: 'No such object', param })

  function route(method: string, path: string, params: URLSearchParams): Answer {
    const [collection, id, action] = path.startsWith('checkout/')
      ? ['checkout/sessions', path.split('/')[2], path.split('/')[3]]
      : path.split('/')
    if (method === 'GET' && id !== undefined) {
      const object = fake.objects.get(id)
      return object ? { status: 200, body: expand(object, params.get('expand[0]')) } : missing('id')
    }
    if (method === 'GET') {
      const kind = LISTED[collection ?? ''] ?? ''
      const data = [...fake.objects.values()].filter((one) => one.object === kind && isListed(one, params)).reverse()
      return { status: 200, body: { object: 'list', url: `/v1/${path}`, has_more: false, data } }
    }
    if (collection === 'customers') return add({ id: next('cus'), object: 'customer', metadata: readMetadata(params) })
    if (action === 'expire' && id !== undefined) {
      const session = fake.session(id)
      if (session.status !== 'open') return refuse(400, { type: 'invalid_request_error', message: 'not open' })
      return add({ ...session, id, status: 'expired' })
    }
    if (collection === 'checkout/sessions' && id === undefined) return createSession(params)
    return missing()
  }

  /** Puts objects where their ids stand, along a path such as `payment_intent.latest_charge`. */
  function expand(object: Fields, path: string | null): Fields {
    const [name = '', ...rest] = path?.split('.') ?? []
    const related = fake.objects.get(String(object[name]))
    return related === undefined ? object : { ...object, [name]: expand(related, rest.join('.') || null) }
  }

  function createSession(params: URLSearchParams): Answer {
    const customer = params.get('customer') ?? ''
    if (!fake.objects.has(customer)) return missing('customer')
    const sessionId = next('cs_test')
    const amount = Number(params.get('line_items[0][price_data][unit_amount]'))
    const isHosted = params.get('ui_mode') === 'hosted_page'
    return add({
      id: sessionId,
      object: 'checkout.session',
      mode: params.get('mode'),
      ui_mode: params.get('ui_mode'),
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      livemode: false,
      customer,
      client_reference_id: params.get('client_reference_id'),
      metadata: readMetadata(params),
      amount_subtotal: amount,
      amount_total: amount,
      currency: params.get('line_items[0][price_data][currency]'),
      client_secret: isHosted ? null : `${sessionId}_secret_x`,
      url: isHosted ? `https://checkout.test/${sessionId}` : null,
    })
  }

  function add(object: Fields & { id: string }): Answer {
    fake.add(object)
    return { status: 200, body: object }
  }
  return fake
}

const LISTED: Record<string, string> = {
  events: 'event',
  refunds: 'refund',
  disputes: 'dispute',
  'checkout/sessions': 'checkout.session',
}

/** Fields by their value, `created[gte]`, and an event's `types`; an event here is undelivered unless it says so. */
function isListed(object: Fields, params: URLSearchParams): boolean {
  const types = [...params].filter(([name]) => name.startsWith('types[')).map(([, type]) => type)
  const oldest = Number(params.get('created[gte]') ?? 0)
  if (types.length > 0 && !types.includes(String(object.type))) return false
  if (params.get('delivery_success') === 'false' && object.delivered === true) return false
  if (typeof object.created === 'number' && object.created < oldest) return false
  return ['payment_intent', 'customer', 'status'].every(
    (name) => !params.has(name) || object[name] === params.get(name),
  )
}

function readMetadata(params: URLSearchParams): Record<string, string> {
  const fields = [...params].flatMap(([name, value]) => {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1]
    return key === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(fields)
}

function refuse(status: number, error: Fields): Answer {
  return { status, body: { error } }
}
