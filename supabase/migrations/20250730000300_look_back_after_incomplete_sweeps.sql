-- A sweep that could not finish a step (Stripe was away, or the time was over) is on record, but the next one
-- looks as far back as it did: otherwise what it did not see would fall out of sight.

create or replace function public.begin_reconciliation() returns table (run_id bigint, since timestamptz)
language sql
security definer
set search_path = ''
as $$
  with
  -- Where the last sweep that saw everything began: what happened since then is to be looked at.
  previous as (
    select max(run.started_at) as started_at
    from private.reconciliation_runs as run
    where run.finished_at is not null and not run.differences @> '[{"outcome": "incomplete"}]'
  ),
  -- This sweep. Two at once are two rows, and each mends by functions that may be repeated.
  started as (
    insert into private.reconciliation_runs default values
    returning id
  )
  select started.id, previous.started_at
  from started, previous;
$$;
comment on function public.begin_reconciliation is
  'Opens a sweep. since: the start of the last finished one without an "incomplete" difference, null for the first; look further back than that by an overlap.';
