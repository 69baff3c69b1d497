/** The account's money, one row a movement: a day's sum is what Stripe says we have. */
import type { Stripe } from 'stripe'
import type { Account } from '../account.ts'
import { noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import { newId } from '../state/ids.ts'

const AVAILABLE_AFTER_SECONDS = 2 * 24 * 3_600

interface Movement {
  type: 'charge' | 'payment' | 'refund' | 'refund_failure' | 'adjustment'
  /** `charge`, `refund`, `dispute`, `dispute_reversal`, …: how reports group it. */
  category: string
  /** Signed, in the smallest unit. */
  amount: number
  fee: number
  currency: string
  source: string
  description: string | null
}

export function moveMoney(account: Account, movement: Movement): Stripe.BalanceTransaction {
  const { type, category, amount, fee, currency, source, description } = movement
  const now = account.clock.nowSeconds()
  const feeDetail = {
    amount: fee,
    application: null,
    currency,
    description: 'Stripe processing fees',
    type: 'stripe_fee',
  }
  const transaction = {
    id: newId('balance_transaction'),
    object: 'balance_transaction',
    amount,
    available_on: now + AVAILABLE_AFTER_SECONDS,
    balance_type: 'payments',
    created: now,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeDetail],
    net: amount - fee,
    reporting_category: category,
    source,
    status: 'pending',
    type,
  } satisfies Stripe.BalanceTransaction
  return account.tables.balanceTransactions.put(transaction)
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const [currency, source, type] = ['currency', 'source', 'type'].map((name) => params.text(name))
  params.accept('payout')
  params.end()
  const rows = account.tables.balanceTransactions
    .newestFirst()
    .filter(
      (row) =>
        query.isInRange(row.created) &&
        (currency === undefined || row.currency === currency) &&
        (source === undefined || row.source === source) &&
        (type === undefined || row.type === type),
    )
  return page(rows, query, '/v1/balance_transactions', 'balance_transaction')
}

function retrieve({ account, params, at }: Call): Stripe.BalanceTransaction {
  params.end()
  const row = account.tables.balanceTransactions.get(at('id'))
  if (!row) throw noSuch('balance transaction', at('id'))
  return row
}

export const balanceTransactionRoutes: Route[] = [
  { method: 'GET', pattern: '/v1/balance_transactions', handle: list },
  { method: 'GET', pattern: '/v1/balance_transactions/:id', handle: retrieve },
]
