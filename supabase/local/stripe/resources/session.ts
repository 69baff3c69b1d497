/** A checkout session as Stripe shows it. */
import type { Stripe } from 'stripe'
import type { Account } from '../account.ts'
import { newClientSecret, newId } from '../state/ids.ts'
import type { SessionWish } from './session-params.ts'

export function buildSession(account: Account, wish: SessionWish) {
  const id = newId('checkout_session')
  const isHosted = wish.uiMode === 'hosted_page'
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: wish.allowedMethods,
    amount_subtotal: wish.cart.total,
    amount_total: wish.cart.total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: wish.cancelUrl,
    client_reference_id: wish.clientReferenceId,
    client_secret: isHosted ? null : newClientSecret(id),
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: account.clock.nowSeconds(),
    currency: wish.cart.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: wish.customer,
    customer_account: null,
    customer_creation: wish.customerCreation,
    customer_details: knownBuyer(account, wish),
    customer_email: wish.customerEmail,
    discounts: [],
    ...(wish.excludedMethods ? { excluded_payment_method_types: wish.excludedMethods } : {}),
    expires_at: wish.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: { enabled: false },
    metadata: wish.metadata,
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: wish.methods,
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    ...(wish.redirectOnCompletion ? { redirect_on_completion: wish.redirectOnCompletion } : {}),
    ...(wish.returnUrl ? { return_url: wish.returnUrl } : {}),
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: wish.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: wish.uiMode,
    url: isHosted ? `${account.origin}/pay/${id}` : null,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session
}

function knownBuyer(account: Account, { customer, customerEmail }: SessionWish) {
  const known = customer === null ? undefined : account.tables.customers.get(customer)
  const email = known?.email ?? customerEmail
  return email === null ? null : buyerDetails(email, known?.name ?? null, null)
}

/** @param country two letters, when the buyer gave one. */
export function buyerDetails(email: string | null, name: string | null, country: string | null) {
  const nowhere = { city: null, line1: null, line2: null, postal_code: null, state: null }
  return {
    address: country === null ? null : { ...nowhere, country },
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  } satisfies Stripe.Checkout.Session.CustomerDetails
}
