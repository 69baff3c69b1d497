-- From the first click to Stripe's session: begin, attach, status, and whose purchase it is.
begin;
select plan(47);
select tests.create_person('buyer');
select tests.create_person('stranger');

prepare begin_ (text, integer, text) as
  select outcome, package_id, package_name, tokens, amount_cents, currency, status
  from public.begin_purchase(tests.person($1), tests.request($2), $3);

-- The snapshot
select results_eq(
  $$ execute begin_ ('buyer', 1, 'starter') $$,
  $$ values ('created', 'starter', 'Starter', 20, 499, 'usd', 'creating') $$,
  'a purchase copies what is offered'
);
select is(tests.wallet('buyer'), '3/0/0', 'and moves no token');
select results_eq(
  $$ execute begin_ ('buyer', 1, 'starter') $$,
  $$ values ('existing', 'starter', 'Starter', 20, 499, 'usd', 'creating') $$,
  'the same request is the same purchase'
);
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(1), 'chef')), 'conflict', 'with another package it is a conflict');
select is(
  (select purchase_id from public.begin_purchase(tests.person('buyer'), tests.request(1), 'chef')), null,
  'that tells nothing of the first'
);
select is((select outcome from public.begin_purchase(tests.person('stranger'), tests.request(1), 'chef')), 'created', 'somebody else''s equal id is no clash');
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(2), 'gold')), 'unknown_package', 'what is not for sale cannot be bought');
update public.token_packages set active = false where id = 'chef';
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(2), 'chef')), 'unknown_package', 'nor what was withdrawn');
select is((select outcome from public.begin_purchase(tests.person('stranger'), tests.request(1), 'chef')), 'existing', 'but who had begun goes on');
select throws_ok(
  $$ select public.begin_purchase(tests.person('buyer'), null, 'starter') $$, '23502', null, 'a request has an id'
);

-- The session
create temporary table bought as
  select id from public.purchases where user_id = tests.person('buyer') and request_id = tests.request(1);
prepare attach (text) as
  select outcome from public.attach_checkout_session((select id from bought), $1, now() + interval '30 minutes');
select is((select outcome from public.attach_checkout_session(gen_random_uuid(), 'cs_0', now())), 'not_found', 'a session needs its purchase');
select results_eq($$ execute attach ('cs_1') $$, $$ values ('attached') $$, 'a session is remembered');
select results_eq(
  $$ select status, stripe_session_id from public.purchases where id = (select id from bought) $$,
  $$ values ('open', 'cs_1') $$, 'and the purchase is open'
);
select results_eq($$ execute attach ('cs_1') $$, $$ values ('already_attached') $$, 'once');
select results_eq($$ execute attach ('cs_2') $$, $$ values ('already_attached') $$, 'another does not take its place');
select is((select stripe_session_id from public.purchases where id = (select id from bought)), 'cs_1', 'because the first can still be paid');

-- One open session for a person and package
select results_eq(
  $$ select outcome, purchase_id, stripe_session_id from public.begin_purchase(tests.person('buyer'), tests.request(3), 'starter') $$,
  $$ select 'existing', id, 'cs_1' from bought $$,
  'another request finds the open session'
);
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(4), 'family')), 'created', 'not for another package');
update public.token_packages set amount_cents = 599 where id = 'starter';
select is(
  (select amount_cents from public.begin_purchase(tests.person('buyer'), tests.request(5), 'starter')), 599,
  'nor after the price has changed'
);
select is((select amount_cents from public.purchases where id = (select id from bought)), 499, 'while the snapshot is honoured');
update public.token_packages set amount_cents = 499 where id = 'starter';
update public.purchases set session_expires_at = now() + interval '30 seconds' where id = (select id from bought);
select is(
  (select outcome from public.begin_purchase(tests.person('buyer'), tests.request(6), 'starter')), 'created',
  'nor when it is about to end'
);

