/** Everything that a function must refuse: in the one error form, and with nothing charged, credited or half done. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorBodySchema, type ErrorCode } from '@contract/errors.ts'
import { queryDatabase } from '../support/database.ts'
import { callFunction, type Answer } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { buyStarter } from '../support/purchases.ts'
import { target } from '../support/env.ts'

const requestId = randomUUID()
const checkout = { packageId: 'starter', requestId }
const cookbook = { feature: 'cookbook', requestId }
const recipe = { requestId, ingredients: ['rice'] }
const words = (count: number) => Array.from({ length: count }, (_, n) => `food ${n}`)

/** What takes a field's place; `undefined` leaves it out. */
type Replacements = Record<string, unknown[]>

const NO_UUID = [undefined, null, '', '7', 7, -1, [], {}, `${requestId}0`, "'; drop table purchases; --"]
const NO_SERVINGS = [0, -1, 1.5, 13, 1e9, -0.5, '2', null, [2], true]

/** For each function, bodies that are right but for one field. */
const FIELDS: [name: string, right: object, wrong: Replacements][] = [
  [
    'create-checkout',
    checkout,
    {
      requestId: NO_UUID,
      packageId: [
        undefined,
        null,
        '',
        7,
        -1,
        'yacht',
        'withdrawn',
        'STARTER',
        'starter ',
        ['starter'],
        'x'.repeat(5_000),
      ],
      mode: ['popup', '', 7, null],
    },
  ],
  [
    'deduct-tokens',
    cookbook,
    { requestId: NO_UUID, feature: [undefined, null, '', 7, 'yacht', 'recipe', 'variant', '__proto__', ['cookbook']] },
  ],
  ['purchase-status', { purchaseId: randomUUID() }, { purchaseId: NO_UUID }],
  [
    'purchase-status',
    { sessionId: 'cs_x' },
    { sessionId: [undefined, null, '', 7, 'pi_x', 'cs_', 'cs_a b', `cs_${'x'.repeat(300)}`] },
  ],
  ['delete-account', { confirmation: 'x' }, { confirmation: [undefined, null, '', 7, ['x'], 'x'.repeat(401)] }],
  [
    'generate-recipe',
    recipe,
    {
      requestId: NO_UUID,
      ingredients: [undefined, null, [], ['   '], 'rice', [1, null, {}], words(200), ['x'.repeat(61)], {}],
      servings: NO_SERVINGS,
      maxMinutes: [0, -5, 4, 12.5, 241, 1e9, '30', null],
      notes: ['', 'n'.repeat(501), 7, null],
      cuisine: ['', 'c'.repeat(41), 7],
      diet: ['vegan', [7], words(11), [''], null],
      allergies: ['nuts', [7], words(11), ['x'.repeat(41)], ['rice']],
    },
  ],
]

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40))

const ONE_WRONG_FIELD = FIELDS.flatMap(([name, right, wrong]) =>
  Object.entries(wrong).flatMap(([field, values]) =>
    values.map((value): [string, string, object] => [name, `${field}: ${show(value)}`, { ...right, [field]: value }]),
  ),
)

const RAW_BODIES: [what: string, rawBody: BodyInit, headers?: Record<string, string>][] = [
  ['no body', ''],
  ['half of a JSON', '{'],
  ['an array', '[]'],
  ['a text', '"text"'],
  ['null', 'null'],
  ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['a number beyond all numbers', `{"requestId":"${requestId}","ingredients":["rice"],"servings":1e999}`],
  ['a body above 64 kB', JSON.stringify({ ...recipe, ...checkout, ...cookbook, notes: 'x'.repeat(70_000) })],
  ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
]

const CALLERS = ['create-checkout', 'purchase-status', 'deduct-tokens', 'generate-recipe', 'delete-account']

let person: Person
let other: Person
let othersPurchase: { purchaseId: string; sessionId: string }

beforeAll(async () => {
  person = await signUpPerson('clumsy')
  other = await signUpPerson('other')
  othersPurchase = await buyStarter(other)
  await queryDatabase(
    `insert into public.token_packages (id, name, tokens, amount_cents, active) values ('withdrawn', 'Withdrawn', 5, 99, false)
     on conflict do nothing`,
  )
})
afterAll(() => queryDatabase(`delete from public.token_packages where id = 'withdrawn'`))

/** All that is theirs, as the database has it. */
function belongings(): Promise<unknown[]> {
  const own = (table: string) =>
    `(select jsonb_agg(t order by to_jsonb(t)::text) from public.${table} as t where t.user_id = any ($1)) as ${table}`
  const tables = ['user_tokens', 'token_transactions', 'token_holds', 'purchases', 'recipes']
  return queryDatabase(
    `select ${tables.map(own).join()}, (select count(*) from private.purchase_mismatches) as mismatches`,
    [[person.id, other.id]],
  )
}

