-- What the server remembers of Stripe, by functions alone.
begin;
select plan(17);
select tests.create_person('person');
select tests.create_person('other');

-- Events
prepare record as select outcome from public.record_stripe_event('evt_test', 'refund.created', 're_1', false, '2026-10-28.endive');
select results_eq('execute record', $$ values ('recorded') $$, 'an event is worked on');
select results_eq('execute record', $$ values ('recorded') $$, 'again, as long as nobody finished it');
select public.finish_stripe_event('evt_test', 'failed', 12);
select results_eq('execute record', $$ values ('recorded') $$, 'or it failed');
select results_eq(
  $$ select outcome, duration_ms, attempts, handled_at from private.stripe_events where event_id = 'evt_test' $$,
  $$ values ('failed', 12, 3, null::timestamptz) $$, 'which is noted'
);
select public.finish_stripe_event('evt_test', 'credited', 34);
select results_eq('execute record', $$ values ('already_handled') $$, 'what is finished is not worked on again');
select public.finish_stripe_event('evt_test', 'failed', 56);
select isnt((select handled_at from private.stripe_events where event_id = 'evt_test'), null, 'and stays finished');

-- Customers
select is_empty($$ select * from public.stripe_customer(tests.person('person')) $$, 'at first there is no customer');
select is((select customer_id from public.remember_stripe_customer(tests.person('person'), 'cus_1')), 'cus_1', 'one is remembered');
select is((select customer_id from public.remember_stripe_customer(tests.person('person'), 'cus_2')), 'cus_1', 'the first for good');
select is((select customer_id from public.stripe_customer(tests.person('person'))), 'cus_1', 'and found');
select throws_ok(
  $$ select public.remember_stripe_customer(tests.person('other'), 'cus_1') $$, '23505', null, 'no two people are one customer'
);

-- Nobody but the server
select is(tests.rows_as('authenticated', 'person', 'select * from private.stripe_customers'), '42501', 'people do not read private');
select is(tests.rows_as('service_role', null, 'select * from private.stripe_events'), '42501', 'nor does the service role, directly');
select is(
  tests.rows_as('authenticated', 'person', format('select * from public.stripe_customer(%L)', tests.person('other'))), '42501',
  'people do not call the server''s functions'
);
select is(tests.rows_as('anon', null, 'select * from public.check_token_invariants()'), '42501', 'anon does not');
select is(tests.rows_as('service_role', null, 'select * from public.check_token_invariants() limit 0'), '0', 'the service role does');
select is(
  tests.rows_as('service_role', null, format($$ select * from public.grant_tokens(%L, 1, 'test') $$, tests.person('person'))), '1',
  'and moves tokens with them'
);

select * from finish();
rollback;
