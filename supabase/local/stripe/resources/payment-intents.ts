import type { Stripe } from 'stripe'
import { noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import { newClientSecret, newId } from '../state/ids.ts'
import type { CheckoutRow } from '../state/rows.ts'

/** The intent that a session makes at the first try to pay. */
export function buildPaymentIntent(session: Stripe.Checkout.Session, intent: CheckoutRow['intent'], now: number) {
  const id = newId('payment_intent')
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: newClientSecret(id),
    confirmation_method: 'automatic',
    created: now,
    currency: session.currency ?? 'usd',
    customer: typeof session.customer === 'string' ? session.customer : null,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: intent.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: intent.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent
}

function retrieve({ account, params, at }: Call): Stripe.PaymentIntent {
  params.accept('client_secret')
  params.end()
  const intent = account.tables.paymentIntents.get(at('id'))
  if (!intent) throw noSuch('payment_intent', at('id'))
  return intent
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const customer = params.text('customer')
  params.accept('customer_account')
  params.end()
  const rows = account.tables.paymentIntents
    .newestFirst()
    .filter((row) => query.isInRange(row.created) && (customer === undefined || row.customer === customer))
  return page(rows, query, '/v1/payment_intents', 'payment_intent')
}

export const paymentIntentRoutes: Route[] = [
  { method: 'GET', pattern: '/v1/payment_intents', handle: list },
  { method: 'GET', pattern: '/v1/payment_intents/:id', handle: retrieve },
]
