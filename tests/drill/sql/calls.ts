/** The calls that are made straight to the database: what each asks, and what the model says to it. */
import type pg from 'pg'
import type { PersonModel, Purchase } from '../model/person.ts'

export type Call =
  | SingleCall
  /**
   * Every worker dies, and their leases run out; then comes something that meets the overdue holds. All in one
   * transaction: in between, whoever looks after overdue holds could be faster, and nobody could tell.
   */
  | { kind: 'lapse'; next: SingleCall }

export type SingleCall =
  | { kind: 'reserve'; requestId: string; workerId: string; input: string }
  | { kind: 'commit' | 'release' | 'renew'; requestId: string; workerId: string }
  | { kind: 'deduct'; requestId: string; input: string }
  | { kind: 'begin'; requestId: string; packageId: string }
  | { kind: 'attach'; purchase: Purchase; sessionId: string }
  | { kind: 'status'; purchase: Purchase; sessionId: string | null; status: 'processing' | 'failed' | 'expired' }
  | {
      kind: 'fulfil'
      purchase: Purchase
      sessionId: string
      intent: string
      cents: number
      currency: string
      path: 'webhook' | 'return' | 'sweep'
    }
  | { kind: 'refund'; purchase: Purchase; cents: number }
  | { kind: 'dispute'; purchase: Purchase; disputeId: string; cents: number; state: string }
  | { kind: 'adjust'; operationId: string; tokens: number }

export interface Prediction {
  outcome: string
  /** The purchase that the answer names, for `begin`. */
  purchase?: Purchase | null
}

export function predict(person: PersonModel, call: Call): Prediction {
  switch (call.kind) {
    case 'reserve':
      return { outcome: person.reserve(call.requestId, call.workerId, call.input) }
    case 'commit':
    case 'release':
    case 'renew':
      return { outcome: person[call.kind](call.requestId, call.workerId) }
    case 'deduct':
      return { outcome: person.deduct(call.requestId, call.input) }
    case 'begin':
      return person.begin(call.requestId, call.packageId)
    case 'attach':
      return { outcome: person.attach(call.purchase, call.sessionId) }
    case 'status':
      return { outcome: person.setStatus(call.purchase, call.sessionId, call.status) }
    case 'fulfil':
      return { outcome: person.fulfil(call.purchase, call) }
    case 'refund':
      return { outcome: person.refund(call.purchase, call.cents) }
    case 'dispute':
      return { outcome: person.dispute(call.purchase, call.disputeId, call.cents, call.state) }
    case 'adjust':
      return { outcome: person.adjust(call.operationId, call.tokens) }
    case 'lapse':
      person.lapse()
      return predict(person, call.next)
  }
}

/** @returns a statement that answers `outcome`, and `balance` or `purchase_id` where it can. */
export function toQuery(userId: string, call: SingleCall): pg.QueryConfig {
  const [text, values] = toSql(userId, call)
  return { name: call.kind, text, values }
}

export function toLapse(userId: string): pg.QueryConfig {
  return {
    name: 'lapse',
    text: `update public.token_holds set lease_expires_at = clock_timestamp() - interval '1 second'
           where user_id = $1 and status = 'pending'`,
    values: [userId],
  }
}

function toSql(userId: string, call: SingleCall): [sql: string, values: unknown[]] {
  switch (call.kind) {
    case 'reserve':
      return [
        `select outcome, balance from public.reserve_tokens($1, $2, 'recipe', $3, $4)`,
        [userId, call.requestId, call.input, call.workerId],
      ]
    case 'commit':
      return [
        `select outcome, balance from public.commit_hold($1, $2, 'Soup', '{"title": "Soup"}', $3)`,
        [userId, call.requestId, call.workerId],
      ]
    case 'release':
      return ['select outcome, balance from public.release_hold($1, $2, $3)', [userId, call.requestId, call.workerId]]
    case 'renew':
      return ['select outcome from public.renew_hold($1, $2, $3)', [userId, call.requestId, call.workerId]]
    case 'deduct':
      return [
        `select outcome, balance from public.deduct_tokens($1, $2, 'cookbook', $3)`,
        [userId, call.requestId, call.input],
      ]
    case 'begin':
      return [
        'select outcome, purchase_id from public.begin_purchase($1, $2, $3)',
        [userId, call.requestId, call.packageId],
      ]
    case 'attach':
      return [
        `select outcome from public.attach_checkout_session($1, $2, now() + interval '1 hour')`,
        [call.purchase.id, call.sessionId],
      ]
    case 'status':
      return [
        'select outcome from public.set_purchase_status($1, $2, $3)',
        [call.purchase.id, call.sessionId, call.status],
      ]
    case 'fulfil':
      return [
        'select outcome, balance from public.fulfil_purchase($1, $2, $3, $4, $5, $6)',
        [call.purchase.id, call.sessionId, call.intent, call.cents, call.currency, call.path],
      ]
    case 'refund':
      return ['select outcome, balance from public.apply_refund_state($1, $2)', [call.purchase.intent, call.cents]]
    case 'dispute':
      return [
        'select outcome, balance from public.apply_dispute_state($1, $2, $3, $4)',
        [call.purchase.intent, call.disputeId, call.cents, call.state],
      ]
    case 'adjust':
      return [
        `select outcome, balance from public.adjust_tokens($1, $2, $3, 'drill', 'drill')`,
        [userId, call.tokens, call.operationId],
      ]
  }
}