-- Five in ten minutes, twenty a day
select is(
  (select outcome from public.begin_purchase(tests.person('buyer'), tests.request(7), 'family')), 'created', 'a fifth purchase is allowed'
);
select is(
  (select outcome from public.begin_purchase(tests.person('buyer'), tests.request(8), 'family')), 'rate_limited', 'a sixth within ten minutes is not'
);
select is((select count(*) from public.purchases where user_id = tests.person('buyer')), 5::bigint, 'and leaves nothing');
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(7), 'family')), 'existing', 'a repeat is always answered');
update public.purchases set session_expires_at = now() + interval '30 minutes' where id = (select id from bought);
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(9), 'starter')), 'existing', 'and a session is always reused');
update public.purchases set created_at = now() - interval '11 minutes' where user_id = tests.person('buyer');
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(10), 'family')), 'created', 'ten minutes later there is another');
insert into public.purchases (user_id, request_id, package_id, package_name, tokens, amount_cents, currency, created_at)
  select tests.person('buyer'), gen_random_uuid(), 'starter', 'Starter', 20, 499, 'usd', now() - interval '20 hours'
  from generate_series(1, 14);
select is((select outcome from public.begin_purchase(tests.person('buyer'), tests.request(11), 'family')), 'rate_limited', 'but no more than twenty a day');
select is((select outcome from public.begin_purchase(tests.person('stranger'), tests.request(11), 'family')), 'created', 'for each person alone');

-- Status, forward only
prepare set_status (text, text) as
  select outcome, status from public.set_purchase_status((select id from bought), $1, $2);
select results_eq($$ execute set_status ('cs_9', 'failed') $$, $$ values ('unchanged', 'open') $$, 'another session says nothing of it');
select results_eq($$ execute set_status ('cs_1', 'processing') $$, $$ values ('changed', 'processing') $$, 'a delayed method is processing');
select results_eq($$ execute set_status ('cs_1', 'expired') $$, $$ values ('unchanged', 'processing') $$, 'then it does not expire');
select results_eq($$ execute set_status ('cs_1', 'failed') $$, $$ values ('changed', 'failed') $$, 'but may fail');
select results_eq($$ execute set_status ('cs_1', 'processing') $$, $$ values ('unchanged', 'failed') $$, 'and what has failed is not processing again');
select throws_ok($$ execute set_status ('cs_1', 'paid') $$, '22023', null, 'nobody is paid by a status');
select is((select outcome from public.set_purchase_status(gen_random_uuid(), 'cs_1', 'failed')), 'unknown_purchase', 'an unknown purchase is said to be so');
select public.fulfil_purchase((select id from bought), 'cs_1', 'pi_1', 499, 'usd', 'webhook');
select results_eq($$ execute set_status ('cs_1', 'expired') $$, $$ values ('unchanged', 'paid') $$, 'what is paid stays paid');
select results_eq($$ execute set_status ('cs_1', 'failed') $$, $$ values ('unchanged', 'paid') $$, 'whatever comes');

-- Whose purchase
prepare find (text, uuid, text) as
  select status, tokens, amount_cents, balance from public.purchase_for_user(tests.person($1), $2, $3);
select results_eq(
  format($$ execute find ('buyer', %L, null) $$, (select id from bought)), $$ values ('paid', 20, 499, 23) $$, 'the buyer finds it by its id'
);
select results_eq($$ execute find ('buyer', null, 'cs_1') $$, $$ values ('paid', 20, 499, 23) $$, 'or by its session');
select is_empty(format($$ execute find ('stranger', %L, null) $$, (select id from bought)), 'a stranger does not');
select is_empty($$ execute find ('stranger', null, 'cs_1') $$, 'either way');

select cmp_ok(tests.rows_as('authenticated', 'buyer', 'select * from public.purchases')::integer, '>', 0, 'people see their purchases, every column');
select is(
  tests.rows_as('authenticated', 'stranger', format('select * from public.purchases where user_id = %L', tests.person('buyer'))),
  '0', 'not others'''
);
select is(tests.rows_as('anon', null, 'select * from public.purchases'), '42501', 'anon may not ask');
select is(
  tests.rows_as('authenticated', 'buyer', $$ update public.purchases set status = 'paid' $$), '42501', 'nobody marks one as paid'
);
select is(
  tests.rows_as('authenticated', 'buyer', 'select * from private.purchase_mismatches'), '42501', 'and what is not theirs to read is not there'
);

select * from finish();
rollback;
