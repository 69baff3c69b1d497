import { createClient, REALTIME_SUBSCRIBE_STATES as STATES } from '@supabase/supabase-js'
import { randomUUID } from 'node:crypto'
import ws from 'ws'
import { beforeAll, describe, expect, it } from 'vitest'
import { target } from '../support/env.ts'
import { callFunction } from '../support/functions.ts'
import { newClient, signUpPerson, type Person } from '../support/people.ts'
import { buyStarter } from '../support/purchases.ts'
import { queryDatabase } from '../support/database.ts'
import { badTokens } from '../support/tokens-of-others.ts'
import { waitFor } from '../support/wait.ts'

const TABLES = [
  'user_tokens',
  'token_transactions',
  'token_packages',
  'token_prices',
  'purchases',
  'token_holds',
  'recipes',
] as const
const PERSONAL = TABLES.filter((table) => table !== 'token_packages' && table !== 'token_prices')

let victim: Person
let stranger: Person
let victimsPurchase: { purchaseId: string; sessionId: string }

beforeAll(async () => {
  victim = await signUpPerson('victim')
  stranger = await signUpPerson('stranger')
  victimsPurchase = await buyStarter(victim)
  const cooked = await callFunction('generate-recipe', {
    token: victim.accessToken,
    headers: { accept: 'application/json' },
    body: { requestId: randomUUID(), ingredients: ['secret sauce', 'rice'] },
  })
  expect(cooked.status).toBe(200)
})

/** What the victim owns, as the database has it. */
async function victimsRows(): Promise<string> {
  const parts = await Promise.all(
    PERSONAL.map((table) =>
      queryDatabase(`select to_jsonb(t) as row from public.${table} t where user_id = $1 order by to_jsonb(t)::text`, [
        victim.id,
      ]),
    ),
  )
  return JSON.stringify(parts)
}

describe('by REST', () => {
  it('the victim sees their own rows, so that an empty answer to others means something', async () => {
    for (const table of PERSONAL) {
      const { data } = await victim.client.from(table).select('*')
      expect(data?.length, table).toBeGreaterThan(0)
    }
  })

  it.each([...PERSONAL, 'token_totals', 'token_weeks'])(
    'a stranger, a visitor and bad tokens read nothing of %s',
    async (table) => {
      for (const client of [stranger.client, newClient()]) {
        const { data } = await client.from(table).select('*').eq('user_id', victim.id)
        expect(data ?? []).toEqual([])
        const everything = (await client.from(table).select('*')).data ?? []
        expect(everything.filter((row: { user_id?: string }) => row.user_id === victim.id)).toEqual([])
      }
      for (const [kind, token] of await badTokens(victim.id)) {
        const response = await fetch(`${target.apiUrl}/rest/v1/${table}?select=*`, {
          headers: { apikey: target.publishableKey, authorization: `Bearer ${token}` },
        })
        const rows: unknown = await response.json()
        expect(
          response.status === 401 || (Array.isArray(rows) && rows.length === 0),
          `${kind}: ${response.status}`,
        ).toBe(true)
      }
    },
  )

  it('nobody writes a balance, a ledger row, a price, a package, a purchase, a hold or a recipe', async () => {
    const before = await victimsRows()
    const shelf = JSON.stringify(await queryDatabase('select * from public.token_packages order by id'))
    const prices = JSON.stringify(await queryDatabase('select * from public.token_prices order by feature'))
    const rows: Record<(typeof TABLES)[number], Record<string, unknown>> = {
      user_tokens: { user_id: victim.id, balance: 999 },
      token_transactions: {
        user_id: victim.id,
        kind: 'grant',
        amount: 999,
        balance_after: 999,
        version: 99,
        reference: 'x',
      },
      token_packages: {
        id: 'free',
        name: 'Free',
        tokens: 999,
        amount_cents: 1,
        currency: 'usd',
        active: true,
        sort: 0,
      },
      token_prices: { feature: 'recipe', cost: 0 },
      purchases: {
        user_id: victim.id,
        package_id: 'chef',
        tokens: 999,
        amount_cents: 1,
        currency: 'usd',
        status: 'paid',
      },
      token_holds: { user_id: victim.id, request_id: randomUUID(), feature: 'recipe', cost: 1, status: 'committed' },
      recipes: { user_id: victim.id, request_id: randomUUID(), title: 'Forged', content: {}, tokens_spent: 0 },
    }
    for (const client of [victim.client, stranger.client, newClient()]) {
      for (const table of TABLES) {
        const column = table === 'token_packages' ? 'id' : table === 'token_prices' ? 'feature' : 'user_id'
        const key = column === 'id' ? 'starter' : column === 'feature' ? 'recipe' : victim.id
        const writes = [
          client.from(table).insert(rows[table]).select(),
          client.from(table).upsert(rows[table]).select(),
          client.from(table).update(rows[table]).eq(column, key).select(),
          ...(client === victim.client && table === 'recipes'
            ? []
            : [client.from(table).delete().eq(column, key).select()]),
        ]
        for (const write of writes) {
          const { data, error } = await write
          expect(error !== null || (data as unknown[]).length === 0, `${table}: ${JSON.stringify(data)}`).toBe(true)
        }
      }
    }
    expect(await victimsRows()).toBe(before)
    expect(JSON.stringify(await queryDatabase('select * from public.token_packages order by id'))).toBe(shelf)
    expect(JSON.stringify(await queryDatabase('select * from public.token_prices order by feature'))).toBe(prices)
  })

  it('an owner may change nothing of a recipe but whether it is a favourite', async () => {
    const { data: mine } = await victim.client.from('recipes').select('id').single()
    const id = (mine as { id: string }).id
    const favourite = await victim.client
      .from('recipes')
      .update({ is_favorite: true })
      .eq('id', id)
      .select('is_favorite')
    expect(favourite.data).toEqual([{ is_favorite: true }])
    for (const change of [{ tokens_spent: 0 }, { user_id: stranger.id }, { content: {} }]) {
      expect((await victim.client.from('recipes').update(change).eq('id', id)).error).not.toBeNull()
    }
  })

  it('the private schema is not served', async () => {
    for (const client of [stranger.client, newClient()]) {
      expect((await client.schema('private').from('stripe_events').select('*')).error).not.toBeNull()
      expect((await client.from('stripe_events').select('*')).error).not.toBeNull()
    }
  })
})

