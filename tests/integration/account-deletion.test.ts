/** Whoever deletes their account is gone, with what is theirs; the books stay, for what may still come. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { accountOf, brokenInvariants, queryDatabase, walletOf } from '../support/database.ts'
import { cookMood } from '../support/faults.ts'
import { callFunction, openRecipeStream } from '../support/functions.ts'
import { newClient, signUpPerson, type Person } from '../support/people.ts'
import { buyStarter, openCheckout, payablePages } from '../support/purchases.ts'
import { control, stripe } from '../support/stripe.ts'
import { waitFor } from '../support/wait.ts'

const askToDelete = (person: Person, confirmation = person.password) =>
  callFunction('delete-account', { token: person.accessToken, body: { confirmation } })

const isThere = async ({ id }: Person) => (await queryDatabase('select from auth.users where id = $1', [id])).length > 0

afterEach(async () => {
  await control.heal()
  expect(await brokenInvariants()).toEqual([])
})

describe('deleting an account', () => {
  it('takes the person and leaves the books', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await buyStarter(person)
    await callFunction('generate-recipe', {
      token: person.accessToken,
      headers: { accept: 'application/json' },
      body: { requestId: randomUUID(), ingredients: ['rice'] },
    })
    await person.client.from('preferences').upsert({ user_id: person.id, allergens: ['milk'] })
    const customer = (await stripe.checkout.sessions.retrieve(sessionId)).customer as string
    expect(await stripe.customers.retrieve(customer)).toMatchObject({ email: person.email })

    const answer = await askToDelete(person)
    expect([answer.status, answer.body]).toEqual([200, { deleted: true }])
    expect(await isThere(person)).toBe(false)
    expect(await accountOf(person.id)).toEqual({
      balance: 22,
      held: 0,
      debt: 0,
      ledger: ['grant 3', 'purchase 20', 'spend -1'],
      purchases: ['paid'],
      recipes: 0,
    })
    expect(await queryDatabase('select from public.preferences where user_id = $1', [person.id])).toEqual([])
    await expect(stripe.customers.retrieve(customer)).rejects.toMatchObject({ code: 'resource_missing' })

    const again = await newClient().auth.signInWithPassword({ email: person.email, password: person.password })
    expect(again.error?.code).toBe('invalid_credentials')
    expect((await askToDelete(person)).status).toBe(401)
  })

  it('wants the password, not a session alone', async () => {
    const person = await signUpPerson('staying')
    for (const [confirmation, status] of [
      ['not-my-password', 403],
      [person.email, 403],
      ['', 400],
      ['x'.repeat(10_000), 400],
    ] as const) {
      expect((await askToDelete(person, confirmation)).status, confirmation.slice(0, 20)).toBe(status)
    }
    expect((await callFunction('delete-account', { body: { confirmation: person.password } })).status).toBe(401)
    expect(await isThere(person)).toBe(true)
    const { error } = await person.client.from('recipes').select('id')
    expect(error).toBeNull()
  })

  it('wants the address of whoever has no password', async () => {
    const person = await signUpPerson('google')
    await queryDatabase(
      `update auth.users set raw_app_meta_data = '{"provider": "google", "providers": ["google"]}' where id = $1`,
      [person.id],
    )
    expect((await askToDelete(person, 'somebody@example.com')).status).toBe(403)
    expect((await askToDelete(person, ` ${person.email.toUpperCase()} `)).status).toBe(200)
    expect(await isThere(person)).toBe(false)
  })

  it('ends a checkout that is open, so that nobody pays for an account that is gone', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await openCheckout(person)
    expect(await payablePages(person)).toEqual([sessionId])
    expect((await askToDelete(person)).status).toBe(200)
    expect((await stripe.checkout.sessions.retrieve(sessionId)).status).toBe('expired')
    expect((await accountOf(person.id)).purchases).toEqual(['expired'])
  })

  it('waits for a payment that has just gone through, and credits it first', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await openCheckout(person)
    await control.holdDeliveries(true)
    await control.pay(sessionId)
    const answer = await askToDelete(person)
    expect(answer.status).toBe(409)
    expect(await isThere(person)).toBe(true)
    expect(await walletOf(person.id)).toMatchObject({ balance: 23 })
    expect((await askToDelete(person)).status).toBe(200)
  })

  it('waits for money that a bank is still sending', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await openCheckout(person)
    await control.payByBank(sessionId)
    expect((await askToDelete(person)).status).toBe(409)
    expect(await isThere(person)).toBe(true)
    await control.settle(sessionId, 'failed')
    await control.idle()
    expect((await askToDelete(person)).status).toBe(200)
  })

  it('deletes nothing while Stripe cannot be asked', async () => {
    const person = await signUpPerson('leaving')
    await openCheckout(person)
    await control.outage(true)
    expect((await askToDelete(person)).status).toBe(502)
    expect(await isThere(person)).toBe(true)
    await control.outage(false)
    expect((await askToDelete(person)).status).toBe(200)
  })

  it('gives back what is held for a recipe that is being written', async () => {
    await cookMood('ok', { recipeMs: 3_000 })
    const person = await signUpPerson('leaving')
    const stream = openRecipeStream(person.accessToken, { requestId: randomUUID(), ingredients: ['rice'] })
    await waitFor('a token is held', async () => (await walletOf(person.id)).held === 1)
    expect((await askToDelete(person)).status).toBe(200)
    expect(await walletOf(person.id)).toMatchObject({ balance: 3, held: 0 })
    await (await stream).text()
    await cookMood('ok')
    expect(await accountOf(person.id)).toMatchObject({ balance: 3, held: 0, recipes: 0, ledger: ['grant 3'] })
  })

  it('is no obstacle for a refund that comes later', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await buyStarter(person)
    expect((await askToDelete(person)).status).toBe(200)
    await control.refund(sessionId)
    await waitFor('the refund is in the books', async () => (await walletOf(person.id)).balance === 3)
    await control.idle()
    expect((await accountOf(person.id)).purchases).toEqual(['refunded'])
  })

  it('leaves a payment that comes all the same to the operator, and Stripe an answer', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await openCheckout(person)
    // As if it had been paid in the moment between two steps, and its purchase were settled already.
    await queryDatabase(`update public.purchases set status = 'expired' where user_id = $1`, [person.id])
    expect((await askToDelete(person)).status).toBe(200)
    await control.pay(sessionId)
    await control.idle()
    expect(await walletOf(person.id)).toMatchObject({ balance: 3 })
    const waiting = 'select reason from private.purchase_mismatches where session_id = $1'
    expect(await queryDatabase(waiting, [sessionId])).toEqual([{ reason: 'customer' }])
  })

  it('happens once, however many ask at once', async () => {
    const person = await signUpPerson('leaving')
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => askToDelete(person)))).map(
      ({ status }) => status,
    )
    expect(statuses).toContain(200)
    for (const status of statuses) expect([200, 401]).toContain(status)
    expect(await isThere(person)).toBe(false)
  })
})
