/** The webhook is killed at every step of a refund or dispute, and the news is brought again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsByStep, atEveryStep, killAtEveryStep, stepsOf } from '../support/casualties.ts'
import { brokenInvariants } from '../support/database.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, openCheckout } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'
import { sweep } from '../support/sweep.ts'
import { eventAbout, postEvent, signedCall } from '../support/webhook-events.ts'

interface Clawback {
  person: Person
  purchaseId: string
  event: ReturnType<typeof eventAbout>
}

interface Payment {
  person: Person
  purchaseId: string
  sessionId: string
}

/** Paid, but not credited yet. */
async function pay(): Promise<Payment> {
  const person = await signUpPerson('buyer')
  const { purchaseId, sessionId } = await openCheckout(person)
  await control.pay(sessionId)
  return { person, purchaseId, sessionId }
}

async function payAndBeCredited(): Promise<Payment> {
  const payment = await pay()
  await askForPurchase(payment.person, payment.purchaseId)
  return payment
}

/** A third of the price: 20 × 166 / 499 tokens, rounded down. */
const THIRD_CENTS = 166

async function refundThird(payment: Payment): Promise<Clawback> {
  const refund = await control.refund(payment.sessionId, THIRD_CENTS)
  return { ...payment, event: eventAbout('refund.created', refund.id) }
}

async function dispute(payment: Payment): Promise<Clawback> {
  const { id } = await control.openDispute(payment.sessionId)
  return { ...payment, event: eventAbout('charge.dispute.funds_withdrawn', id) }
}

/** Lost to the bank and known to be, then won. */
async function disputeAndWin(payment: Payment): Promise<Clawback> {
  const { event } = await dispute(payment)
  await byWebhook({ ...payment, event })
  const { id } = event.data.object
  await control.changeDispute(id, 'win')
  return { ...payment, event: eventAbout('charge.dispute.closed', id) }
}

const byWebhook = async ({ event }: Clawback) => expect((await postEvent(event)).status).toBe(200)
const byReturnPage = ({ person, purchaseId }: Clawback) => askForPurchase(person, purchaseId)

type Retry = (clawbacks: Clawback[]) => Promise<unknown>
const ALONE: [string, Retry][] = [
  ['the webhook', (clawbacks) => Promise.all(clawbacks.map(byWebhook))],
  ['the sweep', sweep],
]
const AT_ONCE: [string, Retry] = [
  'both at once, with the buyer looking on',
  (clawbacks) => Promise.all([sweep(), sweep(), ...clawbacks.flatMap((one) => [byWebhook(one), byReturnPage(one)])]),
]

const without = { held: 0, debt: 0, recipes: 0 }
const CASES: [string, string, () => Promise<Clawback>, object, [string, Retry][]][] = [
  [
    'a refund of a third',
    'rpc/apply_refund_state, was answered',
    async () => refundThird(await payAndBeCredited()),
    { ...without, balance: 17, ledger: ['grant 3', 'purchase 20', 'refund_clawback -6'], purchases: ['paid'] },
    [...ALONE, AT_ONCE],
  ],
  [
    'a refund that comes before its payment is known',
    'rpc/fulfil_purchase, was answered',
    async () => refundThird(await pay()),
    { ...without, balance: 17, ledger: ['grant 3', 'purchase 20', 'refund_clawback -6'], purchases: ['paid'] },
    [AT_ONCE],
  ],
  [
    'a dispute',
    'rpc/apply_dispute_state, was answered',
    async () => dispute(await payAndBeCredited()),
    { ...without, balance: 3, ledger: ['grant 3', 'purchase 20', 'dispute_clawback -20'], purchases: ['disputed'] },
    [...ALONE, AT_ONCE],
  ],
  [
    'a dispute that was won',
    'rpc/apply_dispute_state, was answered',
    async () => disputeAndWin(await payAndBeCredited()),
    {
      ...without,
      balance: 23,
      ledger: ['grant 3', 'purchase 20', 'dispute_clawback -20', 'dispute_return 20'],
      purchases: ['paid'],
    },
    [AT_ONCE],
  ],
]

beforeAll(() => control.holdDeliveries(true))
afterAll(() => control.heal())

describe.each(CASES)('the webhook, killed at every step of %s', (_, step, prepare, settled, retries) => {
  it.each(retries)('is made up for by %s: taken once, and given back once', async (_, retry) => {
    const casualties = await killAtEveryStep(prepare, ({ event }) => ({ name: 'stripe-webhook', ...signedCall(event) }))
    expect(stepsOf(casualties)).toContain(step)
    await retry(casualties.map(({ subject }) => subject))
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, settled))
    await control.deliverHeld()
    expect(await accountsByStep(casualties)).toEqual(atEveryStep(casualties, settled))
    expect(await brokenInvariants()).toEqual([])
  })
})
