/** `line_items` of a new session: prices that exist, or `price_data` that makes one on the way. */
import type { Account } from '../account.ts'
import { invalidRequest, missingParam, noSuch, refused } from '../http/errors.ts'
import type { Params } from '../http/params.ts'
import { newId } from '../state/ids.ts'
import type { WireLineItem, WirePrice } from '../state/rows.ts'
import { buildPrice, buildProduct, readCurrency, readUnitAmount } from './products.ts'

/** Read and checked, but nothing made yet: a refused session leaves no products behind. */
interface WantedItem {
  quantity: number
  currency: string
  unitAmount: number
  make: () => { price: WirePrice; name: string }
}

function readPriceData(account: Account, data: Params): Omit<WantedItem, 'quantity'> {
  const now = account.clock.nowSeconds()
  const currency = readCurrency(data)
  const unitAmount = readUnitAmount(data)
  data.accept('tax_behavior')
  if (data.has('recurring')) {
    const message =
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.'
    throw invalidRequest(message, data.nameOf('recurring'))
  }
  const known = data.text('product')
  const fresh = data.object('product_data')
  if ((known === undefined) === (fresh === undefined)) {
    const message = 'You must specify exactly one of `product` or `product_data` when creating a price.'
    throw invalidRequest(message, data.nameOf('product_data'))
  }
  if (known !== undefined && !account.tables.products.get(known)) throw noSuch('product', known, data.nameOf('product'))
  const name = fresh?.neededText('name')
  const description = fresh?.text('description') ?? null
  const metadata = fresh?.metadata() ?? {}
  fresh?.texts('images', { max: 8 })
  fresh?.accept('tax_code', 'tax_details', 'unit_label')

  const make = () => {
    const product =
      known === undefined
        ? account.tables.products.put(buildProduct(name ?? '', description, metadata, now))
        : account.tables.products.need(known)
    const price = buildPrice({ currency, unitAmount, product: product.id, metadata: {}, active: false }, now)
    return { price: account.tables.prices.put(price), name: product.name }
  }
  return { currency, unitAmount, make }
}

function readKnownPrice(account: Account, id: string, param: string): Omit<WantedItem, 'quantity'> {
  const price = account.tables.prices.get(id)
  if (!price) throw noSuch('price', id, param)
  const product = typeof price.product === 'string' ? account.tables.products.get(price.product) : undefined
  return {
    currency: price.currency,
    unitAmount: price.unit_amount ?? 0,
    make: () => ({ price, name: product?.name ?? price.id }),
  }
}

function readItem(account: Account, item: Params): WantedItem {
  item.decline('adjustable_quantity', 'tax_rates', 'dynamic_tax_rates')
  item.metadata()
  const price = item.text('price')
  const data = item.object('price_data')
  if ((price === undefined) === (data === undefined)) {
    const message = `You must specify exactly one of \`price\` or \`price_data\` in ${item.nameOf('').replace('[]', '')}.`
    throw invalidRequest(message, item.nameOf('price'))
  }
  const wanted = data ? readPriceData(account, data) : readKnownPrice(account, price ?? '', item.nameOf('price'))
  const quantity = item.integer('quantity', { min: 1, max: 999_999 })
  if (quantity === undefined) {
    throw invalidRequest(
      'Quantity is required. Add `quantity` to your line item.',
      item.nameOf('quantity'),
      'parameter_missing',
    )
  }
  return { quantity, ...wanted }
}

function buildLineItem({ quantity, currency, unitAmount, make }: WantedItem): WireLineItem {
  const { price, name } = make()
  return {
    id: newId('line_item'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: unitAmount * quantity,
    amount_tax: 0,
    amount_total: unitAmount * quantity,
    currency,
    description: name,
    metadata: {},
    price,
    quantity,
  } satisfies WireLineItem
}

export interface Cart {
  currency: string
  total: number
  /** Makes the products, prices and items; called once everything else is known to be good. */
  build: () => WireLineItem[]
}

/** Below this Stripe takes no payment (in dollars, and near enough elsewhere). */
const SMALLEST_TOTAL = 50

export function readCart(account: Account, params: Params): Cart {
  const items = params.objects('line_items')?.map((item) => readItem(account, item))
  const [first] = items ?? []
  if (!items || !first) throw missingParam('line_items')
  if (items.length > 100) throw invalidRequest('You can pass at most 100 line items.', 'line_items')
  if (items.some((item) => item.currency !== first.currency)) {
    throw invalidRequest('All prices on a Checkout Session must have the same currency.', 'line_items')
  }
  const total = items.reduce((sum, item) => sum + item.unitAmount * item.quantity, 0)
  if (total < SMALLEST_TOTAL) {
    const message = `The Checkout Session's total amount due must add up to at least $0.50 ${first.currency}`
    throw refused(message, 'amount_too_small')
  }
  return { currency: first.currency, total, build: () => items.map(buildLineItem) }
}