/** Refused by its code, in the one form, without a word of how we are made, and without a trace. */
async function expectRefusal(call: () => Promise<Answer>, code: ErrorCode, status: number): Promise<void> {
  const before = await belongings()
  const answer = await call()
  const { faults, ...error } = (answer.body as { error?: { faults?: unknown } } | undefined)?.error ?? {}
  expect([answer.status, error], answer.text).toEqual([status, { code, message: expect.any(String) as string }])
  // Only what the contract knows, in its own words.
  if (faults !== undefined) expect(errorBodySchema.parse(answer.body).error.faults).toEqual(faults)
  expect(errorBodySchema.parse(answer.body).error.message.length).toBeGreaterThan(10)
  expect(answer.text).not.toMatch(/\bat .*\.ts:\d+|ZodError|stack|postgres|select |constraint/i)
  expect(await belongings()).toEqual(before)
}

const as = (caller: () => Person, name: string, body: object) => () =>
  callFunction(name, { token: caller().accessToken, body })

describe('one wrong field', () => {
  it.each(ONE_WRONG_FIELD)('%s refuses %s', async (name, _, body) => {
    await expectRefusal(
      as(() => person, name, body),
      'invalid_request',
      400,
    )
  })
})

describe.each(CALLERS)('%s', (name) => {
  it.each(RAW_BODIES)('refuses %s', async (_, rawBody, headers = {}) => {
    await expectRefusal(
      () => callFunction(name, { token: person.accessToken, rawBody, headers }),
      'invalid_request',
      400,
    )
  })

  it.each(['GET', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const rawBody = method === 'GET' ? undefined : JSON.stringify({ ...checkout, ...cookbook, ...recipe })
    await expectRefusal(
      () => callFunction(name, { token: person.accessToken, method, rawBody }),
      'invalid_request',
      400,
    )
  })

  it('refuses who is not signed in', async () => {
    for (const token of [null, 'nonsense', target.publishableKey, target.secretKey]) {
      await expectRefusal(() => callFunction(name, { token, body: { ...checkout, ...recipe } }), 'unauthorized', 401)
    }
  })
})

describe('ids of others, and of nobody', () => {
  it.each([
    ['a purchase of somebody else', () => ({ purchaseId: othersPurchase.purchaseId })],
    ['a session of somebody else', () => ({ sessionId: othersPurchase.sessionId })],
    ['a purchase that never was', () => ({ purchaseId: randomUUID() })],
    ['a session that never was', () => ({ sessionId: 'cs_test_never' })],
  ])('purchase-status does not know %s', async (_, body) => {
    await expectRefusal(
      () => callFunction('purchase-status', { token: person.accessToken, body: body() }),
      'not_found',
      404,
    )
  })

  it('an id of somebody else in the body makes nobody else pay', async () => {
    const before = await belongings()
    const body = { ...cookbook, userId: other.id, user_id: other.id, p_user_id: other.id, amount: -100, cost: 0 }
    const answer = await callFunction('deduct-tokens', {
      token: other.accessToken,
      body: { ...body, feature: 'yacht' },
    })
    expect(answer.status).toBe(400)
    expect(await belongings()).toEqual(before)
    const paid = await callFunction('deduct-tokens', { token: person.accessToken, body })
    expect(paid.body).toMatchObject({ balance: 1, cost: 2 })
  })
})

describe('the doors of machines', () => {
  it.each([
    ['no signature', {}],
    ['an empty signature', { 'stripe-signature': '' }],
    ['a signature that is none', { 'stripe-signature': 't=now,v1=x' }],
    ['a person for Stripe', { authorization: 'Bearer x' }],
  ])('stripe-webhook refuses %s', async (_, headers: Record<string, string>) => {
    const event = { id: 'evt_forged', object: 'event', type: 'checkout.session.completed', data: { object: {} } }
    await expectRefusal(() => callFunction('stripe-webhook', { headers, body: event }), 'invalid_request', 400)
  })

  it.each([
    ['nobody', () => null],
    ['a person', () => person.accessToken],
    ['a wrong secret', () => 'wrong'],
    ['the secret and a letter', () => `${target.cronSecret}x`],
    ['the API key', () => target.secretKey],
  ])('reconcile refuses %s', async (_, token) => {
    await expectRefusal(() => callFunction('reconcile', { token: token(), body: {} }), 'unauthorized', 401)
  })
})
