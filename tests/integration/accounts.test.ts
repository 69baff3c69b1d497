/** The gift for newcomers, once; and what is left of those who have gone. */
import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { brokenInvariants, queryDatabase, walletOf } from '../support/database.ts'
import { callFunction } from '../support/functions.ts'
import { newClient, signUpPerson, type Person } from '../support/people.ts'
import { buyStarter, openCheckout } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'
import { waitFor } from '../support/wait.ts'

async function signUp(email: string): Promise<string> {
  const { data, error } = await newClient().auth.signUp({ email, password: `secret-${randomUUID()}` })
  if (error || !data.user) throw new Error(`Sign-up of ${email} failed: ${error?.message ?? 'no user'}`)
  return data.user.id
}

/** As the Auth service does it on a hosted project; the local one has no way to delete an account. */
async function deleteAccount(userId: string): Promise<void> {
  await queryDatabase('delete from auth.users where id = $1', [userId])
}

/** Every table in which some row holds one of the words, whatever its columns are; but for the Auth service's own log. */
async function tablesThatMention(words: string[]): Promise<string[]> {
  const tables = await queryDatabase<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'private', 'auth') and table_type = 'BASE TABLE'
       and table_name <> 'audit_log_entries'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const sql = `select 1 from ${name} as t where to_jsonb(t)::text ilike any ($1) limit 1`
    if ((await queryDatabase(sql, [words.map((word) => `%${word}%`)])).length > 0) found.push(name)
  }
  return found
}

describe('the sign-up grant', () => {
  it('is given once for a mailbox, in whatever letters, dots and tags it is written', async () => {
    const name = `ada${randomUUID().slice(0, 8)}`
    const first = await signUp(`${name}@gmail.com`)
    const dotted = `${name.slice(0, 3)}.${name.slice(3)}`
    const others = [`${dotted}@gmail.com`, `${name}+again@gmail.com`, `${dotted.toUpperCase()}+x@googlemail.com`]
    expect(await walletOf(first)).toMatchObject({ balance: 3 })
    for (const email of others) expect(await walletOf(await signUp(email)), email).toMatchObject({ balance: 0 })
    const elsewhere = [await signUp(`${name}@example.com`), await signUp(`${name}+again@example.com`)]
    for (const id of elsewhere) expect(await walletOf(id)).toMatchObject({ balance: 3 })
  })

  it('waits for the confirmation of the address, and comes with it once', async () => {
    const id = randomUUID()
    await queryDatabase('insert into auth.users (id, email) values ($1, $2)', [id, `${id}@example.com`])
    expect(await queryDatabase('select * from public.user_tokens where user_id = $1', [id])).toEqual([])
    const confirm = 'update auth.users set email_confirmed_at = clock_timestamp() where id = $1'
    await queryDatabase(confirm, [id])
    await queryDatabase(confirm, [id])
    expect(await walletOf(id)).toMatchObject({ balance: 3 })
  })

  it('is not given again after deleting the account and signing up again', async () => {
    const email = `back-${randomUUID().slice(0, 8)}@example.com`
    const first = await signUp(email)
    await deleteAccount(first)
    const second = await signUp(email)
    expect(second).not.toBe(first)
    expect(await walletOf(second)).toMatchObject({ balance: 0 })
  })
})

describe('a deleted account', () => {
  /** Somebody who has bought and cooked, with words of their own in the recipe. */
  async function livelyPerson(): Promise<Person> {
    const person = await signUpPerson('leaving')
    await buyStarter(person)
    const cooked = await callFunction('generate-recipe', {
      token: person.accessToken,
      headers: { accept: 'application/json' },
      body: { requestId: randomUUID(), ingredients: ['rice', 'grandmotherssecret'] },
    })
    expect(cooked.status, cooked.text).toBe(200)
    return person
  }

  it('leaves its ledger and purchases in order, and nothing that says whose they were', async () => {
    const person = await livelyPerson()
    const [customer] = await queryDatabase<{ id: string }>(
      'select customer_id as id from private.stripe_customers where user_id = $1',
      [person.id],
    )
    const words = [person.email, 'grandmotherssecret', customer?.id ?? 'no customer']
    expect(await tablesThatMention(words)).toEqual(
      expect.arrayContaining(['auth.users', 'private.stripe_customers', 'public.recipes']),
    )
    const books = () =>
      queryDatabase(
        `select (select jsonb_agg(t order by t.id) from public.token_transactions as t where t.user_id = $1) as ledger,
           (select jsonb_agg(p) from public.purchases as p where p.user_id = $1) as purchases,
           (select to_jsonb(w) from public.user_tokens as w where w.user_id = $1) as wallet`,
        [person.id],
      )
    const before = await books()
    await deleteAccount(person.id)
    expect(await books()).toEqual(before)
    expect(await tablesThatMention(words)).toEqual([])
    const hash = createHash('sha256').update(person.email).digest('hex')
    expect(await queryDatabase('select 1 from private.sign_up_grants where email_hash = $1', [hash])).toHaveLength(1)
    expect(await brokenInvariants()).toEqual([])
  })

  it('opens nothing any more: its token neither spends nor buys nor reads', async () => {
    const person = await livelyPerson()
    await deleteAccount(person.id)
    const before = await walletOf(person.id)
    const calls: [string, object][] = [
      ['deduct-tokens', { feature: 'cookbook', requestId: randomUUID() }],
      ['generate-recipe', { requestId: randomUUID(), ingredients: ['rice'] }],
      ['create-checkout', { packageId: 'starter', requestId: randomUUID() }],
    ]
    for (const [name, body] of calls) {
      const answer = await callFunction(name, { token: person.accessToken, body })
      expect([name, answer.status]).toEqual([name, 401])
    }
    expect(await walletOf(person.id)).toEqual(before)
  })

  it('whose payment was still on its way has it credited, so that a refund finds it', async () => {
    const person = await signUpPerson('leaving')
    const { sessionId } = await openCheckout(person)
    await deleteAccount(person.id)
    await control.pay(sessionId)
    await waitFor('the purchase is credited', async () => (await walletOf(person.id)).balance === 23)
    expect(await brokenInvariants()).toEqual([])
  })
})
