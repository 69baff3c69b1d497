/** Whether everything is as it must be: the database's own invariants, the model's wallets, Stripe's money. */
import type pg from 'pg'
import type { HttpPerson } from './http/people.ts'
import type { StripeControl } from './http/stripe.ts'
import type { SqlPerson } from './sql/people.ts'
import type { Tally } from './tally.ts'

export interface MoneyTotals {
  /** What is left with us of all payments, in cents. */
  stripeCents: number
  purchasesCents: number
}

export async function checkInvariants(pool: pg.Pool, tally: Tally): Promise<void> {
  const { rows } = await pool.query<{ user_id: string; rule: string; detail: string }>(
    'select user_id, rule, detail from public.check_token_invariants()',
  )
  for (const { user_id, rule, detail } of rows) tally.problem(`invariant ${rule} of ${user_id}: ${detail}`)
}

export async function checkWallets(
  pool: pg.Pool,
  people: { sql: SqlPerson[]; http: HttpPerson[] },
  tally: Tally,
): Promise<void> {
  const { rows: wallets } = await pool.query<{ user_id: string; wallet: string }>(
    `select user_id, concat_ws('/', balance, held, debt) as wallet from public.user_tokens`,
  )
  const { rows: recipes } = await pool.query<{ user_id: string; requests: string[] }>(
    'select user_id, array_agg(request_id::text) as requests from public.recipes group by user_id',
  )
  const walletOf = new Map(wallets.map(({ user_id, wallet }) => [user_id, wallet]))
  const bookOf = new Map(recipes.map(({ user_id, requests }) => [user_id, new Set(requests)]))
  const compare = (way: string, id: string, expected: string) => {
    const actual = walletOf.get(id)
    if (actual !== expected) tally.problem(`${way} person ${id}: wallet ${actual}, but the model says ${expected}`)
  }
  for (const { id, model } of people.sql) compare('sql', id, model.wallet.text)
  for (const { id, facts } of people.http) {
    const book = bookOf.get(id) ?? new Set<string>()
    for (const problem of facts.problemsOf(book)) tally.problem(`http person ${id}: ${problem}`)
    compare('http', id, facts.expectedWallet(book).text)
  }
}

/** Every payment of these people at Stripe against its purchase: paid, refunded and disputed, to the cent. */
export async function checkMoney(
  pool: pg.Pool,
  stripe: StripeControl,
  people: HttpPerson[],
  tally: Tally,
): Promise<MoneyTotals> {
  const payments = await readPayments(stripe, new Set(people.flatMap(({ facts }) => [...facts.purchases.keys()])))
  const { rows } = await pool.query<PurchaseRow>(
    `select purchase.stripe_payment_intent as payment, purchase.amount_cents as paid,
       purchase.refunded_cents::int as refunded, coalesce(sum(dispute.disputed_cents), 0)::int as away
     from public.purchases as purchase
     left join private.disputes as dispute on dispute.purchase_id = purchase.id and dispute.is_withdrawn
     where purchase.credited_at is not null and purchase.user_id = any ($1)
     group by purchase.id`,
    [people.map(({ id }) => id)],
  )
  const purchases = new Map(rows.map((row) => [row.payment, row]))
  const totals = { stripeCents: 0, purchasesCents: 0 }
  const show = (money?: Money) => (money ? `${money.paid} - ${money.refunded} - ${money.away}` : 'nothing')
  for (const [id, payment] of payments) {
    totals.stripeCents += payment.paid - payment.refunded - payment.away
    const purchase = purchases.get(id)
    if (show(purchase) !== show(payment)) {
      tally.problem(`payment ${id}: Stripe has ${show(payment)} cents, the purchase ${show(purchase)}`)
    }
  }
  for (const { payment, paid, refunded, away } of rows) {
    totals.purchasesCents += paid - refunded - away
    if (!payments.has(payment)) tally.problem(`purchase of ${payment} is credited, but Stripe has no such payment`)
  }
  if (totals.stripeCents !== totals.purchasesCents) {
    tally.problem(`Stripe has ${totals.stripeCents} cents, the purchases ${totals.purchasesCents}`)
  }
  return totals
}

interface Money {
  paid: number
  refunded: number
  away: number
}

interface PurchaseRow extends Money {
  payment: string
}

const idOf = (reference: string | { id: string } | null) =>
  typeof reference === 'string' ? reference : (reference?.id ?? '')

async function readPayments({ sdk }: StripeControl, purchaseIds: ReadonlySet<string>): Promise<Map<string, Money>> {
  const payments = new Map<string, Money>()
  for await (const charge of sdk.charges.list({ limit: 100 })) {
    const isOurs = charge.status === 'succeeded' && purchaseIds.has(charge.metadata.purchase_id ?? '')
    if (isOurs) payments.set(idOf(charge.payment_intent), { paid: charge.amount, refunded: 0, away: 0 })
  }
  for await (const refund of sdk.refunds.list({ limit: 100 })) {
    const payment = payments.get(idOf(refund.payment_intent))
    if (payment && refund.status !== 'failed' && refund.status !== 'canceled') payment.refunded += refund.amount
  }
  for await (const dispute of sdk.disputes.list({ limit: 100 })) {
    const payment = payments.get(idOf(dispute.payment_intent))
    const moved = dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)
    if (payment && moved < 0) payment.away += dispute.amount
  }
  return payments
}
