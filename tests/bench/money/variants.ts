/** What each safeguard of a spend costs: the same spend with one of them left out. */
import type { BenchServer } from './database.ts'

export interface Variant {
  /** What is left out. */
  without: string
  database: string
  sql: string
}

const without = (what: string, sql: string): Variant => ({
  without: what,
  database: `without_${what.replaceAll(/\W+/g, '_')}`,
  sql,
})

/** Fails when the function no longer holds what is to be left out: a variant that left out nothing would say "free". */
const withoutLookForHold = `do $do$
declare
  old_text text := pg_get_functiondef('public.deduct_tokens'::regproc);
  new_text text := regexp_replace(old_text, 'where not exists \\([^)]*\\)\\s+returning', 'returning');
begin
  if new_text = old_text then raise exception 'deduct_tokens() looks for no hold'; end if;
  execute new_text;
end;
$do$`

const single = [
  without('the version trigger', 'drop trigger raise_wallet_version on public.user_tokens'),
  without(
    'the natural key',
    'alter table public.token_transactions drop constraint token_transactions_user_id_kind_reference_key',
  ),
  without(
    'the order of each chain',
    `alter table public.token_transactions drop constraint token_transactions_pkey, add primary key (id)`,
  ),
  without(
    'the foreign keys',
    `alter table public.token_transactions
       drop constraint token_transactions_user_id_fkey, drop constraint token_transactions_purchase_id_fkey`,
  ),
  without(
    'the check of an entry',
    'alter table public.token_transactions drop constraint token_transactions_entry_check',
  ),
  without(
    'the checks of a wallet',
    `alter table public.user_tokens
       drop constraint user_tokens_balance_check, drop constraint user_tokens_held_check, drop constraint user_tokens_debt_check`,
  ),
  without('the look for a hold of that id', withoutLookForHold),
]

/** Each alone, and all of them together. */
export const variants: Variant[] = [...single, without('all of these', single.map(({ sql }) => sql).join('; '))]

export async function createVariants(server: BenchServer): Promise<void> {
  for (const { database, sql } of variants) await server.createDatabase(database, sql)
}
