import type { Stripe } from 'stripe'
import { noSuch } from '../http/errors.ts'
import type { Route } from '../http/router.ts'
import type { CheckedCard } from '../payments/card-checks.ts'
import { testCard } from '../payments/test-cards.ts'
import { newId } from '../state/ids.ts'

export interface Buyer {
  email: string | null
  name: string | null
  /** Two letters. */
  country: string | null
  customer: string | null
}

function common(buyer: Buyer, now: number) {
  const nowhere = { city: null, line1: null, line2: null, postal_code: null, state: null }
  return {
    id: newId('payment_method'),
    object: 'payment_method' as const,
    billing_details: {
      address: { ...nowhere, country: buyer.country },
      email: buyer.email,
      name: buyer.name,
      phone: null,
      tax_id: null,
    },
    created: now,
    customer: buyer.customer,
    customer_account: null,
    livemode: false,
    metadata: {},
  }
}

export function buildCardMethod({ number, expMonth, expYear }: CheckedCard, buyer: Buyer, now: number) {
  const { brand, funding } = testCard(number)
  return {
    ...common(buyer, now),
    type: 'card',
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: brand,
      exp_month: expMonth,
      exp_year: expYear,
      funding,
      generated_from: null,
      last4: number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  } satisfies Stripe.PaymentMethod
}

export function buildBankMethod(buyer: Buyer, now: number) {
  return {
    ...common(buyer, now),
    type: 'us_bank_account',
    us_bank_account: {
      account_holder_type: 'individual',
      account_type: 'checking',
      bank_name: 'STRIPE TEST BANK',
      financial_connections_account: null,
      fingerprint: null,
      last4: '6789',
      networks: { preferred: 'ach', supported: ['ach'] },
      routing_number: '110000000',
      status_details: {},
    },
  } satisfies Stripe.PaymentMethod
}

export const paymentMethodRoutes: Route[] = [
  {
    method: 'GET',
    pattern: '/v1/payment_methods/:id',
    handle: ({ account, params, at }) => {
      params.end()
      const method = account.tables.paymentMethods.get(at('id'))
      if (!method) throw noSuch('PaymentMethod', at('id'))
      return method
    },
  },
]
