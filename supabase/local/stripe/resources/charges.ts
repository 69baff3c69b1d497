import type { Stripe } from 'stripe'
import { noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import type { Decline } from '../payments/test-cards.ts'
import { newId } from '../state/ids.ts'

interface ChargeFields {
  intent: Stripe.PaymentIntent
  method: Stripe.PaymentMethod
  status: 'succeeded' | 'pending' | 'failed'
  decline: Decline | null
  usedThreeDSecure: boolean
  now: number
  /** Where the pages of this simulator are. */
  origin: string
}

export function buildCharge({ intent, method, status, decline, usedThreeDSecure, now, origin }: ChargeFields) {
  const isPaid = status !== 'failed'
  const id = newId('charge')
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: isPaid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'HEALTHY MEALS AI',
    captured: isPaid,
    created: now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(decline),
    paid: status === 'succeeded',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: detailsOf(method, usedThreeDSecure),
    presentment_details: undefined,
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: isPaid ? `${origin}/receipts/${id}` : null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge
}

function outcomeOf(decline: Decline | null) {
  return {
    advice_code: decline ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: decline ? '01' : null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? (decline.declineCode ?? decline.code) : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: decline ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  } satisfies Stripe.Charge.Outcome
}

function detailsOf(method: Stripe.PaymentMethod, usedThreeDSecure: boolean): Stripe.Charge.PaymentMethodDetails {
  if (!method.card) {
    const bank = method.us_bank_account
    return {
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type: 'individual',
        account_type: 'checking',
        bank_name: bank?.bank_name ?? null,
        fingerprint: null,
        last4: bank?.last4 ?? null,
        payment_reference: null,
        routing_number: bank?.routing_number ?? null,
      },
    }
  }
  const { brand, exp_month, exp_year, funding, last4 } = method.card
  return {
    type: 'card',
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      electronic_commerce_indicator: null,
      exp_month,
      exp_year,
      funding,
      installments: null,
      last4,
      mandate: null,
      network: brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: usedThreeDSecure ? THREE_D_SECURE : null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}

const THREE_D_SECURE = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
} satisfies Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const customer = params.text('customer')
  const paymentIntent = params.text('payment_intent')
  params.accept('transfer_group')
  params.end()
  const rows = account.tables.charges
    .newestFirst()
    .filter(
      (row) =>
        query.isInRange(row.created) &&
        (customer === undefined || row.customer === customer) &&
        (paymentIntent === undefined || row.payment_intent === paymentIntent),
    )
  return page(rows, query, '/v1/charges', 'charge')
}

function retrieve({ account, params, at }: Call): Stripe.Charge {
  params.end()
  const charge = account.tables.charges.get(at('id'))
  if (!charge) throw noSuch('charge', at('id'))
  return charge
}

export const chargeRoutes: Route[] = [
  { method: 'GET', pattern: '/v1/charges', handle: list },
  { method: 'GET', pattern: '/v1/charges/:id', handle: retrieve },
]