describe('by RPC', () => {
  it('no function of the database that moves or reads money can be called by people', async () => {
    const before = await victimsRows()
    const functions = await queryDatabase<{ name: string; arguments: string[]; types: string[] }>(
      `select p.proname as name, coalesce(p.proargnames[1:p.pronargs], '{}') as arguments,
              (select coalesce(array_agg(format_type(t, null)), '{}')
               from unnest(p.proargtypes) t) as types
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.prorettype <> 'trigger'::regtype
         and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    )
    expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['fulfil_purchase', 'reserve_tokens']))
    const sample: Record<string, unknown> = {
      uuid: victim.id,
      integer: 5,
      bigint: 5,
      text: 'starter',
      boolean: true,
      jsonb: {},
    }
    for (const { name, arguments: names, types } of functions) {
      const args = Object.fromEntries(names.map((argument, index) => [argument, sample[types[index] ?? ''] ?? null]))
      for (const client of [victim.client, stranger.client, newClient()]) {
        const { error, status } = await client.rpc(name, args)
        expect(error, name).not.toBeNull()
        expect([401, 403, 404], `${name}: ${status} ${error?.message}`).toContain(status)
      }
    }
    expect(await victimsRows()).toBe(before)
  })
})

describe('by realtime', () => {
  /** Everything that reaches a client from a channel within the time. */
  async function overhear(client: ReturnType<typeof newClient>, filter?: string): Promise<unknown[]> {
    const heard: unknown[] = []
    const channel = client.channel(`spy-${randomUUID()}`)
    let ready = false
    channel
      .on('system', {}, () => (ready = true))
      .on(
        'postgres_changes',
        { event: '*', schema: 'public', table: 'user_tokens', ...(filter ? { filter } : {}) },
        (change) => heard.push(change),
      )
      .subscribe((status) => {
        if (status === STATES.CHANNEL_ERROR) ready = true
      })
    await waitFor('the spy is joined or refused', () => ready)
    await queryDatabase('update public.user_tokens set updated_at = now() where user_id = $1', [victim.id])
    await new Promise((resolve) => setTimeout(resolve, 400))
    await client.removeChannel(channel)
    return heard
  }

  it('the victim hears their own changes, so that silence to others means something', async () => {
    expect(await overhear(victim.client, `user_id=eq.${victim.id}`)).toHaveLength(1)
  })

  it("a stranger hears nothing, with the victim's filter or with none", async () => {
    expect(await overhear(stranger.client, `user_id=eq.${victim.id}`)).toEqual([])
    expect(await overhear(stranger.client)).toEqual([])
  })

  it('a visitor hears nothing', async () => {
    const visitor = newClient()
    expect(await overhear(visitor, `user_id=eq.${victim.id}`)).toEqual([])
    expect(await overhear(visitor)).toEqual([])
    await visitor.removeAllChannels()
  })

  it('bad tokens hear nothing', async () => {
    for (const [, token] of await badTokens(victim.id)) {
      const client = createClient(target.apiUrl, target.publishableKey, {
        accessToken: () => Promise.resolve(token),
        realtime: { transport: ws as unknown as typeof WebSocket },
      })
      expect(await overhear(client, `user_id=eq.${victim.id}`)).toEqual([])
      await client.realtime.disconnect()
    }
  })

  it("a stranger is refused on the victim's private topic", async () => {
    const channel = stranger.client.channel(`user:${victim.id}:tokens`, { config: { private: true } })
    const status = await new Promise<string>((resolve) => channel.subscribe((state) => resolve(state)))
    expect(status).toBe('CHANNEL_ERROR')
    await stranger.client.removeChannel(channel)
  })

  it('a deleted row tells a stranger nothing', async () => {
    const heard: unknown[] = []
    let ready = false
    const channel = stranger.client
      .channel(`spy-${randomUUID()}`)
      .on('system', {}, () => (ready = true))
      .on('postgres_changes', { event: 'DELETE', schema: 'public', table: 'user_tokens' }, (change) =>
        heard.push(change),
      )
      .subscribe()
    await waitFor('joined', () => ready)
    const id = randomUUID()
    await queryDatabase('insert into public.user_tokens (user_id) values ($1)', [id])
    await queryDatabase('delete from public.user_tokens where user_id = $1', [id])
    await new Promise((resolve) => setTimeout(resolve, 400))
    await stranger.client.removeChannel(channel)
    expect(heard).toEqual([])
  })
})

describe('by functions', () => {
  it("somebody else's purchase does not exist", async () => {
    for (const body of [{ purchaseId: victimsPurchase.purchaseId }, { sessionId: victimsPurchase.sessionId }]) {
      expect((await callFunction('purchase-status', { token: victim.accessToken, body })).status).toBe(200)
      const answer = await callFunction('purchase-status', { token: stranger.accessToken, body })
      expect(answer.status).toBe(404)
      expect(answer.body).toMatchObject({ error: { code: 'not_found' } })
    }
  })

  it("somebody else's request id is no clash and no leak", async () => {
    const rows = await queryDatabase<{ request_id: string }>(
      'select request_id from public.recipes where user_id = $1',
      [victim.id],
    )
    const answer = await callFunction('generate-recipe', {
      token: stranger.accessToken,
      headers: { accept: 'application/json' },
      body: { requestId: rows[0]?.request_id, ingredients: ['oats', 'apple'] },
    })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/secret sauce/i)
  })

  it.each(['create-checkout', 'purchase-status', 'deduct-tokens', 'generate-recipe', 'delete-account'])(
    '%s refuses bad tokens, no token and the publishable key in the one error form',
    async (name) => {
      const tokens = [...(await badTokens(victim.id)).map(([, token]) => token), null, target.publishableKey]
      for (const token of tokens) {
        const answer = await callFunction(name, { token, body: { requestId: randomUUID() } })
        expect(answer.status).toBe(401)
        expect(answer.body).toMatchObject({ error: { code: 'unauthorized', message: expect.any(String) as string } })
        expect(answer.text).not.toMatch(/\bat .*\.ts:\d+/)
      }
    },
  )
})
