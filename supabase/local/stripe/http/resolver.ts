/** Finds what `expand` asks for. */
import type { Account } from '../account.ts'
import type { TableName } from '../state/rows.ts'
import type { Resolver } from './expand.ts'

/** Which table an id belongs to, by its prefix. */
const TABLES: [prefix: string, table: TableName][] = [
  ['cus_', 'customers'],
  ['prod_', 'products'],
  ['price_', 'prices'],
  ['cs_', 'sessions'],
  ['pm_', 'paymentMethods'],
  ['pi_', 'paymentIntents'],
  ['ch_', 'charges'],
  ['re_', 'refunds'],
  ['dp_', 'disputes'],
  ['txn_', 'balanceTransactions'],
]

export function resolverFor({ tables }: Account): Resolver {
  return {
    byId(id) {
      const [, table] = TABLES.find(([prefix]) => id.startsWith(prefix)) ?? []
      return table ? tables[table].get(id) : undefined
    },
    hidden(owner, name) {
      if (owner.object === 'checkout.session' && name === 'line_items') {
        const data = tables.checkouts.need(String(owner.id)).lineItems
        return { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${String(owner.id)}/line_items` }
      }
      if (owner.object === 'charge' && name === 'refunds') {
        const data = tables.refunds.newestFirst().filter((refund) => refund.charge === owner.id)
        return { object: 'list', data, has_more: false, url: `/v1/charges/${String(owner.id)}/refunds` }
      }
      return undefined
    },
  }
}
