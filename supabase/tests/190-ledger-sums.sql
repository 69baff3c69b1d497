-- token_totals and token_weeks: each person's own sums, under their own rights.
begin;
select plan(10);
select tests.create_person('cook');
select tests.create_person('stranger');

select tests.buy('cook', 'starter', 'a');
select tests.spend('cook', 3);
select public.adjust_tokens(tests.person('cook'), -1, tests.request(1), 'operator', 'test');
select public.apply_refund_state('pi_a', 499);
select tests.spend('stranger', 1);

-- An older week, as the ledger had it then.
insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference, created_at)
select tests.person('cook'), 'spend', -2, 0, 1000, 'old ' || hour, timestamp '2025-03-03 00:00' at time zone 'UTC' + hour * interval '1 hour'
from unnest(array[-1, 0, 167, 168]) as hour;

create function tests.sums_as(p_name text, p_sql text) returns setof text
language plpgsql
as $$
begin
  perform
    set_config('request.jwt.claim.sub', tests.person(p_name)::text, true),
    set_config('request.jwt.claims', jsonb_build_object('sub', tests.person(p_name), 'role', 'authenticated')::text, true),
    set_config('role', 'authenticated', true);
  return query execute p_sql;
  perform set_config('role', 'none', true);
end;
$$;
grant usage on schema tests to authenticated;

select results_eq(
  $$ select * from tests.sums_as('cook', 'select concat_ws(''/'', bought, taken_back, received, spent) from public.token_totals') $$,
  $$ values ('20/20/2/14') $$, 'what was taken back is told beside what was bought, and a correction lowers what was received'
);
select results_eq(
  $$ select * from tests.sums_as('stranger', 'select concat_ws(''/'', bought, taken_back, received, spent) from public.token_totals') $$,
  $$ values ('0/0/3/2') $$, 'everybody has their own'
);
select is(
  (select bought - taken_back + received - spent from public.token_totals where user_id = tests.person('stranger')),
  (select sum(amount) from public.token_transactions where user_id = tests.person('stranger')),
  'and the four make up all that was moved'
);

select results_eq(
  $$ select * from tests.sums_as('cook', $q$
       select concat_ws(' ', week, bought, spent) from public.token_weeks where week < '2025-06-01' order by week $q$) $$,
  $$ values ('2025-02-24 0 2'), ('2025-03-03 0 4'), ('2025-03-10 0 2') $$, 'a week is from Monday to Sunday'
);
select results_eq(
  $$ select * from tests.sums_as('cook', 'select concat_ws('' '', bought, spent) from public.token_weeks where week > ''2025-06-01''') $$,
  $$ values ('20 6') $$, 'in it stands what was bought and what was spent, and no correction'
);
select is(tests.rows_as('authenticated', 'stranger', 'select * from public.token_weeks'), '1', 'nobody sees the weeks of others');
select is(tests.rows_as('authenticated', 'stranger', 'select * from public.token_totals'), '1', 'nor their sums');
select is(tests.rows_as('anon', null, 'select * from public.token_weeks'), '42501', 'anon may not ask');
select is(tests.rows_as('anon', null, 'select * from public.token_totals'), '42501', 'for either');
select set_eq(
  $$ select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
     and not coalesce('security_invoker=true' = any (reloptions), false) $$,
  array[]::text[], 'every view runs under the rights of who asks'
);

select * from finish();
rollback;
