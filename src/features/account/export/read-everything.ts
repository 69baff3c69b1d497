/** All rows of the person who is signed in, read page after page; row-level security shows nobody else's. */
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import type { Database } from '@/lib/database.types'

type Tables = Database['public']['Tables']
type TableName = 'recipes' | 'token_transactions' | 'purchases' | 'token_holds'
type Row<Name extends TableName> = Tables[Name]['Row']

export interface Everything {
  madeAt: string
  profile: { id: string; email: string; createdAt: string }
  preferences: Pick<Tables['preferences']['Row'], 'diets' | 'allergens' | 'units'> | null
  wallet: Tables['user_tokens']['Row'] | null
  recipes: Row<'recipes'>[]
  ledger: Row<'token_transactions'>[]
  purchases: Row<'purchases'>[]
  holds: Row<'token_holds'>[]
}

/** Recipes are large; this keeps an answer around a megabyte, and under the most that the Data API gives at once. */
const PAGE_SIZE = 250

/** What a page continues after: unique within the person's rows. */
const cursors = {
  recipes: 'id',
  token_transactions: 'id',
  purchases: 'id',
  token_holds: 'request_id',
} as const satisfies Record<TableName, string>

/** @param onRead hears how many rows there are so far. */
export async function readEverything(onRead: (count: number) => void, signal: AbortSignal): Promise<Everything> {
  let count = 0
  const read = async <Name extends TableName>(table: Name): Promise<Row<Name>[]> => {
    const rows: Row<Name>[] = []
    for await (const page of pages(table, signal)) {
      rows.push(...page)
      onRead((count += page.length))
    }
    return rows.sort((one, other) => one.created_at.localeCompare(other.created_at))
  }

  const { data, error } = await supabase.auth.getUser()
  if (error) throw toAppError(error)
  const { id, email = '', created_at: createdAt } = data.user
  const preferences = await supabase
    .from('preferences')
    .select('diets, allergens, units')
    .abortSignal(signal)
    .maybeSingle()
  if (preferences.error) throw toAppError(preferences.error)
  const wallet = await supabase.from('user_tokens').select('*').abortSignal(signal).maybeSingle()
  if (wallet.error) throw toAppError(wallet.error)
  return {
    madeAt: new Date().toISOString(),
    profile: { id, email, createdAt },
    preferences: preferences.data,
    wallet: wallet.data,
    recipes: await read('recipes'),
    ledger: await read('token_transactions'),
    purchases: await read('purchases'),
    holds: await read('token_holds'),
  }
}

async function* pages<Name extends TableName>(table: Name, signal: AbortSignal): AsyncGenerator<Row<Name>[]> {
  const cursor: string = cursors[table]
  let last: string | number | undefined
  while (true) {
    // The client's types know each table's columns, but not those of a table that is only named here.
    let query = supabase.from(table).select('*').order(cursor).limit(PAGE_SIZE)
    if (last !== undefined) query = query.gt(cursor, last)
    const { data, error } = await query.abortSignal(signal)
    if (error) throw toAppError(error)
    const rows = data as unknown as Row<Name>[]
    yield rows
    if (rows.length < PAGE_SIZE) return
    last = Reflect.get(rows.at(-1) ?? {}, cursor) as string | number
  }
}
