/** Reads `POST /v1/checkout/sessions`. Everything is checked before anything is made. */
import type { Account } from '../account.ts'
import { invalidRequest, missingParam, noSuch } from '../http/errors.ts'
import type { Params } from '../http/params.ts'
import type { CheckoutRow } from '../state/rows.ts'
import { readCart, type Cart } from './line-items.ts'
import { readExpiry, readUiMode, readUrls, type SessionUrls, type UiMode } from './session-rules.ts'

export interface SessionWish extends SessionUrls {
  uiMode: UiMode
  cart: Cart
  customer: string | null
  customerEmail: string | null
  customerCreation: 'always' | 'if_required' | null
  clientReferenceId: string | null
  expiresAt: number
  metadata: Record<string, string>
  intent: CheckoutRow['intent']
  methods: string[]
  allowedMethods: string[] | null
  excludedMethods: string[] | undefined
}

/** The account's methods: cards, and in dollars a bank debit, whose money comes later. */
function methodsFor(currency: string): string[] {
  return currency === 'usd' ? ['card', 'us_bank_account'] : ['card']
}

function readMethods(params: Params, currency: string) {
  const allowedMethods = params.texts('allowed_payment_method_types') ?? null
  const excludedMethods = params.texts('excluded_payment_method_types')
  const methods = methodsFor(currency).filter(
    (method) => (allowedMethods?.includes(method) ?? true) && !excludedMethods?.includes(method),
  )
  if (methods.length === 0) {
    throw invalidRequest('No valid payment method types for this Checkout Session.', 'allowed_payment_method_types')
  }
  return { methods, allowedMethods, excludedMethods }
}

function readCustomer(account: Account, params: Params) {
  const customer = params.text('customer') ?? null
  const customerEmail = params.text('customer_email', { max: 800 }) ?? null
  const chosen = params.choice('customer_creation', ['always', 'if_required'])
  if (customer !== null && customerEmail !== null) {
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.', 'customer')
  }
  if (customer !== null && chosen !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: customer, customer_creation.',
      'customer_creation',
    )
  }
  if (customer !== null && !account.tables.customers.get(customer)) throw noSuch('customer', customer, 'customer')
  if (customerEmail !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(customerEmail)) {
    throw invalidRequest(`Invalid email address: ${customerEmail}`, 'customer_email', 'email_invalid')
  }
  return { customer, customerEmail, customerCreation: customer === null ? (chosen ?? 'if_required') : null }
}

function readIntent(params: Params): CheckoutRow['intent'] {
  const data = params.object('payment_intent_data')
  data?.decline(
    'capture_method',
    'application_fee_amount',
    'on_behalf_of',
    'transfer_data',
    'transfer_group',
    'shipping',
  )
  data?.accept('statement_descriptor', 'statement_descriptor_suffix', 'setup_future_usage')
  return {
    metadata: data?.metadata() ?? {},
    description: data?.text('description') ?? null,
    receiptEmail: data?.text('receipt_email') ?? null,
  }
}

export function readSessionWish(account: Account, params: Params): SessionWish {
  const mode = params.choice('mode', ['payment', 'setup', 'subscription'])
  if (mode === undefined) throw missingParam('mode')
  if (mode !== 'payment') throw invalidRequest(`The local simulator does not know \`mode: ${mode}\`.`, 'mode')
  const uiMode = readUiMode(params)
  const urls = readUrls(params, uiMode)
  const cart = readCart(account, params)
  const wish: SessionWish = {
    uiMode,
    ...urls,
    cart,
    ...readCustomer(account, params),
    clientReferenceId: params.text('client_reference_id', { max: 200 }) ?? null,
    expiresAt: readExpiry(params, account.clock.nowSeconds()),
    metadata: params.metadata() ?? {},
    intent: readIntent(params),
    ...readMethods(params, cart.currency),
  }
  const currency = params.text('currency')
  if (currency !== undefined && currency !== cart.currency) {
    throw invalidRequest('The `currency` is not that of the line items.', 'currency')
  }
  params.accept('adaptive_pricing', 'allow_promotion_codes', 'billing_address_collection', 'branding_settings')
  params.accept('consent_collection', 'custom_text', 'integration_identifier', 'locale', 'name_collection')
  params.accept('origin_context', 'payment_method_collection', 'payment_method_configuration', 'payment_method_data')
  params.accept('payment_method_options', 'phone_number_collection', 'saved_payment_method_options', 'submit_type')
  params.accept('wallet_options', 'customer_update')
  params.decline('after_expiration', 'automatic_tax', 'custom_fields', 'customer_account', 'discounts')
  params.decline('invoice_creation', 'managed_payments', 'optional_items', 'permissions', 'setup_intent_data')
  params.decline('shipping_address_collection', 'shipping_options', 'subscription_data', 'tax_id_collection')
  params.end()
  return wish
}
