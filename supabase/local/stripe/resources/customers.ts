import type { Stripe } from 'stripe'
import { news } from '../account.ts'
import { noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Params } from '../http/params.ts'
import type { Call, Route } from '../http/router.ts'
import { newId } from '../state/ids.ts'

interface CustomerFields {
  email: string | null
  name: string | null
  phone: string | null
  description: string | null
  metadata: Record<string, string>
}

/** @param now seconds since the epoch. */
export function buildCustomer(fields: CustomerFields, now: number) {
  return {
    id: newId('customer'),
    object: 'customer',
    address: null,
    balance: 0,
    created: now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: fields.description,
    discount: null,
    email: fields.email,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: fields.metadata,
    name: fields.name,
    next_invoice_sequence: 1,
    phone: fields.phone,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  } satisfies Stripe.Customer
}

function readFields(params: Params): Partial<CustomerFields> {
  const fields = {
    email: params.text('email', { max: 512 }),
    name: params.text('name'),
    phone: params.text('phone'),
    description: params.text('description'),
    metadata: params.metadata(),
  }
  params.accept('address', 'preferred_locales', 'shipping', 'tax', 'tax_exempt', 'invoice_settings')
  params.decline('balance', 'cash_balance', 'payment_method', 'source', 'tax_id_data', 'test_clock', 'validate')
  params.end()
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function find({ account, at }: Call): Stripe.Customer {
  const customer = account.tables.customers.get(at('id'))
  if (!customer) throw noSuch('customer', at('id'))
  return customer
}

function create({ account, params }: Call): Stripe.Customer {
  const empty = { email: null, name: null, phone: null, description: null, metadata: {} }
  const customer = buildCustomer({ ...empty, ...readFields(params) }, account.clock.nowSeconds())
  account.tables.customers.put(customer)
  account.publish(news('customer.created', customer))
  return customer
}

function update(call: Call): Stripe.Customer {
  const { account, params } = call
  const before = find(call)
  const { metadata, ...fields } = readFields(params)
  const customer = account.tables.customers.change(before.id, {
    ...fields,
    metadata: { ...before.metadata, ...metadata },
  })
  account.publish(news('customer.updated', customer))
  return customer
}

function remove(call: Call): Stripe.DeletedCustomer {
  const customer = find(call)
  call.params.end()
  call.account.tables.customers.delete(customer.id)
  call.account.publish(news('customer.deleted', customer))
  return { id: customer.id, object: 'customer', deleted: true }
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const email = params.text('email')
  params.end()
  const rows = account.tables.customers
    .newestFirst()
    .filter((row) => query.isInRange(row.created) && (email === undefined || row.email === email))
  return page(rows, query, '/v1/customers', 'customer')
}

export const customerRoutes: Route[] = [
  { method: 'POST', pattern: '/v1/customers', handle: create },
  { method: 'GET', pattern: '/v1/customers', handle: list },
  { method: 'GET', pattern: '/v1/customers/:id', handle: (call) => (call.params.end(), find(call)) },
  { method: 'POST', pattern: '/v1/customers/:id', handle: update },
  { method: 'DELETE', pattern: '/v1/customers/:id', handle: remove },
]
