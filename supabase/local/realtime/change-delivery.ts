/**
 * Takes changes from the log to those who subscribed and may see them, in commit order. Changes that arrive
 * while the database is being asked form the next batch, so there is one question under way at most.
 */
import type pg from 'pg'
import type { Log } from '../config/service.ts'
import type { Catalog } from './catalog.ts'
import { entityOf, filteredRow, type Change } from './change.ts'
import { renderChange, type Table } from './change-payload.ts'
import type { Identity } from './identity.ts'
import type { Subscription, SubscriptionIndex } from './subscription-index.ts'
import { askVisibility, type Answer, type Question } from './visibility.ts'

export interface Subscriber {
  /** Whom it acts for right now, or null when its token has expired or it has left. */
  readonly identity: Identity | null
  /** @param isStillAllowed asked again at the moment of sending, which a fault switch may put off. */
  deliverChange(bindingIds: number[], dataJson: string, isStillAllowed: () => boolean): void
}

interface Candidate extends Question {
  subscriber: Subscriber
  subscriptions: Subscription<Subscriber>[]
  table: Table
}

interface Options {
  pool: pg.Pool
  catalog: Catalog
  index: SubscriptionIndex<Subscriber>
  log: Log
}

const MAX_BATCH = 500
const SAME_COMPLAINT_PAUSE_MS = 60_000

/** @returns the function that takes the next change. */
export function createChangeDelivery({ pool, catalog, index, log }: Options): (change: Change) => void {
  const waiting: Change[] = []
  const complain = createComplaints(log)
  let isBusy = false

  const drain = async () => {
    if (isBusy) return
    isBusy = true
    while (waiting.length > 0) {
      try {
        await deliverBatch(waiting.splice(0, MAX_BATCH))
      } catch (error) {
        complain(`changes were not delivered: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    isBusy = false
  }

  const deliverBatch = async (changes: Change[]) => {
    const candidates: Candidate[] = []
    for (const change of changes) candidates.push(...(await candidatesFor(change)))
    if (candidates.length === 0) return
    const answers = await askVisibility(pool, candidates, complain)
    const rendered = new Map<Change, Map<string, string>>()
    candidates.forEach((candidate, at) => deliver(candidate, answers[at]!, rendered))
  }

  const candidatesFor = async (change: Change): Promise<Candidate[]> => {
    const found = index.match(entityOf(change.relation), change.type, filteredRow(change))
    if (found.length === 0) return []
    const table = await catalog.describe(change.relation)
    const bySubscriber = new Map<Subscriber, Candidate>()
    for (const subscription of found) {
      const subscriber = subscription.owner
      const { identity } = subscriber
      if (!identity) continue
      const known = bySubscriber.get(subscriber)
      if (known) known.subscriptions.push(subscription)
      else {
        const { keyColumns } = table
        bySubscriber.set(subscriber, { change, keyColumns, identity, subscriber, subscriptions: [subscription], table })
      }
    }
    return [...bySubscriber.values()]
  }

  const deliver = (candidate: Candidate, answer: Answer, rendered: Map<Change, Map<string, string>>) => {
    if (!answer.isVisible) return
    const { subscriber, subscriptions, change, table, identity } = candidate
    const texts = rendered.get(change) ?? new Map<string, string>()
    rendered.set(change, texts)
    for (const [selection, group] of groupBySelection(subscriptions)) {
      const view = { ...answer, selected: group[0]?.select ?? null }
      // Subscribers of one role and selection are shown the same text.
      const key = `${identity.role} ${selection}`
      const data = texts.get(key) ?? renderChange(change, table, view)
      texts.set(key, data)
      // While the question was under way the token may have changed or died, or the channel left.
      const isStillAllowed = () => subscriber.identity === identity && group.some((one) => index.has(one))
      subscriber.deliverChange([...new Set(group.map(({ bindingId }) => bindingId))], data, isStillAllowed)
    }
  }

  return (change) => {
    waiting.push(change)
    void drain()
  }
}

function groupBySelection(subscriptions: Subscription<Subscriber>[]): Map<string, Subscription<Subscriber>[]> {
  const groups = new Map<string, Subscription<Subscriber>[]>()
  for (const subscription of subscriptions) {
    const key = JSON.stringify(subscription.select)
    groups.set(key, [...(groups.get(key) ?? []), subscription])
  }
  return groups
}

/** A table that nobody may read would otherwise fill the log with one line a change. */
function createComplaints(log: Log): Log {
  const lastAt = new Map<string, number>()
  return (line) => {
    const now = Date.now()
    if (now - (lastAt.get(line) ?? -Infinity) < SAME_COMPLAINT_PAUSE_MS) return
    lastAt.set(line, now)
    log(line)
  }
}
