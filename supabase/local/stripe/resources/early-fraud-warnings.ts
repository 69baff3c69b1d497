import type { Stripe } from 'stripe'
import { news, type Account } from '../account.ts'
import { noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import { idOf, newId } from '../state/ids.ts'

/** The bank suspects fraud; no money moves, yet. */
export function warnOfFraud(account: Account, charge: Stripe.Charge): Stripe.Radar.EarlyFraudWarning {
  const warning = {
    id: newId('early_fraud_warning'),
    object: 'radar.early_fraud_warning',
    actionable: !charge.refunded && !charge.disputed,
    charge: charge.id,
    created: account.clock.nowSeconds(),
    fraud_type: 'made_with_stolen_card',
    livemode: false,
    payment_intent: idOf(charge.payment_intent),
  } satisfies Stripe.Radar.EarlyFraudWarning
  account.tables.warnings.put(warning)
  account.publish(news('radar.early_fraud_warning.created', warning))
  return warning
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const charge = params.text('charge')
  const intent = params.text('payment_intent')
  params.end()
  const rows = account.tables.warnings
    .newestFirst()
    .filter(
      (row) =>
        query.isInRange(row.created) &&
        (charge === undefined || row.charge === charge) &&
        (intent === undefined || row.payment_intent === intent),
    )
  return page(rows, query, '/v1/radar/early_fraud_warnings', 'early fraud warning')
}

function retrieve({ account, params, at }: Call): Stripe.Radar.EarlyFraudWarning {
  params.end()
  const warning = account.tables.warnings.get(at('id'))
  if (!warning) throw noSuch('early fraud warning', at('id'))
  return warning
}

export const earlyFraudWarningRoutes: Route[] = [
  { method: 'GET', pattern: '/v1/radar/early_fraud_warnings', handle: list },
  { method: 'GET', pattern: '/v1/radar/early_fraud_warnings/:id', handle: retrieve },
]
