/** What browsers get: Stripe.js, the pages and what they post. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Stripe } from 'stripe'
import type { Account } from '../account.ts'
import { ApiError } from '../http/errors.ts'
import { isLoopbackOrigin } from '../http/loopback.ts'
import { json, type WebReply, type WebRequest } from '../http/server.ts'
import { answerChallenge, payByBank, payByCard, type BankEnding } from '../payments/pay.ts'
import type { PayOutcome } from '../payments/outcome.ts'
import { findSession } from '../resources/checkout-sessions.ts'
import { renderCheckout, renderCheckoutError } from './checkout-page.ts'
import { renderControl } from './control-page.ts'
import { renderReceipt } from './receipt-page.ts'

const ASSETS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'assets')
const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' }
/** How long the hosted page waits for the webhook's answer before it sends the buyer back. */
const COURTESY_MS = 10_000

const LOCAL_PARENTS = 'http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*'
const policy = (ancestors: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`

function page(status: number, body: string, ancestors = "'none'"): WebReply {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(ancestors),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
  return { status, headers, body }
}

/** @param name without a folder: only what lies directly in `assets/` is served. */
function asset(name: string): WebReply | null {
  const type = TYPES[path.extname(name)]
  if (type === undefined || !/^[\w-]+\.\w+$/.test(name)) return null
  try {
    const body = readFileSync(path.join(ASSETS, name), 'utf8')
    return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body }
  } catch {
    return null
  }
}

const filled = (url: string, session: Stripe.Checkout.Session) => url.replaceAll('{CHECKOUT_SESSION_ID}', session.id)

/** Where the buyer goes after paying; null to stay. */
function redirectAfter(session: Stripe.Checkout.Session): string | null {
  if (session.success_url) return filled(session.success_url, session)
  return session.redirect_on_completion === 'always' && session.return_url ? filled(session.return_url, session) : null
}

/** The session, if the browser may see it: whoever has an embedded one's secret, or a hosted one's address. */
function openedSession(account: Account, id: string, secret: string | null): Stripe.Checkout.Session {
  const session = findSession(account, id)
  if (session.client_secret !== null && session.client_secret !== secret) {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message: 'The client secret is not that of the checkout session.',
    })
  }
  return session
}

export class Pages {
  readonly #account: Account
  readonly #publishableKey: string

  constructor(account: Account, publishableKey: string) {
    this.#account = account
    this.#publishableKey = publishableKey
  }

  /** @returns null for an address that is no page's. */
  async answer(request: WebRequest): Promise<WebReply | null> {
    const { method, path: address } = request
    const [, first = '', id = '', action = ''] = address.split('/')
    if (method === 'GET') {
      if (address === '/') return page(200, renderControl())
      if (address === '/stripe.js') return asset('stripe.js')
      if (first === 'assets') return asset(id)
      if (first === 'embedded') return this.#embedded(id, request.query)
      if (first === 'pay') return this.#hosted(id)
      if (first === 'receipts') return this.#receipt(id)
      if (first === 'checkout' && action === '') return this.#check(id, request)
    }
    if (method === 'POST' && first === 'checkout') return this.#submit(id, action, request)
    return null
  }

  #embedded(id: string, query: URLSearchParams): WebReply {
    const parentOrigin = query.get('origin')
    if (parentOrigin === null || !isLoopbackOrigin(parentOrigin)) {
      return page(400, renderCheckoutError('The page that holds this frame is not on this machine.'))
    }
    return this.#show(LOCAL_PARENTS, () => {
      const session = openedSession(this.#account, id, query.get('client_secret'))
      return { session, lineItems: this.#account.tables.checkouts.need(id).lineItems, parentOrigin }
    })
  }

  #hosted(id: string): WebReply {
    return this.#show("'none'", () => {
      const session = findSession(this.#account, id)
      if (session.ui_mode !== 'hosted_page')
        throw new ApiError(404, { type: 'invalid_request_error', message: 'This session has no page of its own.' })
      return { session, lineItems: this.#account.tables.checkouts.need(id).lineItems, parentOrigin: null }
    })
  }

  #receipt(id: string): WebReply {
    const charge = this.#account.tables.charges.get(id)
    const isThere = charge !== undefined && charge.receipt_url !== null
    return isThere ? page(200, renderReceipt(charge)) : page(404, renderCheckoutError('There is no such receipt.'))
  }

  #show(ancestors: string, view: () => Parameters<typeof renderCheckout>[0]): WebReply {
    try {
      return page(200, renderCheckout(view()), ancestors)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return page(error.status, renderCheckoutError(error.message), ancestors)
    }
  }

  /** Stripe.js asks before it mounts, from the application's origin. */
  #check(id: string, { query, headers }: WebRequest): WebReply {
    const cors: Record<string, string> = { vary: 'Origin' }
    if (headers.origin && isLoopbackOrigin(headers.origin)) cors['access-control-allow-origin'] = headers.origin
    const refuse = (status: number, message: string) => json(status, { error: { message } }, cors)
    if (query.get('key') !== this.#publishableKey)
      return refuse(401, `Invalid API Key provided: ${query.get('key')?.slice(0, 12)}…`)
    try {
      const { ui_mode, status } = openedSession(this.#account, id, query.get('client_secret'))
      if (ui_mode !== 'embedded_page')
        return refuse(400, `A session with ui_mode ${ui_mode} cannot be embedded as a page.`)
      return json(200, { status }, cors)
    } catch (error) {
      if (error instanceof ApiError) return refuse(error.status, error.message)
      throw error
    }
  }

  async #submit(id: string, action: string, { headers, body }: WebRequest): Promise<WebReply | null> {
    if (headers.origin !== undefined && !isLoopbackOrigin(headers.origin))
      return json(403, { error: { message: 'Not from there.' } })
    try {
      const input = JSON.parse(body) as Record<string, unknown>
      const text = (name: string) => (typeof input[name] === 'string' ? input[name].trim() : '')
      openedSession(this.#account, id, text('clientSecret') || null)
      const outcome = this.#perform(id, action, input, text)
      return outcome && (await this.#conclude(id, outcome))
    } catch (error) {
      if (error instanceof ApiError) return json(error.status, error.toJson())
      if (error instanceof SyntaxError) return json(400, { error: { message: 'The body is no JSON.' } })
      throw error
    }
  }

  #perform(
    id: string,
    action: string,
    input: Record<string, unknown>,
    text: (name: string) => string,
  ): PayOutcome | null {
    if (action === 'challenge') return answerChallenge(this.#account, id, text('challengeId'), input.isProven === true)
    if (action !== 'pay') return null
    const buyer = { email: text('email') || null, name: text('name') || null, country: text('country') || null }
    if (text('method') === 'bank') {
      const ending = (['succeeds', 'fails', 'waits'] as BankEnding[]).find((known) => known === text('bankEnding'))
      return payByBank(this.#account, id, buyer, ending ?? 'succeeds')
    }
    return payByCard(this.#account, id, { number: text('number'), expiry: text('expiry'), cvc: text('cvc'), ...buyer })
  }

  async #conclude(id: string, outcome: PayOutcome): Promise<WebReply> {
    const session = findSession(this.#account, id)
    if (session.status !== 'complete') return json(200, { ...outcome, redirect: null })
    if (session.ui_mode === 'hosted_page') await this.#waitForShop(session)
    return json(200, { ...outcome, redirect: redirectAfter(session) })
  }

  async #waitForShop(session: Stripe.Checkout.Session): Promise<void> {
    const completed = this.#account.tables.events
      .newestFirst()
      .slice(0, 50)
      .find((event) => event.type === 'checkout.session.completed' && event.data.object.id === session.id)
    if (completed) await this.#account.courier.whenTried(completed.id, COURTESY_MS)
  }
}
