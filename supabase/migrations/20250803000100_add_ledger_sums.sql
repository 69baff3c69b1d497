-- Sums of the ledger for the history: the Data API makes none. Both run under the caller's rights, so that row-level
-- security shows people their own, and the ledger's primary key (user_id, id) finds it. An index for them alone would
-- make every spend dearer.

create view public.token_totals with (security_invoker = true) as
  select
    entry.user_id,
    coalesce(sum(entry.amount) filter (where entry.kind = 'purchase'), 0) as bought,
    -- By refunds and disputes, less what came back of it; they are no spending.
    coalesce(-sum(entry.amount) filter (where entry.kind not in ('purchase', 'spend', 'grant', 'adjustment')), 0)
      as taken_back,
    coalesce(sum(entry.amount) filter (where entry.kind in ('grant', 'adjustment')), 0) as received,
    coalesce(-sum(entry.amount) filter (where entry.kind = 'spend'), 0) as spent
  from public.token_transactions as entry
  group by entry.user_id;
comment on view public.token_totals is
  'A person''s tokens ever bought, taken back by refunds and disputes, received as gifts and corrections, and spent.';

create view public.token_weeks with (security_invoker = true) as
  select
    entry.user_id,
    date_trunc('week', entry.created_at at time zone 'UTC')::date as week,
    coalesce(sum(entry.amount) filter (where entry.kind = 'purchase'), 0) as bought,
    coalesce(-sum(entry.amount) filter (where entry.kind = 'spend'), 0) as spent
  from public.token_transactions as entry
  where entry.kind in ('purchase', 'spend')
  group by entry.user_id, date_trunc('week', entry.created_at at time zone 'UTC')::date;
comment on view public.token_weeks is
  'A person''s tokens bought and spent by week; week is its Monday, UTC. Weeks without any are left out.';

revoke all on public.token_totals, public.token_weeks from anon, authenticated, service_role;
grant select on public.token_totals, public.token_weeks to authenticated, service_role;
