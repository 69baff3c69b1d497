/** Bad days of the way from Stripe to us: what is in the wallet and in the event log, first and in the end. */
import { afterEach, describe, expect, it } from 'vitest'
import { accountOf, brokenInvariants, eventLogOf, queryDatabase } from '../support/database.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, openCheckout } from '../support/purchases.ts'
import { control, stripe } from '../support/stripe.ts'
import { sweep } from '../support/sweep.ts'
import { postEvent } from '../support/webhook-events.ts'

const COMPLETED = 'checkout.session.completed'
const CREDITED = { balance: 23, debt: 0, ledger: ['grant 3', 'purchase 20'], purchases: ['paid'] }
const UNPAID = { balance: 3, debt: 0, ledger: ['grant 3'], purchases: ['open'] }

afterEach(async () => {
  // A fault that did not strike has proved nothing.
  const left = await control.faultsLeft()
  await control.heal()
  expect(left).toBe(0)
})

async function checkOut() {
  const person = await signUpPerson('buyer')
  return { person, ...(await openCheckout(person)) }
}

async function creditedBy({ id }: Person): Promise<string | null> {
  const [purchase] = await queryDatabase<{ credited_by: string | null }>(
    'select credited_by from public.purchases where user_id = $1',
    [id],
  )
  return purchase?.credited_by ?? null
}

describe('an event that comes', () => {
  it.each(['wrong-secret', 'stale-timestamp', 'truncated'] as const)(
    '%s is refused and leaves no trace; the next try credits',
    async (fault) => {
      const { person, sessionId } = await checkOut()
      await control.breakDelivery(fault, COMPLETED)
      await control.pay(sessionId)
      const firstTry = async () =>
        (await control.deliveriesOf(sessionId)).flatMap(({ attempts }) => attempts)[0]?.status
      await expect.poll(firstTry, { timeout: 10_000 }).toBe(400)
      await control.sendNow()
      await control.idle()
      expect(await accountOf(person.id)).toMatchObject(CREDITED)
      // The refused try was not even noted.
      expect(await eventLogOf(sessionId)).toEqual([
        { type: COMPLETED, outcome: 'credited', attempts: 1, handled: true },
      ])
    },
  )

  it('with a foreign signature beside ours is taken at once', async () => {
    const { person, sessionId } = await checkOut()
    await control.breakDelivery('two-secrets', COMPLETED)
    await control.pay(sessionId)
    await control.idle()
    expect(await control.deliveriesOf(sessionId)).toMatchObject([{ status: 'succeeded', attempts: [{ status: 200 }] }])
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
  })

  it('twice at once credits once, and both are acknowledged', async () => {
    const { person, sessionId } = await checkOut()
    await control.breakDelivery('duplicate', COMPLETED)
    await control.pay(sessionId)
    await control.idle()
    const [delivery] = await control.deliveriesOf(sessionId)
    expect(delivery?.attempts.map(({ status }) => status)).toEqual([200, 200])
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    expect(await eventLogOf(sessionId)).toMatchObject([{ attempts: 2, handled: true }])
  })

  it('with a twin of another id credits once, and the log tells which of them did', async () => {
    const { person, sessionId } = await checkOut()
    await control.breakDelivery('twin', COMPLETED)
    await control.pay(sessionId)
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    const outcomes = (await eventLogOf(sessionId)).map(({ outcome }) => outcome)
    expect(outcomes.sort()).toEqual(['already_credited', 'credited'])
  })

  it('late finds the buyer credited by the return page, and changes nothing', async () => {
    const { person, purchaseId, sessionId } = await checkOut()
    await control.breakDelivery('delay', COMPLETED, { delayMs: 1_500 })
    await control.pay(sessionId)
    expect(await accountOf(person.id)).toMatchObject(UNPAID)
    expect((await askForPurchase(person, purchaseId)).body).toMatchObject({ status: 'paid', balance: 23 })
    await control.idle()
    expect(await eventLogOf(sessionId)).toMatchObject([{ outcome: 'already_credited', attempts: 1 }])
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    expect(await creditedBy(person)).toBe('return')
  })
})

describe('an event that never comes, and a buyer who does not either', () => {
  it('is found among the undelivered ones by the sweep, which credits and logs it', async () => {
    const { person, sessionId } = await checkOut()
    await control.breakDelivery('drop', COMPLETED)
    await control.pay(sessionId)
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(UNPAID)
    const { differences } = await sweep()
    expect(differences).toContainEqual(expect.objectContaining({ kind: 'event', outcome: 'credited' }))
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    expect(await eventLogOf(sessionId)).toMatchObject([{ outcome: 'credited', handled: true }])
    expect(await creditedBy(person)).toBe('sweep')
  })

  it('because Stripe failed to make it, is not needed: the sweep finds the paid session itself', async () => {
    const { person, sessionId } = await checkOut()
    await control.breakDelivery('vanish', COMPLETED)
    await control.pay(sessionId)
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(UNPAID)
    const { differences } = await sweep()
    expect(differences).toContainEqual({ kind: 'session', id: sessionId, found: 'open', outcome: 'credited' })
    expect(await accountOf(person.id)).toMatchObject(CREDITED)
    expect(await eventLogOf(sessionId)).toEqual([])
  })
})

describe('events in disorder', () => {
  /** Bought, refunded in part, disputed for the rest, and won. */
  async function live(afterEach: () => Promise<void>) {
    const { person, sessionId } = await checkOut()
    await control.pay(sessionId)
    await afterEach()
    await control.refund(sessionId, 166)
    await afterEach()
    const { id } = await control.openDispute(sessionId)
    await afterEach()
    await control.changeDispute(id, 'win')
    await afterEach()
    return { person, sessionId }
  }

  it.each([
    ['reversed', 1],
    ['shuffled', 1],
    ['shuffled', 2],
  ] as const)('%s (seed %i) at each change, lead through the same ledger', async (kind, seed) => {
    await control.order(kind, seed)
    const { person } = await live(() => control.idle())
    expect(await accountOf(person.id)).toMatchObject({
      balance: 17,
      debt: 0,
      ledger: ['grant 3', 'purchase 20', 'refund_clawback -6', 'dispute_clawback -14', 'dispute_return 14'],
      purchases: ['paid'],
    })
  })

  it('and all at the end, the last first, lead to the same wallet', async () => {
    await control.holdDeliveries(true)
    const { person, sessionId } = await live(() => Promise.resolve())
    const { payment_intent } = await stripe.checkout.sessions.retrieve(sessionId)
    const { data: events } = await stripe.events.list({ limit: 100 })
    const ofThisLife = events.filter(({ data: { object } }) =>
      [Reflect.get(object, 'payment_intent'), Reflect.get(object, 'id')].includes(payment_intent),
    )
    expect(ofThisLife.length).toBeGreaterThan(6)
    for (const event of ofThisLife) expect((await postEvent(event)).status, event.type).toBe(200)
    const settled = { balance: 17, debt: 0, ledger: ['grant 3', 'purchase 20', 'refund_clawback -6'] }
    expect(await accountOf(person.id)).toMatchObject(settled)
    await control.holdDeliveries(false)
    await control.idle()
    expect(await accountOf(person.id)).toMatchObject(settled)
    expect(await brokenInvariants()).toEqual([])
  })
})
