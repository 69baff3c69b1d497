-- The ledger only grows. One row for each change of what a person owns; a mistake is corrected by another
-- row. Holds move tokens inside a wallet and so have no row until they are charged.

-- What a row may be, in one function for one constraint: PostgreSQL reads a constraint's expression anew for every
-- insert, and this is the busiest insert there is.
create function private.is_ledger_entry(p_kind text, p_amount integer, p_reference text, p_details jsonb)
returns boolean
language plpgsql
immutable
set search_path = ''
as $$
begin
  return length(p_reference) between 1 and 200
    and (p_details is null or jsonb_typeof(p_details) = 'object')
    and case
      when p_kind in ('spend', 'refund_clawback', 'dispute_clawback') then p_amount < 0
      when p_kind in ('grant', 'purchase', 'refund_return', 'dispute_return') then p_amount > 0
      when p_kind = 'adjustment' then p_amount <> 0
      else false
    end;
end;
$$;
comment on function private.is_ledger_entry is 'Whether the kind is known and takes or gives as it should, with a reason.';

create table public.token_transactions (
  id bigint generated always as identity,
  user_id uuid not null references public.user_tokens (user_id) on delete restrict,
  kind text not null,
  amount integer not null,
  balance_after integer not null,
  version bigint not null,
  reference text not null,
  feature text,
  request_id uuid,
  input_hash text,
  purchase_id uuid references public.purchases (id) on delete restrict,
  details jsonb,
  -- Not now(): a transaction that waited for the wallet would be dated before the one it waited for.
  created_at timestamptz not null default clock_timestamp(),
  -- Each wallet's chain, and so its history.
  primary key (user_id, id),
  -- The natural key of the effect. It makes a second credit or charge for one cause impossible, whichever
  -- message, retry or sweep brings it.
  unique (user_id, kind, reference),
  constraint token_transactions_entry_check check (private.is_ledger_entry(kind, amount, reference, details))
);

comment on table public.token_transactions is
  'Ledger, append-only. Per wallet one unbroken chain in the order of id: balance_after is the row before plus amount.';
comment on column public.token_transactions.kind is
  'grant, purchase, spend, refund_clawback, refund_return, dispute_clawback, dispute_return or adjustment.';
comment on column public.token_transactions.amount is 'Tokens gained (positive) or lost (negative).';
comment on column public.token_transactions.balance_after is 'What the person owns after this row: balance + held - debt.';
comment on column public.token_transactions.version is 'The wallet''s version after this row; rises, with gaps where holds moved.';
comment on column public.token_transactions.reference is
  'Why, unique per person and kind: campaign, purchase id, request id, operation id, or purchase or dispute id with a number.';
comment on column public.token_transactions.feature is 'What was bought with the tokens, for spends.';
comment on column public.token_transactions.input_hash is 'Hash of a direct spend''s request: the same id with another input is a conflict.';
comment on column public.token_transactions.details is
  'debt_paid or debt_added (tokens of this row that paid or became debt), reason and actor of an adjustment.';

create index token_transactions_purchase_id_index on public.token_transactions (purchase_id) where purchase_id is not null;

create function private.refuse_ledger_change() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  raise exception 'The ledger is append-only: % is refused', lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Correct a mistake with another row: adjust_tokens().';
end;
$$;

-- For each statement, so that also the owner, and a statement that finds no row, is told.
create trigger refuse_ledger_change
  before update or delete or truncate on public.token_transactions
  for each statement execute function private.refuse_ledger_change();

alter table public.token_transactions enable row level security;

create policy "People read their own ledger" on public.token_transactions
  for select to authenticated
  using ((select auth.uid()) = user_id);

revoke all on public.token_transactions from anon, authenticated, service_role;
grant select on public.token_transactions to authenticated, service_role;
