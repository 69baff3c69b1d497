-- delete_account: the person goes with what is theirs, the books stay in order, and nothing is deleted by halves.
begin;
select plan(21);
select tests.create_person('leaver');
select tests.create_person('stranger');
update auth.users set raw_app_meta_data = '{"provider": "email", "providers": ["email"]}' where id = tests.person('leaver');
update auth.users set raw_app_meta_data = '{"provider": "google", "providers": ["google"]}' where id = tests.person('stranger');
create function pg_temp.outcome(p_name text) returns text
language sql as $$ select outcome || ' ' || released from public.delete_account(tests.person(p_name)) $$;

-- What is to be typed
select results_eq(
  $$ select email, has_password from public.account_to_delete(tests.person('leaver')) $$,
  $$ values (tests.person('leaver') || '@example.test', true) $$, 'whoever has a password types it'
);
select results_eq(
  $$ select has_password from public.account_to_delete(tests.person('stranger')) $$, 'values (false)',
  'whoever has none types the address'
);
select is_empty('select * from public.account_to_delete(gen_random_uuid())', 'nobody types nothing');

-- The leaver has bought, cooked, set preferences, and cooks again in this moment
select tests.buy('leaver', 'starter', 'leaver');
select public.reserve_tokens(tests.person('leaver'), tests.request(1), 'recipe', 'soup');
select public.commit_hold(tests.person('leaver'), tests.request(1), 'Soup', '{"steps": []}');
select public.reserve_tokens(tests.person('leaver'), tests.request(2), 'recipe', 'stew', tests.request(9));
select public.remember_stripe_customer(tests.person('leaver'), 'cus_leaver');
insert into public.preferences (user_id, allergens) values (tests.person('leaver'), '{milk}');
select is(tests.wallet('leaver'), '21/1/0', 'there is something to lose');

-- While a payment may still come nothing is done
select tests.open_purchase('leaver', 'family', 'open');
select is(pg_temp.outcome('leaver'), 'payment_pending 0', 'an open checkout is in the way');
update public.purchases set status = 'processing' where stripe_session_id = 'cs_open';
select is(pg_temp.outcome('leaver'), 'payment_pending 0', 'money on its way is');
update public.purchases set status = 'creating' where stripe_session_id = 'cs_open';
select is(pg_temp.outcome('leaver'), 'payment_pending 0', 'a checkout that is being opened is');
select is(tests.wallet('leaver'), '21/1/0', 'and the reservation stands');
select isnt_empty($$ select from auth.users where id = tests.person('leaver') $$, 'and the account too');
update public.purchases set status = 'expired' where stripe_session_id = 'cs_open';

-- Then all of it is
create temporary table ledger as select * from public.token_transactions where user_id = tests.person('leaver');
select is(pg_temp.outcome('leaver'), 'deleted 1', 'the account is deleted, and the reservation given back');
select is(tests.wallet('leaver'), '22/0/0', 'nothing was charged for what was not delivered');
select is_empty(
  $$ select id from public.recipes where user_id = tests.person('leaver')
     union all select user_id from public.preferences where user_id = tests.person('leaver')
     union all select id from auth.users where id = tests.person('leaver') $$,
  'recipes, preferences and address are gone'
);
select is((select customer_id from public.stripe_customer(tests.person('leaver'))), null, 'and who it was at Stripe');
select set_eq(
  $$ select * from public.token_transactions where user_id = tests.person('leaver') $$, 'select * from ledger',
  'the ledger is as it was'
);
select is(
  (select string_agg(status, ' ' order by created_at) from public.purchases where user_id = tests.person('leaver')),
  'paid expired', 'so are the purchases'
);
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('leaver') $$, 'the books are right');

-- What comes late finds its place
select is((select outcome from public.apply_refund_state('pi_leaver', 499)), 'clawed', 'a refund is taken from the wallet');
select is(
  (select outcome from public.commit_hold(tests.person('leaver'), tests.request(2), 'Stew', '{"steps": []}', tests.request(9))),
  'not_pending', 'a recipe that was being written is not delivered'
);
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('leaver') $$, 'and the books are right');
select is(pg_temp.outcome('leaver'), 'already_deleted 0', 'a second call changes nothing');
select is(tests.wallet('stranger'), '3/0/0', 'and nobody else has noticed');

select * from finish();
rollback;
