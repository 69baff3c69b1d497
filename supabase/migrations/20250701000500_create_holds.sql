-- A hold reserves tokens while slow work runs: pending, then exactly one of committed (charged, delivered),
-- released (failed, nothing charged) or expired (nobody came back).
--
-- A worker that is killed can give nothing back. So each hold that a worker makes has a lease, which the
-- worker renews while it lives. A hold whose lease has run out is expired like any other: its tokens can be
-- spent, and the same request can be reserved anew. Whoever reserves it anew is its only worker: commit,
-- release and renewal ask for the worker's id, so one that was only slow can deliver nothing any more.

create table public.token_holds (
  user_id uuid not null references public.user_tokens (user_id) on delete restrict,
  request_id uuid not null,
  feature text not null,
  cost integer not null check (cost > 0),
  input_hash text not null check (length(input_hash) between 1 and 200),
  status text not null default 'pending' check (status in ('pending', 'committed', 'released', 'expired')),
  expires_at timestamptz not null,
  worker_id uuid,
  lease_expires_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  recipe_deleted_at timestamptz,
  primary key (user_id, request_id),
  check ((status = 'pending') = (settled_at is null))
);

comment on table public.token_holds is 'Reservations of tokens, one for each request of a person.';
comment on column public.token_holds.cost is 'The price when it was reserved; a later price change does not touch it.';
comment on column public.token_holds.input_hash is 'Hash of the request: the same id with another input is a conflict.';
comment on column public.token_holds.worker_id is
  'Who works for it, made anew for each try. Null for holds that are kept by hand.';
comment on column public.token_holds.lease_expires_at is
  'Until when the worker is believed to be alive; null is as long as the hold itself.';
comment on column public.token_holds.recipe_deleted_at is
  'When the person deleted the recipe that this paid for. Without it, a committed hold that has no recipe is a broken promise.';

-- Pending holds are few among many settled ones.
create index token_holds_pending_user_id_index on public.token_holds (user_id) where status = 'pending';
-- When the next hold is due, whichever way.
create index token_holds_pending_due_at_index on public.token_holds (least(expires_at, lease_expires_at))
where status = 'pending';

alter table public.token_holds enable row level security;

create policy "People read their own holds" on public.token_holds
  for select to authenticated
  using ((select auth.uid()) = user_id);

revoke all on public.token_holds from anon, authenticated, service_role;
grant select on public.token_holds to authenticated, service_role;
