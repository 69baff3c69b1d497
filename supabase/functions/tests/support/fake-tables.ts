/** The tables behind the fake of Supabase. */
export type Row = Record<string, unknown>

type TableName =
  | 'user_tokens'
  | 'token_holds'
  | 'recipes'
  | 'purchases'
  | 'purchase_mismatches'
  | 'stripe_events'
  | 'customers'
  | 'reconciliation_runs'
  | 'broken_invariants'

export type Tables = Record<TableName, Row[]>
