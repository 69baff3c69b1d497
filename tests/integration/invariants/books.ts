/** People whose money has moved in every way, by the real functions, in a transaction that is never committed. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'

const KINDS = [
  'buy',
  'refund',
  'dispute',
  'spend',
  'reserve',
  'commit',
  'release',
  'expire',
  'adjust',
  'delete',
] as const

/** One thing that happens; `which` and `size` are cut down to what there is when it happens. */
export interface Move {
  kind: (typeof KINDS)[number]
  who: number
  which: number
  size: number
}

const PEOPLE = 2

export const history: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    who: fc.nat(PEOPLE - 1),
    which: fc.nat(50),
    size: fc.nat(3_000),
  }),
  { maxLength: 30 },
)

const DISPUTE_STATES = ['needs_response', 'won', 'lost', 'warning_needs_response']

/**
 * Lives the moves. Before and after them each person does what the breaks need: at the end there are a paid Starter
 * that is refunded in part, an open Family, 500 tokens without debt, and a hold of every kind.
 * @returns the people's ids
 */
export async function liveThrough(client: pg.Client, moves: Move[]): Promise<string[]> {
  const people = Array.from({ length: PEOPLE }, () => randomUUID())
  for (const person of people) {
    await client.query('insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now())', [
      person,
      `${person}@example.test`,
    ])
    await openPurchase(client, person, 'starter')
    await openPurchase(client, person, 'family')
  }
  for (const move of moves) await make(client, people[move.who] ?? '', move)
  for (const person of people) {
    await client.query(`select public.grant_tokens($1, 500, 'test')`, [person])
    await pay(client, person, 'starter')
    await client.query(
      `select public.apply_refund_state(stripe_payment_intent, 166) from public.purchases
       where user_id = $1 and package_id = 'starter'`,
      [person],
    )
    await settleHolds(client, person, 'release_hold')
    for (const ending of ['release', 'commit', 'leave']) {
      const requestId = await reserve(client, person)
      if (ending === 'release') await client.query('select public.release_hold($1, $2)', [person, requestId])
      if (ending === 'commit')
        await client.query(`select public.commit_hold($1, $2, 'Soup', '{}')`, [person, requestId])
    }
  }
  return people
}

async function make(client: pg.Client, person: string, { kind, which, size }: Move): Promise<void> {
  switch (kind) {
    case 'buy':
      await openPurchase(client, person, 'chef')
      return await pay(client, person, 'chef')
    case 'refund':
      await client.query(
        `select public.apply_refund_state(intent, $3::bigint % (cents + 1)) from (${paidPurchase}) as paid`,
        [person, which, size],
      )
      return
    case 'dispute':
      await client.query(
        `select public.apply_dispute_state(intent, 'dp_' || intent || $2 % 2, $3::bigint % (cents + 1), $4)
         from (${paidPurchase}) as paid`,
        [person, which, size, DISPUTE_STATES[which % DISPUTE_STATES.length]],
      )
      return
    case 'spend':
      await client.query(`select public.deduct_tokens($1, gen_random_uuid(), 'cookbook', 'input')`, [person])
      return
    case 'reserve':
      await reserve(client, person)
      return
    case 'commit':
      return await settleHolds(client, person, 'commit_hold')
    case 'release':
      return await settleHolds(client, person, 'release_hold')
    case 'expire':
      await client.query(
        `update public.token_holds set expires_at = now() - interval '1 second' where user_id = $1 and status = 'pending'`,
        [person],
      )
      await client.query('select public.expire_holds()')
      return
    case 'adjust':
      await client.query(`select public.adjust_tokens($1, $2, gen_random_uuid(), 'test', 'test')`, [
        person,
        (size % 60) - 40 || 1,
      ])
      return
    case 'delete':
      await client.query(
        `delete from public.recipes where id = (
           select id from public.recipes where user_id = $1 order by request_id
           offset $2 % greatest((select count(*) from public.recipes where user_id = $1), 1) limit 1)`,
        [person, which],
      )
  }
}

/** The `$2`-nd paid purchase of `$1`. */
const paidPurchase = `
  select stripe_payment_intent as intent, amount_cents as cents from public.purchases
  where user_id = $1 and credited_at is not null order by id
  offset $2 % greatest((select count(*) from public.purchases where user_id = $1 and credited_at is not null), 1) limit 1`

/** Refused after five, like any other buyer's; then nothing happens. */
async function openPurchase(client: pg.Client, person: string, packageId: string): Promise<void> {
  await client.query(
    `select public.attach_checkout_session(purchase_id, 'cs_' || purchase_id, now() + interval '1 hour')
     from public.begin_purchase($1, gen_random_uuid(), $2) where outcome = 'created'`,
    [person, packageId],
  )
}

async function pay(client: pg.Client, person: string, packageId: string): Promise<void> {
  await client.query(
    `select public.fulfil_purchase(id, stripe_session_id, 'pi_' || id, amount_cents, currency, 'webhook')
     from public.purchases where user_id = $1 and package_id = $2 and status = 'open'`,
    [person, packageId],
  )
}

async function reserve(client: pg.Client, person: string): Promise<string> {
  const requestId = randomUUID()
  await client.query(`select public.reserve_tokens($1, $2, 'recipe', 'input')`, [person, requestId])
  return requestId
}

async function settleHolds(client: pg.Client, person: string, by: 'commit_hold' | 'release_hold'): Promise<void> {
  const recipe = by === 'commit_hold' ? `, 'Soup', '{}'` : ''
  await client.query(
    `select public.${by}(user_id, request_id${recipe}) from public.token_holds
     where user_id = $1 and status = 'pending'`,
    [person],
  )
}
