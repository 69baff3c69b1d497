-- Why a recipe was refused after its checks, for another tab or device that waits for the same request. It may say
-- what a person is allergic to: so it lies where no API role can look, only its own hold leads to it, it goes with
-- the account, and it is forgotten after a quarter of an hour.

create table private.refusals (
  user_id uuid not null references auth.users (id) on delete cascade,
  request_id uuid not null,
  worker_id uuid not null,
  faults jsonb not null check (jsonb_typeof(faults) = 'array' and octet_length(faults::text) <= 16384),
  created_at timestamptz not null default clock_timestamp(),
  primary key (user_id, request_id)
);

comment on table private.refusals is 'What was wrong with recipes that were refused in the last quarter of an hour.';

alter table private.refusals enable row level security;

create function private.refusal_lifetime() returns interval
language sql immutable
set search_path = ''
return interval '15 minutes';

-- Definer: the table is for no API role.
create function public.note_refusal(p_user_id uuid, p_request_id uuid, p_worker_id uuid, p_faults jsonb)
returns table (outcome text)
language sql
security definer
set search_path = ''
as $$
  delete from private.refusals as refusal
  where refusal.created_at < clock_timestamp() - private.refusal_lifetime();

  insert into private.refusals as refusal (user_id, request_id, worker_id, faults)
  values (p_user_id, p_request_id, p_worker_id, p_faults)
  on conflict (user_id, request_id) do update
  set worker_id = excluded.worker_id, faults = excluded.faults, created_at = clock_timestamp()
  returning 'noted';
$$;
comment on function public.note_refusal is
  'Remembers for a quarter of an hour what was wrong with the recipe of this worker. Outcome: noted.';

-- Definer: the table is for no API role. A request that was reserved anew has another worker, and its reasons are others.
create function public.read_refusal(p_user_id uuid, p_request_id uuid)
returns table (faults jsonb)
language sql
stable
security definer
set search_path = ''
as $$
  select refusal.faults
  from private.refusals as refusal
  join public.token_holds as hold using (user_id, request_id, worker_id)
  where refusal.user_id = p_user_id and refusal.request_id = p_request_id and hold.status = 'released'
    and refusal.created_at >= clock_timestamp() - private.refusal_lifetime();
$$;
comment on function public.read_refusal is
  'What was wrong with the recipe that the last worker of a released hold wrote; no row if nothing is known.';

revoke all on private.refusals from anon, authenticated, service_role;
revoke execute on function private.refusal_lifetime from public, anon, authenticated, service_role;
revoke execute on function public.note_refusal from public, anon, authenticated;
revoke execute on function public.read_refusal from public, anon, authenticated;
grant execute on function public.note_refusal to service_role;
grant execute on function public.read_refusal to service_role;
