-- The wallet: one row a person, what the header shows and realtime carries.

create table public.user_tokens (
  -- Deliberately no foreign key to auth.users: deleting an account keeps the wallet and its ledger (money
  -- was paid and spent), and they hold no personal data. As the primary key it is also what realtime
  -- filters and checks by.
  user_id uuid primary key,
  balance integer not null default 0 check (balance >= 0),
  held integer not null default 0 check (held >= 0),
  debt integer not null default 0 check (debt >= 0),
  version bigint not null default 1,
  updated_at timestamptz not null default now()
)
-- Room on each page keeps an update on its page: no index is touched when a balance moves.
with (fillfactor = 70);

comment on table public.user_tokens is
  'Wallet: balance + held - debt is the sum of the person''s ledger. Written by the money functions only.';
comment on column public.user_tokens.balance is 'Tokens that can be spent now.';
comment on column public.user_tokens.held is 'Tokens reserved by pending holds.';
comment on column public.user_tokens.debt is
  'Tokens taken back by refunds or disputes after they were spent. The next credit pays it first; until then nothing can be spent.';
comment on column public.user_tokens.version is
  'Rises with every update, by trigger. The only order of balances: timestamps can be equal.';

-- Every writer raises the version, the SQL console included, and nobody can set it. Readers keep the row
-- with the higher version, so a change that did not raise it would never be seen.
create function private.raise_wallet_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.version := old.version + 1;
  new.updated_at := clock_timestamp();
  return new;
end;
$$;

create trigger raise_wallet_version
  before update on public.user_tokens
  for each row execute function private.raise_wallet_version();

alter table public.user_tokens enable row level security;

create policy "People read their own wallet" on public.user_tokens
  for select to authenticated
  using ((select auth.uid()) = user_id);

revoke all on public.user_tokens from anon, authenticated, service_role;
grant select on public.user_tokens to authenticated, service_role;
