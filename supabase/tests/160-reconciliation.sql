-- The sweep's records and the operator's figures.
begin;
select plan(15);
select tests.create_person('buyer');
delete from private.reconciliation_runs;

create temporary table runs as select 1 as n, run_id, since from public.begin_reconciliation();
select is((select since from runs where n = 1), null, 'the first sweep has nothing before it');
insert into runs select 2, run_id, since from public.begin_reconciliation();
select is((select since from runs where n = 2), null, 'one that has not come to its end does not count');
select isnt((select run_id from runs where n = 1), (select run_id from runs where n = 2), 'two at once are two');
select public.finish_reconciliation((select run_id from runs where n = 1), 10, 2, '[{"purchase": "x"}]');
insert into runs select 3, run_id, since from public.begin_reconciliation();
select is((select since from runs where n = 3), now(), 'the next begins where the last finished one began');
select public.finish_reconciliation((select run_id from runs where n = 1), 99, 99, '[]');
select results_eq(
  $$ select checked, mended, differences from private.reconciliation_runs where id = (select run_id from runs where n = 1) $$,
  $$ values (10, 2, '[{"purchase": "x"}]'::jsonb) $$, 'what was found stays as it was found'
);

update private.reconciliation_runs set started_at = now() + interval '1 hour' where id = (select run_id from runs where n = 3);
select public.finish_reconciliation((select run_id from runs where n = 3), 1, 0, '[{"kind": "step", "outcome": "incomplete"}]');
select is(
  (select since from public.begin_reconciliation()), now(), 'after one that did not see everything, the next looks as far back again'
);
delete from private.reconciliation_runs where id = (select run_id from runs where n = 3);

-- Figures, as the difference that this test makes
create temporary table before as select * from public.operator_figures();
select tests.buy('buyer', 'starter', 'a');
create temporary table slow as select tests.open_purchase('buyer', 'family', 'slow') as id;
select public.fulfil_purchase(id, 'cs_slow', 'pi_slow', 1199, 'usd', 'sweep', now() - interval '30 minutes') from slow;
select public.fulfil_purchase(id, 'cs_slow', 'pi_slow', 1, 'usd', 'sweep') from slow;
select public.reserve_tokens(tests.person('buyer'), tests.request(1), 'recipe', 'a');
select public.record_stripe_event('evt_figures', 'refund.created', 're_1', false, 'x');
select public.adjust_tokens(tests.person('buyer'), -100, tests.request(2), 'Ada', 'test');
create temporary table figures as select * from public.operator_figures();

prepare grown (text) as
  select (to_jsonb(figures) ->> $1)::numeric - (to_jsonb(before) ->> $1)::numeric from figures, before;
select results_eq($$ execute grown ('credited_purchases') $$, 'select 2::numeric', 'purchases that were credited');
select results_eq($$ execute grown ('credited_by_webhook') $$, 'select 1::numeric', 'by the webhook');
select results_eq($$ execute grown ('credited_by_sweep') $$, 'select 1::numeric', 'by the sweep');
select results_eq($$ execute grown ('pending_holds') $$, 'select 1::numeric', 'holds');
select results_eq($$ execute grown ('unhandled_events') $$, 'select 1::numeric', 'events');
select results_eq($$ execute grown ('unresolved_mismatches') $$, 'select 1::numeric', 'mismatches');
select results_eq($$ execute grown ('debt_tokens') $$, 'select 18::numeric', 'and debt');
select is((select last_sweep_differences from figures), 1, 'the last sweep found one difference');
select results_eq(
  $$ select minutes_to_credit_p50, minutes_to_credit_p95 from public.operator_figures(now()) $$,
  $$ values (15::double precision, 28.5::double precision) $$, 'and how long a credit takes'
);

select * from finish();
rollback;
