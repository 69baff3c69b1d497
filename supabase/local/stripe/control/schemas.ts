/** The bodies of the control interface. Unknown names are refused: a misspelt fault must not pass for none. */
import * as z from 'zod/mini'
import { API_FAULTS, DELIVERY_FAULTS } from '../faults/switchboard.ts'

const id = z.string().check(z.minLength(1))
const amount = z.int().check(z.positive())
/** Any of these names a payment. */
const payment = { sessionId: z.optional(id), paymentIntentId: z.optional(id), chargeId: z.optional(id) }
/** Null for until it is cleared. */
const times = z._default(z.nullable(z.int().check(z.positive())), 1)
const delayMs = z._default(z.int().check(z.minimum(0), z.maximum(600_000)), 0)

export const schemas = {
  pay: z.strictObject({
    sessionId: id,
    card: z._default(z.string(), '4242424242424242'),
    expiry: z._default(z.string(), '12/40'),
    cvc: z._default(z.string(), '123'),
    email: z.optional(z.string()),
    name: z.optional(z.string()),
    country: z.optional(z.string()),
    method: z._default(z.enum(['card', 'bank']), 'card'),
    bankEnding: z._default(z.enum(['succeeds', 'fails', 'waits']), 'waits'),
    /** How a 3-D Secure challenge is answered; left open when it is not given. */
    challenge: z.optional(z.enum(['complete', 'fail'])),
  }),
  challenge: z.strictObject({ sessionId: id, challengeId: id, isProven: z.boolean() }),
  expire: z.strictObject({ sessionId: id }),
  refund: z.strictObject({
    ...payment,
    amount: z.optional(amount),
    reason: z.optional(z.enum(['duplicate', 'fraudulent', 'requested_by_customer'])),
    status: z.optional(z.enum(['pending', 'requires_action', 'succeeded'])),
  }),
  'refund-status': z.strictObject({
    refundId: id,
    status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
  }),
  dispute: z.strictObject({
    ...payment,
    disputeId: z.optional(id),
    action: z.enum(['open', 'inquiry', 'withdraw', 'win', 'lose', 'reinstate', 'close']),
    amount: z.optional(amount),
    reason: z._default(z.string(), 'fraudulent'),
    /** With `open`: whether the money goes at once. */
    withdraws: z._default(z.boolean(), true),
    /** With `win`: whether the money comes back at once. */
    reinstates: z._default(z.boolean(), true),
  }),
  warn: z.strictObject(payment),
  settle: z.strictObject({ ...payment, outcome: z.enum(['succeeded', 'failed']) }),
  resend: z.strictObject({ eventId: id, times: z._default(z.int().check(z.minimum(1), z.maximum(100)), 1) }),
  twin: z.strictObject({ eventId: id }),
  deliveries: z.strictObject({ isHolding: z.optional(z.boolean()), sendNow: z.optional(z.boolean()) }),
  outage: z.strictObject({ isOut: z.boolean() }),
  faults: z.discriminatedUnion('target', [
    z.strictObject({
      target: z.literal('api'),
      kind: z.enum(API_FAULTS),
      method: z._default(z.nullable(z.enum(['GET', 'POST', 'DELETE'])), null),
      path: z._default(z.string(), '/v1/'),
      times,
      delayMs,
    }),
    z.strictObject({
      target: z.literal('delivery'),
      kind: z.enum(DELIVERY_FAULTS),
      type: z._default(z.string(), ''),
      times,
      delayMs,
    }),
  ]),
  order: z.strictObject({
    kind: z.enum(['natural', 'reversed', 'shuffled']),
    seed: z._default(z.int().check(z.minimum(0)), 1),
  }),
  clear: z.strictObject({}),
  clock: z.strictObject({ advanceSeconds: z.number().check(z.positive()) }),
  jobs: z.strictObject({}),
  idle: z.strictObject({ timeoutMs: z._default(z.int().check(z.minimum(0), z.maximum(120_000)), 10_000) }),
}

export type Commands = typeof schemas
export type CommandName = keyof Commands
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]>
