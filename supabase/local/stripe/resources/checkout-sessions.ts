import type { Stripe } from 'stripe'
import { news, type Account } from '../account.ts'
import { noSuch, refused } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import { buildSession } from './session.ts'
import { readSessionWish } from './session-params.ts'

/** @throws {ApiError} 404. A session whose time is up is expired before anybody sees it. */
export function findSession(account: Account, id: string): Stripe.Checkout.Session {
  const session = account.tables.sessions.get(id)
  if (!session) throw noSuch('checkout.session', id)
  return session.status === 'open' && session.expires_at <= account.clock.nowSeconds()
    ? expireSession(account, session)
    : session
}

/** Closes an open session for good and says so. */
export function expireSession(account: Account, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const expired = account.tables.sessions.change(session.id, { status: 'expired', url: null })
  account.tables.checkouts.change(session.id, { challenge: null })
  account.publish(news('checkout.session.expired', expired))
  return expired
}

/** Runs every second: Stripe expires sessions by itself, asked or not. */
export function expireDueSessions(account: Account): void {
  const now = account.clock.nowSeconds()
  for (const session of account.tables.sessions.values()) {
    if (session.status === 'open' && session.expires_at <= now) expireSession(account, session)
  }
}

function create({ account, params }: Call): Stripe.Checkout.Session {
  const wish = readSessionWish(account, params)
  const session = account.tables.sessions.put(buildSession(account, wish))
  account.tables.checkouts.put({
    id: session.id,
    lineItems: wish.cart.build(),
    intent: wish.intent,
    paymentIntentId: null,
    challenge: null,
  })
  return session
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const customer = params.text('customer')
  const paymentIntent = params.text('payment_intent')
  const status = params.choice('status', ['complete', 'expired', 'open'])
  const email = params.object('customer_details')?.neededText('email')
  params.accept('customer_account', 'payment_link', 'subscription')
  params.end()
  const rows = account.tables.sessions
    .newestFirst()
    .filter(
      (row) =>
        query.isInRange(row.created) &&
        (customer === undefined || row.customer === customer) &&
        (paymentIntent === undefined || row.payment_intent === paymentIntent) &&
        (status === undefined || row.status === status) &&
        (email === undefined || row.customer_details?.email === email),
    )
  return page(rows, query, '/v1/checkout/sessions', 'checkout.session')
}

function listItems({ account, params, at }: Call) {
  const query = readListQuery(params)
  params.end()
  const session = findSession(account, at('id'))
  const { lineItems } = account.tables.checkouts.need(session.id)
  return page(lineItems, query, `/v1/checkout/sessions/${session.id}/line_items`, 'line item')
}

function expire({ account, params, at }: Call): Stripe.Checkout.Session {
  params.end()
  const session = findSession(account, at('id'))
  if (session.status !== 'open') {
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`
    throw refused(message)
  }
  return expireSession(account, session)
}

function update({ account, params, at }: Call): Stripe.Checkout.Session {
  const metadata = params.metadata() ?? {}
  params.decline('collected_information', 'shipping_options')
  params.end()
  const session = findSession(account, at('id'))
  return account.tables.sessions.change(session.id, { metadata: { ...session.metadata, ...metadata } })
}

function retrieve({ account, params, at }: Call): Stripe.Checkout.Session {
  params.end()
  return findSession(account, at('id'))
}

export const checkoutSessionRoutes: Route[] = [
  { method: 'POST', pattern: '/v1/checkout/sessions', handle: create },
  { method: 'GET', pattern: '/v1/checkout/sessions', handle: list },
  { method: 'GET', pattern: '/v1/checkout/sessions/:id', handle: retrieve },
  { method: 'POST', pattern: '/v1/checkout/sessions/:id', handle: update },
  { method: 'GET', pattern: '/v1/checkout/sessions/:id/line_items', handle: listItems },
  { method: 'POST', pattern: '/v1/checkout/sessions/:id/expire', handle: expire },
]
