/**
 * Supabase behind a `fetch`, so that the real client runs in unit tests. Its money functions keep the
 * outcomes of the SQL ones and nothing else; that the SQL is right is proved on a real Postgres.
 */
import { moneyFunctions } from './fake-money.ts'
import type { Row, Tables } from './fake-tables.ts'
import { verifyToken } from './jwt.ts'

export interface FakeSupabase {
  fetch: typeof fetch
  tables: Tables
  /** Names of the functions that were called, in order. */
  calls: string[]
  /** The next calls of a function fail, before its work or, with the answer lost, after it. */
  fail(name: string, when: 'before' | 'after', times?: number): void
  wallet(userId: string): { balance: number; held: number; version: number }
  addWallet(userId: string, balance: number, debt?: number): void
}

export function createFakeSupabase(): FakeSupabase {
  const tables: Tables = {
    user_tokens: [],
    token_holds: [],
    recipes: [],
    purchases: [],
    purchase_mismatches: [],
    stripe_events: [],
    customers: [],
    reconciliation_runs: [],
    broken_invariants: [],
  }
  const calls: string[] = []
  const faults: { name: string; when: 'before' | 'after' }[] = []
  const takeFault = (name: string, when: 'before' | 'after') => {
    const index = faults.findIndex((fault) => fault.name === name && fault.when === when)
    return index >= 0 && faults.splice(index, 1).length > 0
  }
  const functions = moneyFunctions(tables)

  const serve = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const name = url.pathname.split('/').at(-1) ?? ''
    if (url.pathname === '/auth/v1/user') return serveUser(request)
    if (url.pathname.startsWith('/auth/')) return Response.json({ keys: [] })
    const lost = () => Response.json({ message: 'connection lost', code: '08006' }, { status: 500 })
    calls.push(name)
    if (takeFault(name, 'before')) return lost()
    if (!url.pathname.startsWith('/rest/v1/rpc/')) return Response.json(select(tables, name, url.searchParams))
    const work = functions[name]
    if (!work) return Response.json({ message: `no function ${name}`, code: 'PGRST202' }, { status: 404 })
    const rows = work(await request.json())
    return takeFault(name, 'after') ? lost() : Response.json(rows)
  }

  const wallet = (userId: string) => {
    const row = tables.user_tokens.find((one) => one.user_id === userId)
    return { balance: Number(row?.balance), held: Number(row?.held), version: Number(row?.version) }
  }
  return {
    fetch: (input, init) => serve(new Request(input, init)),
    tables,
    calls,
    fail: (name, when, times = 1) => faults.push(...Array.from({ length: times }, () => ({ name, when }))),
    wallet,
    addWallet: (userId, balance, debt = 0) =>
      tables.user_tokens.push({ user_id: userId, balance, held: 0, debt, version: 1 }),
  }
}

async function serveUser(request: Request): Promise<Response> {
  const claims = await verifyToken(request.headers.get('authorization')?.replace('Bearer ', '') ?? '')
  if (claims?.sub) return Response.json({ id: claims.sub, aud: 'authenticated', role: 'authenticated' })
  return Response.json({ code: 403, error_code: 'bad_jwt', msg: 'invalid JWT' }, { status: 403 })
}

/** The filters that the functions use: `eq`, `in`, `gte`, `limit`. */
function select(tables: Tables, table: string, query: URLSearchParams): Row[] {
  const columns = (query.get('select') ?? '').split(',')
  const matches = (row: Row) =>
    [...query].every(([column, filter]) => {
      if (['select', 'limit', 'order'].includes(column)) return true
      const [operator, value = ''] = [filter.slice(0, filter.indexOf('.')), filter.slice(filter.indexOf('.') + 1)]
      if (operator === 'gte') return String(row[column]) >= value
      const wanted = operator === 'in' ? value.slice(1, -1).split(',') : [value]
      return wanted.includes(String(row[column]))
    })
  const rows = tables[table as keyof Tables].filter(matches)
  return rows
    .slice(0, Number(query.get('limit') ?? rows.length))
    .map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))
}
