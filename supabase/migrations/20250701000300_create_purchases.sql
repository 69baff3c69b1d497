-- A purchase is a snapshot of what was offered, taken before Stripe is called. Crediting compares what was
-- paid with this row and never reads the package again.

create table public.purchases (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.user_tokens (user_id) on delete restrict,
  request_id uuid not null,
  package_id text not null references public.token_packages (id) on delete restrict,
  package_name text not null,
  tokens integer not null check (tokens > 0),
  amount_cents integer not null check (amount_cents > 0),
  currency text not null check (currency ~ '^[a-z]{3}$'),
  status text not null default 'creating'
    check (status in ('creating', 'open', 'processing', 'paid', 'failed', 'expired', 'refunded', 'disputed')),
  stripe_session_id text unique,
  stripe_payment_intent text unique,
  session_expires_at timestamptz,
  refunded_cents bigint not null default 0 check (refunded_cents >= 0),
  tokens_clawed integer not null default 0,
  clawback_count integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  paid_at timestamptz,
  credited_at timestamptz,
  credited_by text check (credited_by in ('webhook', 'return', 'sweep')),
  -- Somebody else's equal id is no clash and no leak: ids are unique per person.
  unique (user_id, request_id),
  check (tokens_clawed between 0 and tokens),
  check ((status in ('paid', 'refunded', 'disputed')) = (credited_at is not null)),
  check ((credited_at is null) = (credited_by is null))
);

comment on table public.purchases is
  'Purchases with what was promised at the time. Every column is fit for the buyer to read; what is not lies in private.';
comment on column public.purchases.request_id is 'Made by the buyer''s client before it asked; the same id is the same purchase.';
comment on column public.purchases.status is
  'creating until Stripe answered, open while payable, processing while a delayed method settles; refunded only when all of it was.';
comment on column public.purchases.refunded_cents is 'Sum of the refunds that are in effect now; goes down again when one fails.';
comment on column public.purchases.tokens_clawed is 'Tokens taken back for refunds and disputes together, after what was given back.';
comment on column public.purchases.clawback_count is 'Number of token moves for refunds and disputes; numbers their ledger references.';
comment on column public.purchases.paid_at is 'When Stripe says it was paid, where known; otherwise when we learnt of it.';
comment on column public.purchases.credited_by is 'Which path was first. The sweep should never be: it means that the others failed.';

create index purchases_user_id_created_at_index on public.purchases (user_id, created_at desc, id);
create index purchases_package_id_index on public.purchases (package_id);
-- What the sweep looks at: the few that are neither credited nor given up.
create index purchases_unsettled_index on public.purchases (created_at) where status in ('creating', 'open', 'processing');

alter table public.purchases enable row level security;

create policy "People read their own purchases" on public.purchases
  for select to authenticated
  using ((select auth.uid()) = user_id);

revoke all on public.purchases from anon, authenticated, service_role;
grant select on public.purchases to authenticated, service_role;
