-- fulfil_purchase: what was paid is credited once, and only what was offered.
begin;
select plan(37);
select tests.create_person('buyer');
select tests.create_person('other');

create temporary table bought as select tests.open_purchase('buyer', 'starter', 'a') as id;
prepare fulfil (text, text, bigint, text, text) as
  select outcome, tokens, balance from public.fulfil_purchase((select id from bought), $1, $2, $3, $4, $5);
prepare mismatches as
  select reason, amount_cents, currency, times from private.purchase_mismatches
  where purchase_id = (select id from bought) order by id;

-- What differs is recorded and credits nothing
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 1, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'a cent is not the price');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 499, 'eur', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'another currency is not the price');
select results_eq($$ execute fulfil ('cs_b', 'pi_a', 499, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'another session is not this purchase');
select results_eq($$ execute fulfil (null, 'pi_a', 499, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'nor is none');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', null, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'an unknown amount is not the price');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', -499, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'nor is a negative one');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 9223372036854775807, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 3) $$, 'nor a huge one');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 1, 'usd', 'sweep') $$, $$ values ('mismatch', 20, 3) $$, 'however often it is tried');
select results_eq(
  'execute mismatches',
  $$ values
     ('amount', 1::bigint, 'usd', 2), ('currency', 499, 'eur', 1), ('session', 499, 'usd', 1), ('session', 499, 'usd', 1),
     ('amount', null, 'usd', 1), ('amount', -499, 'usd', 1), ('amount', 9223372036854775807, 'usd', 1) $$,
  'each difference is kept once, and counted'
);
select results_eq(
  $$ select status, credited_at, stripe_payment_intent from public.purchases where id = (select id from bought) $$,
  $$ values ('open', null::timestamptz, null::text) $$, 'the purchase waits as before'
);

-- Credited once
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 499, 'USD', 'return') $$, $$ values ('credited', 20, 23) $$, 'what was offered and paid is credited');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 499, 'usd', 'webhook') $$, $$ values ('already_credited', 20, 23) $$, 'once, whichever path comes next');
select results_eq($$ execute fulfil ('cs_a', 'pi_a', 499, 'usd', 'sweep') $$, $$ values ('already_credited', 20, 23) $$, 'or after it');
select results_eq(
  $$ select status, stripe_payment_intent, credited_by, paid_at, credited_at from public.purchases where id = (select id from bought) $$,
  $$ values ('paid', 'pi_a', 'return', now(), now()) $$, 'the purchase says by which'
);
select results_eq(
  $$ select kind, amount, reference, purchase_id from public.token_transactions
     where user_id = tests.person('buyer') order by id desc limit 1 $$,
  $$ select 'purchase', 20, id::text, id from bought $$, 'and the ledger why'
);
select results_eq($$ execute fulfil ('cs_a', 'pi_other', 499, 'usd', 'webhook') $$, $$ values ('mismatch', 20, 23) $$, 'a second payment of one purchase is recorded');
select is(tests.wallet('buyer'), '23/0/0', 'and credits nothing');
select throws_ok(
  $$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
     select tests.person('buyer'), 'purchase', 20, 43, 99, id::text from bought $$,
  '23505', null, 'not even a fault in the function could credit twice'
);

-- Somebody else's payment
select tests.open_purchase('other', 'starter', 'c');
select results_eq(
  $$ select outcome, balance from public.purchases as p,
       public.fulfil_purchase(p.id, 'cs_c', 'pi_a', 499, 'usd', 'webhook')
     where p.stripe_session_id = 'cs_c' $$,
  $$ values ('mismatch', 3) $$, 'one payment does not pay two purchases'
);
select is((select outcome from public.fulfil_purchase(gen_random_uuid(), 'cs_z', 'pi_z', 499, 'usd', 'webhook')), 'unknown_purchase', 'an unknown purchase is said to be so');
select is((select outcome from public.fulfil_purchase(null, 'cs_z', 'pi_z', 499, 'usd', 'webhook')), 'unknown_purchase', 'and so is none');

-- The answer of Stripe was lost: the session is known from the payment alone
create temporary table lost as
  select purchase_id as id from public.begin_purchase(tests.person('buyer'), tests.request(1), 'family');
select is(
  (select outcome from lost, public.fulfil_purchase(lost.id, 'cs_a', 'pi_lost', 1199, 'usd', 'webhook')), 'mismatch',
  'a session of another purchase does not count'
);
select is(
  (select outcome from lost, public.fulfil_purchase(lost.id, 'cs_lost', 'pi_lost', 1199, 'usd', 'webhook')), 'credited',
  'its own does'
);
select is((select stripe_session_id from public.purchases join lost using (id)), 'cs_lost', 'and is remembered');
select is(tests.wallet('buyer'), '83/0/0', 'with the tokens of the snapshot');

-- Late payments
create temporary table late as select tests.open_purchase('other', 'family', 'late') as id;
select is((select outcome from late, public.set_purchase_status(late.id, 'cs_late', 'expired')), 'changed', 'a session expires');
select is(
  (select outcome from late, public.fulfil_purchase(late.id, 'cs_late', 'pi_late', 1199, 'usd', 'sweep')), 'credited',
  'what was paid all the same is honoured'
);
create temporary table delayed as select tests.open_purchase('other', 'chef', 'delayed') as id;
select is((select status from delayed, public.set_purchase_status(delayed.id, 'cs_delayed', 'failed')), 'failed', 'a payment fails');
select is(
  (select outcome from delayed, public.fulfil_purchase(delayed.id, 'cs_delayed', 'pi_delayed', 2999, 'usd', 'webhook', now() - interval '3 days')),
  'credited', 'and succeeds later'
);
select is((select paid_at from public.purchases join delayed using (id)), now() - interval '3 days', 'Stripe''s time of payment is kept');
select is(tests.wallet('other'), '263/0/0', 'both are in the wallet');

-- A change of price in mid-checkout
create temporary table changed as select tests.open_purchase('buyer', 'chef', 'changed') as id;
update public.token_packages set tokens = 1, amount_cents = 1 where id = 'chef';
select is(
  (select outcome from changed, public.fulfil_purchase(changed.id, 'cs_changed', 'pi_changed', 1, 'usd', 'webhook')), 'mismatch',
  'the new price does not pay the old offer'
);
select results_eq(
  $$ select outcome, tokens from changed, public.fulfil_purchase(changed.id, 'cs_changed', 'pi_changed', 2999, 'usd', 'webhook') $$,
  $$ values ('credited', 200) $$, 'which is honoured'
);

-- What only the caller can compare
select is((select outcome from bought, public.record_purchase_mismatch(bought.id, 'cs_a', 'customer', 'webhook')), 'recorded', 'another customer is recorded too');
select is((select outcome from public.record_purchase_mismatch(gen_random_uuid(), 'cs_a', 'customer', 'webhook')), 'unknown_purchase', 'for a purchase that is known');

-- A credit pays debt first
select public.adjust_tokens(tests.person('other'), -270, tests.request(5), 'operator', 'test');
select is(tests.wallet('other'), '0/0/7', 'there is debt');
select tests.buy('other', 'family', 'debt');
select is(
  tests.wallet('other') || (select details::text from public.token_transactions where user_id = tests.person('other') order by id desc limit 1),
  '53/0/0{"debt_paid": 7}', 'a purchase pays it, and the ledger says so'
);

select * from finish();
rollback;
