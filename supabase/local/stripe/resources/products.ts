/** Products and prices, as far as a price in `line_items` needs them. */
import type { Stripe } from 'stripe'
import { news } from '../account.ts'
import { invalidRequest, missingParam, noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Params } from '../http/params.ts'
import type { Call, Route } from '../http/router.ts'
import { newId } from '../state/ids.ts'
import type { WirePrice } from '../state/rows.ts'

export function buildProduct(name: string, description: string | null, metadata: Record<string, string>, now: number) {
  return {
    id: newId('product'),
    object: 'product',
    active: true,
    created: now,
    default_price: null,
    description,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata,
    name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: now,
    url: null,
  } satisfies Stripe.Product
}

interface PriceFields {
  currency: string
  unitAmount: number
  product: string
  metadata: Record<string, string>
  /** Prices made on the way of a session are not for use elsewhere. */
  active: boolean
}

export function buildPrice({ currency, unitAmount, product, metadata, active }: PriceFields, now: number) {
  return {
    id: newId('price'),
    object: 'price',
    active,
    billing_scheme: 'per_unit',
    created: now,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata,
    nickname: null,
    product,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    unit_amount_decimal: String(unitAmount),
  } satisfies WirePrice
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

export function readCurrency(params: Params): string {
  const currency = params.neededText('currency').toLowerCase()
  if (CURRENCIES.has(currency)) return currency
  throw invalidRequest(`Invalid currency: ${currency}`, params.nameOf('currency'))
}

/** Whole cents only; where Stripe would take `unit_amount_decimal`, this asks for whole ones. */
export function readUnitAmount(params: Params): number {
  params.decline('unit_amount_decimal')
  const amount = params.integer('unit_amount', { min: 0, max: 99_999_999 })
  if (amount === undefined) throw missingParam(params.nameOf('unit_amount'))
  return amount
}

function createProduct({ account, params }: Call): Stripe.Product {
  const name = params.neededText('name')
  const product = buildProduct(
    name,
    params.text('description') ?? null,
    params.metadata() ?? {},
    account.clock.nowSeconds(),
  )
  params.accept('images', 'statement_descriptor', 'tax_code', 'unit_label', 'url', 'shippable')
  params.decline('default_price_data', 'id', 'active')
  params.end()
  account.tables.products.put(product)
  account.publish(news('product.created', product))
  return product
}

function createPrice({ account, params }: Call): WirePrice {
  const currency = readCurrency(params)
  const unitAmount = readUnitAmount(params)
  const product = params.neededText('product')
  const metadata = params.metadata() ?? {}
  params.accept('nickname', 'tax_behavior', 'lookup_key')
  params.decline('recurring', 'product_data', 'tiers', 'currency_options', 'custom_unit_amount', 'transform_quantity')
  params.end()
  if (!account.tables.products.get(product)) throw noSuch('product', product, 'product')
  const price = buildPrice({ currency, unitAmount, product, metadata, active: true }, account.clock.nowSeconds())
  return account.tables.prices.put(price)
}

function retrieve(table: 'products' | 'prices', what: string) {
  return ({ account, params, at }: Call) => {
    params.end()
    const row = account.tables[table].get(at('id'))
    if (!row) throw noSuch(what, at('id'))
    return row
  }
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const active = params.flag('active')
  params.end()
  const rows = account.tables.products
    .newestFirst()
    .filter((row) => query.isInRange(row.created) && (active === undefined || row.active === active))
  return page(rows, query, '/v1/products', 'product')
}

export const productRoutes: Route[] = [
  { method: 'POST', pattern: '/v1/products', handle: createProduct },
  { method: 'GET', pattern: '/v1/products', handle: list },
  { method: 'GET', pattern: '/v1/products/:id', handle: retrieve('products', 'product') },
  { method: 'POST', pattern: '/v1/prices', handle: createPrice },
  { method: 'GET', pattern: '/v1/prices/:id', handle: retrieve('prices', 'price') },
]
