/** Whether everything is as it must be: the database's own invariants, the model's wallets, Stripe's money. */
import type { LastingDatabase } from '../support/lasting-database.ts'
import type { HttpPerson } from './http/people.ts'
import type { StripeControl } from './http/stripe.ts'
import type { SqlPerson } from './sql/people.ts'
import type { Tally } from './tally.ts'

export interface MoneyTotals {
  /** What is left with us of all payments, in cents. */
  stripeCents: number
  purchasesCents: number
}

export async function checkInvariants(database: LastingDatabase, tally: Tally): Promise<void> {
  const { rows } = await database.query<{ user_id: string; rule: string; detail: string }>(
    'select user_id, rule, detail from public.check_token_invariants()',
  )
  for (const { user_id, rule, detail } of rows) tally.problem(`invariant ${rule} of ${user_id}: ${detail}`)
}

export async function checkWallets(
  database: LastingDatabase,
  people: { sql: SqlPerson[]; http: HttpPerson[] },
  tally: Tally,
): Promise<void> {
  const { rows: wallets } = await database.query<{ user_id: string; wallet: string }>(
    `select user_id, concat_ws('/', balance, held, debt) as wallet from public.user_tokens`,
  )
  const { rows: recipes } = await database.query<{ user_id: string; requests: string[] }>(
    'select user_id, array_agg(request_id::text) as requests from public.recipes group by user_id',
  )
  const walletOf = new Map(wallets.map(({ user_id, wallet }) => [user_id, wallet]))
  const bookOf = new Map(recipes.map(({ user_id, requests }) => [user_id, new Set(requests)]))
  const compare = (way: string, id: string, expected: string, trace: string[]) => {
    const actual = walletOf.get(id)
    if (actual === expected) return
    tally.problem(`${way} person ${id}: wallet ${actual}, but the model says ${expected}`, trace)
  }
  for (const { id, model, trace } of people.sql) compare('sql', id, model.wallet.text, trace)
  for (const { id, facts } of people.http) {
    const book = bookOf.get(id) ?? new Set<string>()
    for (const problem of facts.problemsOf(book)) tally.problem(`http person ${id}: ${problem}`, facts.trace)
    compare('http', id, facts.expectedWallet(book).text, facts.trace)
  }
  await checkLedger(
    database,
    'sql',
    people.sql.map(({ id }) => id),
    sumOf(people.sql.map(({ model }) => model.ledger)),
    tally,
  )
  const ledgers = people.http.map(({ id, facts }) => Object.entries(facts.expectedLedger(bookOf.get(id) ?? new Set())))
  await checkLedger(
    database,
    'http',
    people.http.map(({ id }) => id),
    sumOf(ledgers),
    tally,
  )
}

/** All that was ever written down for these people, kind by kind. */
async function checkLedger(
  database: LastingDatabase,
  way: 'sql' | 'http',
  ids: string[],
  expected: Map<string, number>,
  tally: Tally,
): Promise<void> {
  const { rows } = await database.query<{ kind: string; tokens: number }>(
    `select case when $2 and kind ~ '^(refund|dispute)_' then 'taken back' else kind end as kind, sum(amount)::int as tokens
     from public.token_transactions where user_id = any ($1) group by 1`,
    [ids, way === 'http'],
  )
  const actual = new Map(rows.map(({ kind, tokens }) => [kind, tokens]))
  for (const kind of new Set([...actual.keys(), ...expected.keys()])) {
    const [one, other] = [actual.get(kind) ?? 0, expected.get(kind) ?? 0]
    if (one !== other)
      tally.problem(`the ledger of the ${way} people has ${one} tokens of ${kind}, the models ${other}`)
  }
}

function sumOf(ledgers: Iterable<readonly [string, number]>[]): Map<string, number> {
  const sum = new Map<string, number>()
  for (const ledger of ledgers) for (const [kind, tokens] of ledger) sum.set(kind, (sum.get(kind) ?? 0) + tokens)
  return sum
}

/** Every payment of these people at Stripe against its purchase: paid, refunded and disputed, to the cent. */
export async function checkMoney(
  database: LastingDatabase,
  stripe: StripeControl,
  people: HttpPerson[],
  tally: Tally,
): Promise<MoneyTotals> {
  const payments = await readPayments(stripe, new Set(people.flatMap(({ facts }) => [...facts.purchases.keys()])))
  const { rows } = await database.query<PurchaseRow>(
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
