/** Refunds and disputes, from Stripe's side of the counter to the wallet: never a token too many, either way. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { accountOf, brokenInvariants } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, buyStarter, openCheckout } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'

/** Twenty tokens for 4.99, on top of the three of the beginning. */
async function buy() {
  const person = await signUpPerson('buyer')
  return { person, ...(await buyStarter(person)) }
}

async function spend(person: Person) {
  const answer = await callFunction('deduct-tokens', {
    token: person.accessToken,
    body: { feature: 'cookbook', requestId: randomUUID() },
  })
  return { status: answer.status, body: answer.body }
}

/** After every webhook has come. */
async function settled(person: Person) {
  await control.idle()
  return accountOf(person.id)
}

describe('refunds', () => {
  it('of 1.66, 1.66 and 1.67 take twenty tokens in all, with no drift on the way', async () => {
    const { person, purchaseId, sessionId } = await buy()
    await control.refund(sessionId, 166)
    expect(await settled(person)).toMatchObject({ balance: 17, purchases: ['paid'] })
    await control.refund(sessionId, 166)
    expect(await settled(person)).toMatchObject({ balance: 10, purchases: ['paid'] })
    await control.refund(sessionId, 167)
    expect(await settled(person)).toMatchObject({
      balance: 3,
      debt: 0,
      ledger: ['grant 3', 'purchase 20', 'refund_clawback -6', 'refund_clawback -7', 'refund_clawback -7'],
    })
    expect((await askForPurchase(person, purchaseId)).body).toMatchObject({ status: 'refunded', balance: 3 })
  })

  it.each(['failed', 'canceled'] as const)('that wait and then are %s give back what they took', async (end) => {
    const { person, sessionId } = await buy()
    const { id } = await control.refund(sessionId, undefined, 'pending')
    expect(await settled(person)).toMatchObject({ balance: 3, purchases: ['refunded'] })
    await control.changeRefund(id, end)
    expect(await settled(person)).toMatchObject({
      balance: 23,
      ledger: ['grant 3', 'purchase 20', 'refund_clawback -20', 'refund_return 20'],
      purchases: ['paid'],
    })
  })

  it('that succeed and fail weeks later give back too, and only their own part', async () => {
    const { person, sessionId } = await buy()
    const { id } = await control.refund(sessionId, 166)
    await control.refund(sessionId, 166)
    expect(await settled(person)).toMatchObject({ balance: 10 })
    await control.changeRefund(id, 'failed')
    expect(await settled(person)).toMatchObject({ balance: 17 })
  })

  it('of spent tokens become a debt, which stops spending and is paid by the next purchase', async () => {
    const { person, sessionId } = await buy()
    for (let i = 0; i < 10; i++) expect((await spend(person)).status).toBe(200)
    await control.refund(sessionId)
    expect(await settled(person)).toMatchObject({ balance: 0, debt: 17, purchases: ['refunded'] })
    expect(await spend(person)).toMatchObject({
      status: 402,
      body: { error: { code: 'insufficient_tokens' }, balance: 0 },
    })
    const next = await openCheckout(person)
    await control.pay(next.sessionId)
    await control.idle()
    const { balance, debt, ledger } = await accountOf(person.id)
    expect({ balance, debt }).toEqual({ balance: 3, debt: 0 })
    expect(ledger.slice(-2)).toEqual(['refund_clawback -20', 'purchase 20'])
    expect((await spend(person)).body).toMatchObject({ balance: 1 })
  })
})

describe('a dispute', () => {
  it('takes the tokens at once, and keeps them when it is lost', async () => {
    const { person, purchaseId, sessionId } = await buy()
    const { id } = await control.openDispute(sessionId)
    expect(await settled(person)).toMatchObject({ balance: 3, purchases: ['disputed'] })
    expect((await askForPurchase(person, purchaseId)).body).toMatchObject({ status: 'disputed', balance: 3 })
    await control.changeDispute(id, 'lose')
    expect(await settled(person)).toMatchObject({
      balance: 3,
      ledger: ['grant 3', 'purchase 20', 'dispute_clawback -20'],
      purchases: ['disputed'],
    })
  })

  it('gives back when it is won', async () => {
    const { person, sessionId } = await buy()
    const { id } = await control.openDispute(sessionId)
    await control.idle()
    await control.changeDispute(id, 'win')
    expect(await settled(person)).toMatchObject({
      balance: 23,
      ledger: ['grant 3', 'purchase 20', 'dispute_clawback -20', 'dispute_return 20'],
      purchases: ['paid'],
    })
  })

  it('gives back when the money returns before the decision, and once', async () => {
    const { person, sessionId } = await buy()
    const { id } = await control.openDispute(sessionId)
    await control.idle()
    await control.changeDispute(id, 'reinstate')
    expect(await settled(person)).toMatchObject({ balance: 23, purchases: ['paid'] })
    await control.changeDispute(id, 'win', { reinstates: false })
    expect(await settled(person)).toMatchObject({
      balance: 23,
      ledger: ['grant 3', 'purchase 20', 'dispute_clawback -20', 'dispute_return 20'],
    })
  })

  it('that only inquires takes nothing, until it becomes one', async () => {
    const { person, sessionId } = await buy()
    const { id } = await control.openDispute(sessionId, { action: 'inquiry' })
    expect(await settled(person)).toMatchObject({
      balance: 23,
      ledger: ['grant 3', 'purchase 20'],
      purchases: ['paid'],
    })
    await control.changeDispute(id, 'withdraw')
    expect(await settled(person)).toMatchObject({ balance: 3, purchases: ['disputed'] })
  })

  it('that only inquires and is closed has changed nothing', async () => {
    const { person, sessionId } = await buy()
    const { id } = await control.openDispute(sessionId, { action: 'inquiry' })
    await control.idle()
    await control.changeDispute(id, 'close')
    expect(await settled(person)).toMatchObject({
      balance: 23,
      ledger: ['grant 3', 'purchase 20'],
      purchases: ['paid'],
    })
  })

  it('over the whole price after a refund of a part takes no more than was granted', async () => {
    const { person, sessionId } = await buy()
    await control.refund(sessionId, 166)
    expect(await settled(person)).toMatchObject({ balance: 17 })
    const { id } = await control.openDispute(sessionId, { amount: 499 })
    expect(await settled(person)).toMatchObject({
      balance: 3,
      debt: 0,
      ledger: ['grant 3', 'purchase 20', 'refund_clawback -6', 'dispute_clawback -14'],
    })
    await control.changeDispute(id, 'win')
    expect(await settled(person)).toMatchObject({ balance: 17, purchases: ['paid'] })
    await control.refund(sessionId)
    expect(await settled(person)).toMatchObject({ balance: 3, debt: 0, purchases: ['refunded'] })
  })

  it('leaves every wallet in order', async () => {
    expect(await brokenInvariants()).toEqual([])
  })
})
