/** Lists as Stripe pages them: newest first, by cursor, with a range on `created`. */
import type { Stripe } from 'stripe'
import { noSuch } from './errors.ts'
import type { Params } from './params.ts'

interface ListQuery {
  limit: number
  startingAfter: string | undefined
  endingBefore: string | undefined
  isInRange: (created: number) => boolean
}

export function readListQuery(params: Params): ListQuery {
  return {
    limit: params.integer('limit', { min: 1, max: 100 }) ?? 10,
    startingAfter: params.text('starting_after'),
    endingBefore: params.text('ending_before'),
    isInRange: readRange(params),
  }
}

function readRange(params: Params): (created: number) => boolean {
  if (!params.has('created')) return () => true
  if (!params.isNested('created')) {
    const exact = params.integer('created')
    return (created) => created === exact
  }
  const range = params.object('created')
  const [gt, gte, lt, lte] = ['gt', 'gte', 'lt', 'lte'].map((name) => range?.integer(name))
  return (created) =>
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte)
}

/**
 * @param rows newest first, already filtered by everything but the cursor.
 * @param what the kind's name for "No such …" when a cursor points nowhere.
 */
export function page<Row extends { id: string }>(
  rows: Row[],
  query: Pick<ListQuery, 'limit' | 'startingAfter' | 'endingBefore'>,
  url: string,
  what: string,
): Stripe.ApiList<Row> {
  const indexOf = (id: string, param: string) => {
    const index = rows.findIndex((row) => row.id === id)
    if (index < 0) throw noSuch(what, id, param)
    return index
  }
  if (query.endingBefore !== undefined) {
    // The page that lies right before the cursor, so that walking on backwards leaves nothing out.
    const end = indexOf(query.endingBefore, 'ending_before')
    const start = Math.max(0, end - query.limit)
    return { object: 'list', data: rows.slice(start, end), has_more: start > 0, url }
  }
  const start = query.startingAfter === undefined ? 0 : indexOf(query.startingAfter, 'starting_after') + 1
  const end = start + query.limit
  return { object: 'list', data: rows.slice(start, end), has_more: end < rows.length, url }
}
