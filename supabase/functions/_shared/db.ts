/** The database as the functions see it: the Data API with the secret key, and foreign data until checked. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import * as z from 'zod/mini'

export type Database = Pick<SupabaseClient, 'rpc' | 'from'>

/** The Data API refused, failed, or answered something of another shape. Always our fault: `internal`. */
export class DatabaseError extends Error {
  readonly code: string | undefined

  constructor(action: string, message: string, code?: string) {
    super(`${action}: ${message}`)
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** A call that takes longer has lost its answer; every money function may be called again. */
const DATABASE_TIMEOUT_MS = 15_000

/** @param fetcher only tests give another one. */
export function createServiceClient(url: string, secretKey: string, fetcher: typeof fetch = fetch): SupabaseClient {
  const fetchInTime: typeof fetch = (input, init) => {
    const timeout = AbortSignal.timeout(DATABASE_TIMEOUT_MS)
    return fetcher(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
  }
  return createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: fetchInTime },
  })
}

/** int4 and int8 columns: a Data API may send the latter as text. */
export const integer = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^-?\d{1,15}$/))]),
  z.transform((value: number | string) => Number(value)),
)

/** timestamptz columns as ISO 8601, whichever way Postgres wrote them (`2026-01-02 03:04:05.6+00`). */
export const timestamp = z.pipe(
  z.string(),
  z.transform((value: string, context) => {
    const date = new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
    if (!Number.isNaN(date.getTime())) return date.toISOString()
    context.issues.push({ code: 'custom', message: 'not a time', input: value })
    return z.NEVER
  }),
)

/**
 * Calls one SQL function; one call is one transaction.
 * @returns its rows with camelCase names, checked.
 * @throws {DatabaseError}
 */
export async function callFunctionForRows<Row extends z.ZodMiniType>(
  db: Database,
  name: string,
  args: Record<string, string | number | boolean | object | null>,
  row: Row,
): Promise<z.infer<Row>[]> {
  const { data, error } = await db.rpc(name, args)
  if (error) throw new DatabaseError(name, error.message, error.code)
  const rows: unknown[] = Array.isArray(data) ? data : [data]
  return rows.filter((one) => one !== undefined && one !== null).map((one) => parseRow(name, row, one))
}

/** As `callFunctionForRows`. @returns the first row, or null without one. */
export async function callFunction<Row extends z.ZodMiniType>(
  db: Database,
  name: string,
  args: Record<string, string | number | boolean | object | null>,
  row: Row,
): Promise<z.infer<Row> | null> {
  return (await callFunctionForRows(db, name, args, row))[0] ?? null
}

/** As `callFunction`, for functions that always answer one row. */
export async function callFunctionForRow<Row extends z.ZodMiniType>(
  db: Database,
  name: string,
  args: Record<string, string | number | boolean | object | null>,
  row: Row,
): Promise<z.infer<Row>> {
  const result = await callFunction(db, name, args, row)
  if (result === null) throw new DatabaseError(name, 'answered no row')
  return result
}

/** What a query builder resolves to. */
interface QueryResult {
  data: unknown
  error: { message: string; code?: string } | null
}

/** Awaits a select and checks every row. @throws {DatabaseError} */
export async function selectRows<Row extends z.ZodMiniType>(
  action: string,
  query: PromiseLike<QueryResult>,
  row: Row,
): Promise<z.infer<Row>[]> {
  const { data, error } = await query
  if (error) throw new DatabaseError(action, error.message, error.code)
  if (!Array.isArray(data)) throw new DatabaseError(action, 'answered no list')
  return data.map((one: unknown) => parseRow(action, row, one))
}

function parseRow<Row extends z.ZodMiniType>(action: string, row: Row, value: unknown): z.infer<Row> {
  const result = row.safeParse(camelCaseKeys(value))
  if (result.success) return result.data
  const where = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new DatabaseError(action, `answered a row of another shape (${where})`)
}

/** Renames columns only; what lies inside a jsonb column keeps its names. */
function camelCaseKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const rename = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [rename(key), field]))
}
