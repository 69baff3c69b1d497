-- The sweep's own records, and the figures by which an operator sees that all is well.

-- Definer: reconciliation_runs lies in private.
create function public.begin_reconciliation() returns table (run_id bigint, since timestamptz)
language sql
security definer
set search_path = ''
as $$
  with
  -- Where the last sweep that saw everything began: what happened since then is to be looked at. One that could
  -- not finish a step (Stripe was away, or the time was over) is on record, but the next one looks as far back as
  -- it did: otherwise what it did not see would fall out of sight.
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

-- Definer: reconciliation_runs lies in private.
create function public.finish_reconciliation(p_run_id bigint, p_checked integer, p_mended integer, p_differences jsonb)
returns void
language sql
security definer
set search_path = ''
as $$
  update private.reconciliation_runs as run
  set finished_at = now(), checked = p_checked, mended = p_mended, differences = p_differences
  where run.id = p_run_id and run.finished_at is null;
$$;
comment on function public.finish_reconciliation is
  'Closes a sweep: how many things it looked at and mended, and every difference that it found, as a JSON array.';

-- Definer: it reads everybody's purchases and what lies in private.
create function public.operator_figures(p_since timestamptz default now() - interval '30 days')
returns table (
  credited_purchases bigint,
  minutes_to_credit_p50 double precision,
  minutes_to_credit_p95 double precision,
  credited_by_webhook bigint,
  credited_by_return bigint,
  credited_by_sweep bigint,
  pending_holds bigint,
  oldest_hold_minutes double precision,
  unhandled_events bigint,
  unresolved_mismatches bigint,
  people_in_debt bigint,
  debt_tokens bigint,
  last_sweep_at timestamptz,
  last_sweep_differences integer
)
language sql
stable
security definer
set search_path = ''
as $$
  with
  -- Purchases credited in the time asked for, with how long each took.
  credits as (
    select
      purchase.credited_by,
      greatest(extract(epoch from purchase.credited_at - purchase.paid_at) / 60, 0)::double precision as minutes
    from public.purchases as purchase
    where purchase.credited_at >= p_since
  ),
  -- The last sweep that came to its end.
  sweep as (
    select run.finished_at, jsonb_array_length(run.differences) as differences
    from private.reconciliation_runs as run
    where run.finished_at is not null
    order by run.id desc
    limit 1
  )
  select
    count(*),
    percentile_cont(0.5) within group (order by credits.minutes),
    percentile_cont(0.95) within group (order by credits.minutes),
    count(*) filter (where credits.credited_by = 'webhook'),
    count(*) filter (where credits.credited_by = 'return'),
    count(*) filter (where credits.credited_by = 'sweep'),
    (select count(*) from public.token_holds as hold where hold.status = 'pending'),
    (
      select (extract(epoch from now() - min(hold.created_at)) / 60)::double precision
      from public.token_holds as hold
      where hold.status = 'pending'
    ),
    (select count(*) from private.stripe_events as event where event.handled_at is null),
    (select count(*) from private.purchase_mismatches as mismatch where mismatch.resolved_at is null),
    (select count(*) from public.user_tokens as wallet where wallet.debt > 0),
    (select coalesce(sum(wallet.debt), 0) from public.user_tokens as wallet),
    (select sweep.finished_at from sweep),
    (select sweep.differences from sweep)
  from credits;
$$;
comment on function public.operator_figures is
  'How the money is doing, in one row. Credits by sweep, unhandled events or mismatches above zero are worth a look.';

revoke execute on function public.begin_reconciliation from public, anon, authenticated;
revoke execute on function public.finish_reconciliation from public, anon, authenticated;
revoke execute on function public.operator_figures from public, anon, authenticated;
grant execute on function public.begin_reconciliation to service_role;
grant execute on function public.finish_reconciliation to service_role;
grant execute on function public.operator_figures to service_role;
