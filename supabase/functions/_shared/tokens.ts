/**
 * The server side of the money functions. Each wrapper is one SQL function, one transaction, idempotent
 * by a natural key, so every one of them may be called again when its answer was lost. A refusal is an
 * outcome; what is thrown is a fault. Nothing here, or anywhere in TypeScript, computes a balance.
 */
import * as z from 'zod/mini'
import { callFunctionForRow, integer, timestamp, type Database } from './db.ts'
import type { WorkerHold } from './recipes.ts'

const wallet = { balance: integer, version: integer }
const priced = { ...wallet, cost: integer }

const reserveSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('reserved'), ...priced, expiresAt: timestamp }),
  z.object({ outcome: z.literal('pending'), ...priced, expiresAt: timestamp }),
  z.object({ outcome: z.literal('committed'), ...priced, recipeId: z.nullable(z.uuid()) }),
  z.object({ outcome: z.literal('insufficient_tokens'), ...priced }),
  z.object({ outcome: z.literal('conflict'), ...wallet }),
  z.object({ outcome: z.literal('rate_limited'), ...wallet }),
  z.object({ outcome: z.literal('unknown_feature') }),
])
export type ReserveResult = z.infer<typeof reserveSchema>

export interface SpendRequest {
  userId: string
  /** Made by the caller; unique for each person, not for all. */
  requestId: string
  feature: string
  /** Tells a repeated request from another one that reuses the id. */
  inputHash: string
}

/**
 * Holds the price of a feature while slow work runs: `balance` goes down, `held` goes up.
 * `pending`: the same request is running elsewhere. `committed`: it is finished; `recipeId` is null if the
 * recipe was deleted since. A hold that was released or ran out, as it does when its worker is dead, is reserved anew.
 * @param request `workerId` is made anew for each try; who holds it must `renewHold` or lose the hold.
 */
export function reserveTokens(db: Database, request: SpendRequest & { workerId: string }): Promise<ReserveResult> {
  const args = { ...spendArguments(request), p_worker_id: request.workerId }
  return callFunctionForRow(db, 'reserve_tokens', args, reserveSchema)
}

const renewSchema = z.object({ outcome: z.enum(['renewed', 'not_pending']) })

/** A sign of life. `not_pending`: the hold is this worker's no more, so that nothing can be delivered for it. */
export function renewHold(db: Database, hold: WorkerHold): Promise<z.infer<typeof renewSchema>> {
  return callFunctionForRow(db, 'renew_hold', holdArguments(hold), renewSchema)
}

const commitSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.enum(['committed', 'already_committed']),
    ...priced,
    recipeId: z.nullable(z.uuid()),
    createdAt: z.nullable(timestamp),
  }),
  z.object({ outcome: z.literal('not_pending'), balance: z.nullable(integer), version: z.nullable(integer) }),
])
export type CommitResult = z.infer<typeof commitSchema>

/**
 * Charges a pending hold and writes its recipe and ledger row, all together.
 * `not_pending`: the hold was released, ran out or was taken over, so nothing was charged by this worker and nothing
 * may be delivered.
 * @param recipe `content` is stored as it is: check it first.
 */
export function commitHold(
  db: Database,
  hold: WorkerHold,
  recipe: { title: string; content: object },
): Promise<CommitResult> {
  return callFunctionForRow(
    db,
    'commit_hold',
    { ...holdArguments(hold), p_title: recipe.title, p_content: recipe.content },
    commitSchema,
  )
}

const releaseSchema = z.object({
  outcome: z.enum(['released', 'already_released', 'already_committed', 'taken_over', 'not_found']),
  balance: z.nullable(integer),
  version: z.nullable(integer),
})
export type ReleaseResult = z.infer<typeof releaseSchema>

/**
 * Gives a hold back. Safe at any time: a hold that was committed meanwhile stays committed, and one that another
 * worker has (`taken_over`) stays with that.
 */
export function releaseHold(db: Database, hold: WorkerHold): Promise<ReleaseResult> {
  return callFunctionForRow(db, 'release_hold', holdArguments(hold), releaseSchema)
}

const deductSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['deducted', 'replayed']), ...priced, transactionId: integer }),
  z.object({ outcome: z.literal('insufficient_tokens'), ...priced }),
  z.object({ outcome: z.literal('conflict'), ...wallet }),
  z.object({ outcome: z.literal('unknown_feature') }),
])
export type DeductResult = z.infer<typeof deductSchema>

/** Charges a feature at once. `replayed` is the same answer as the first time, without a second charge. */
export function deductTokens(db: Database, request: SpendRequest): Promise<DeductResult> {
  return callFunctionForRow(db, 'deduct_tokens', spendArguments(request), deductSchema)
}

/** Which of the three callers of `fulfil` was first is kept with the purchase. */
export type FulfilPath = 'webhook' | 'return' | 'sweep'

const addTokensSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['credited', 'already_credited']), ...wallet, userId: z.uuid(), tokens: integer }),
  z.object({ outcome: z.enum(['mismatch', 'unknown_purchase']) }),
])
export type AddTokensResult = z.infer<typeof addTokensSchema>

/**
 * Credits a paid purchase with the tokens of its snapshot, once, whoever calls and however often.
 * Call it only with what Stripe says now, never with what an event or a browser says.
 * `mismatch`: the payment is not what was offered; nothing is credited and the difference is recorded.
 */
export function addTokensServer(
  db: Database,
  payment: {
    purchaseId: string
    sessionId: string
    paymentIntent: string | null
    /** What was paid, in the smallest unit of `currency`. */
    amountCents: number
    currency: string
    path: FulfilPath
    /** When Stripe had the money; null where it does not say. */
    paidAt: Date | null
  },
): Promise<AddTokensResult> {
  return callFunctionForRow(
    db,
    'fulfil_purchase',
    {
      p_purchase_id: payment.purchaseId,
      p_session_id: payment.sessionId,
      p_payment_intent: payment.paymentIntent,
      p_amount_cents: payment.amountCents,
      p_currency: payment.currency,
      p_path: payment.path,
      p_paid_at: payment.paidAt?.toISOString() ?? null,
    },
    addTokensSchema,
  )
}

const clawbackSchema = z.object({ outcome: z.enum(['clawed', 'returned', 'unchanged', 'unknown_purchase']) })
export type ClawbackResult = z.infer<typeof clawbackSchema>

/**
 * Brings a purchase in line with the money that was refunded of it so far, up or down.
 * `unknown_purchase`: not ours, or not credited yet, so that there is nothing to take back: fulfil it first.
 * @param refundedCents sum of all refunds of the payment that are in effect now, not of one of them.
 */
export function applyRefundState(db: Database, paymentIntent: string, refundedCents: number): Promise<ClawbackResult> {
  return callFunctionForRow(
    db,
    'apply_refund_state',
    { p_payment_intent: paymentIntent, p_refunded_cents: refundedCents },
    clawbackSchema,
  )
}

/**
 * Brings a purchase in line with the present state of one of its disputes.
 * @param dispute `state` is a Stripe dispute status, or `withdrawn` / `reinstated` where the money says so.
 */
export function applyDisputeState(
  db: Database,
  dispute: { paymentIntent: string; disputeId: string; disputedCents: number; state: string },
): Promise<ClawbackResult> {
  return callFunctionForRow(
    db,
    'apply_dispute_state',
    {
      p_payment_intent: dispute.paymentIntent,
      p_dispute_id: dispute.disputeId,
      p_disputed_cents: dispute.disputedCents,
      p_state: dispute.state,
    },
    clawbackSchema,
  )
}

const postedSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['granted', 'already_granted']), ...wallet }),
  z.object({ outcome: z.enum(['adjusted', 'already_adjusted']), ...wallet }),
  z.object({ outcome: z.literal('conflict'), ...wallet }),
  z.object({ outcome: z.literal('unknown_user') }),
])
export type PostedResult = z.infer<typeof postedSchema>

/** A gift, once for each person and reference (a campaign). `conflict`: the reference gave another amount before. @public */
export function grantTokens(
  db: Database,
  grant: { userId: string; amount: number; reference: string },
): Promise<PostedResult> {
  return callFunctionForRow(
    db,
    'grant_tokens',
    { p_user_id: grant.userId, p_amount: grant.amount, p_reference: grant.reference },
    postedSchema,
  )
}

/**
 * A correction by an operator, up or down, once for each operation id. The person sees actor and reason in the
 * history; what cannot be taken becomes debt.
 * @public
 */
export function adjustTokens(
  db: Database,
  adjustment: { userId: string; amount: number; operationId: string; actor: string; reason: string },
): Promise<PostedResult> {
  return callFunctionForRow(
    db,
    'adjust_tokens',
    {
      p_user_id: adjustment.userId,
      p_amount: adjustment.amount,
      p_operation_id: adjustment.operationId,
      p_actor: adjustment.actor,
      p_reason: adjustment.reason,
    },
    postedSchema,
  )
}

/** Returns every hold whose time is up. @returns how many there were. */
export async function expireHolds(db: Database): Promise<number> {
  const row = await callFunctionForRow(db, 'expire_holds', {}, z.union([z.object({ expired: integer }), integer]))
  return typeof row === 'number' ? row : row.expired
}

function spendArguments(request: SpendRequest) {
  return {
    p_user_id: request.userId,
    p_request_id: request.requestId,
    p_feature: request.feature,
    p_input_hash: request.inputHash,
  }
}

function holdArguments(hold: WorkerHold) {
  return { p_user_id: hold.userId, p_request_id: hold.requestId, p_worker_id: hold.workerId }
}
