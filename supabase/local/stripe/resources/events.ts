import type { Account } from '../account.ts'
import { invalidRequest, noSuch } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Call, Route } from '../http/router.ts'
import type { StoredEvent } from '../state/rows.ts'

const LISTED_FOR_SECONDS = 30 * 24 * 3_600

const toWire = (account: Account, event: StoredEvent) => ({
  ...event,
  pending_webhooks: account.courier.pendingFor(event.id),
})

/** @param wanted `refund.created`, or a whole family as `refund.*`. */
function matchesType(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const type = params.text('type')
  const types = params.texts('types', { max: 20 })
  const isDelivered = params.flag('delivery_success')
  params.end()
  if (type !== undefined && types !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: type, types.', 'types')
  }
  const wanted = type === undefined ? types : [type]
  const oldest = account.clock.nowSeconds() - LISTED_FOR_SECONDS
  const rows = account.tables.events
    .newestFirst()
    .filter(
      (row) =>
        row.created > oldest &&
        query.isInRange(row.created) &&
        (wanted === undefined || wanted.some((name) => matchesType(row.type, name))) &&
        (isDelivered === undefined || isDelivered === (account.courier.pendingFor(row.id) === 0)),
    )
  const found = page(rows, query, '/v1/events', 'event')
  return { ...found, data: found.data.map((row) => toWire(account, row)) }
}

function retrieve({ account, params, at }: Call) {
  params.end()
  const event = account.tables.events.get(at('id'))
  if (!event || event.created <= account.clock.nowSeconds() - LISTED_FOR_SECONDS) throw noSuch('event', at('id'))
  return toWire(account, event)
}

export const eventRoutes: Route[] = [
  { method: 'GET', pattern: '/v1/events', handle: list },
  { method: 'GET', pattern: '/v1/events/:id', handle: retrieve },
]
