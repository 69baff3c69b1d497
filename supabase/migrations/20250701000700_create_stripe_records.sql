-- What the server remembers of Stripe. None of it is for any client.

create table private.stripe_customers (
  -- Goes with the account: the customer id leads to a name and an address.
  user_id uuid primary key references auth.users (id) on delete cascade,
  customer_id text not null unique,
  created_at timestamptz not null default now()
);
comment on table private.stripe_customers is 'Which Stripe customer a person is.';

create table private.stripe_events (
  event_id text primary key,
  type text not null,
  object_id text,
  livemode boolean,
  api_version text,
  received_at timestamptz not null default now(),
  attempts integer not null default 1,
  handled_at timestamptz,
  outcome text,
  duration_ms integer
);
comment on table private.stripe_events is
  'Log of webhook events. A log, not the guard: two events can tell of one payment, so money is guarded by purchase.';

-- Newest first for the operator, and the unhandled ones among very many.
create index stripe_events_received_at_index on private.stripe_events (received_at desc);
create index stripe_events_unhandled_index on private.stripe_events (received_at) where handled_at is null;

create table private.purchase_mismatches (
  id bigint generated always as identity primary key,
  purchase_id uuid not null references public.purchases (id) on delete restrict,
  reason text not null check (length(reason) between 1 and 60),
  session_id text,
  payment_intent text,
  amount_cents bigint,
  currency text,
  path text,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  times integer not null default 1,
  resolved_at timestamptz,
  -- The same difference seen again is counted, not repeated.
  unique nulls not distinct (purchase_id, reason, session_id, payment_intent, amount_cents, currency)
);
comment on table private.purchase_mismatches is
  'Payments that differ from what was offered. They credit nothing and wait for a person.';
comment on column private.purchase_mismatches.reason is
  'What differs: session, payment_intent, amount or currency, or what the caller found (customer, mode, …).';
comment on column private.purchase_mismatches.resolved_at is 'Set by the operator who has dealt with it.';

create table private.disputes (
  dispute_id text primary key,
  purchase_id uuid not null references public.purchases (id) on delete restrict,
  disputed_cents bigint not null check (disputed_cents >= 0),
  state text not null,
  is_withdrawn boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table private.disputes is 'Disputes by their Stripe id; is_withdrawn while the money is away from us.';
create index disputes_purchase_id_index on private.disputes (purchase_id);

create table private.reconciliation_runs (
  id bigint generated always as identity primary key,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  checked integer,
  mended integer,
  differences jsonb
);
comment on table private.reconciliation_runs is 'What each sweep looked at, mended and could not mend.';

create table private.sign_up_grants (
  -- A hash, because it outlives the account: enough to know that a mailbox had its grant, not whose it was.
  email_hash text primary key,
  granted_at timestamptz not null default now()
);
comment on table private.sign_up_grants is 'Mailboxes that had the sign-up grant, as SHA-256 of the normalised address.';

-- Belt and braces: the schema has no usage for any API role, and no policy would let one in.
alter table private.stripe_customers enable row level security;
alter table private.stripe_events enable row level security;
alter table private.purchase_mismatches enable row level security;
alter table private.disputes enable row level security;
alter table private.reconciliation_runs enable row level security;
alter table private.sign_up_grants enable row level security;
