-- is_under_review: the buyer sees that a payment waits for a person, and sees no more of it.
begin;
select plan(9);
select tests.create_person('buyer');
select tests.create_person('stranger');

create temporary table bought as select tests.open_purchase('buyer', 'starter', 'a') as id;
create temporary table other as select tests.open_purchase('buyer', 'family', 'b') as id;
prepare reviews as
  select package_id, status, is_under_review from public.purchases where user_id = tests.person('buyer') order by package_id;

select results_eq('execute reviews', $$ values ('family', 'open', false), ('starter', 'open', false) $$, 'at first nothing is to be looked at');

select public.fulfil_purchase((select id from bought), 'cs_a', 'pi_a', 1, 'usd', 'webhook');
select results_eq(
  'execute reviews', $$ values ('family', 'open', false), ('starter', 'open', true) $$,
  'a payment of another amount is, and its purchase stays uncredited'
);
select public.record_purchase_mismatch((select id from other), 'cs_b', 'customer', 'sweep');
select results_eq(
  'execute reviews', $$ values ('family', 'open', true), ('starter', 'open', true) $$, 'and so is what only the caller can compare'
);

-- The operator deals with one difference after the other
select public.fulfil_purchase((select id from bought), 'cs_a', 'pi_a', 499, 'eur', 'webhook');
update private.purchase_mismatches set resolved_at = now() where purchase_id = (select id from bought) and reason = 'amount';
select is((select is_under_review from public.purchases join bought using (id)), true, 'one of two that is settled leaves the other');
update private.purchase_mismatches set resolved_at = now() where purchase_id = (select id from bought);
select is((select is_under_review from public.purchases join bought using (id)), false, 'when all are, it is over');
select public.fulfil_purchase((select id from bought), 'cs_a', 'pi_a', 1, 'usd', 'sweep');
select is(
  (select is_under_review from public.purchases join bought using (id)), false,
  'and does not begin anew when the sweep comes by what was settled'
);

-- The mark decides nothing about money
select public.fulfil_purchase((select id from other), 'cs_b', 'pi_b', 1199, 'usd', 'webhook');
select is(
  (select status || ' ' || is_under_review from public.purchases join other using (id)) || ' ' || tests.wallet('buyer'),
  'paid true 63/0/0', 'what was offered and paid is credited all the same'
);

select is(
  tests.rows_as('authenticated', 'buyer', 'select 1 from public.purchases where is_under_review'), '1', 'the buyer sees the mark'
);
select is(
  tests.rows_as('authenticated', 'buyer', 'update public.purchases set is_under_review = false'), '42501', 'and cannot take it away'
);

select * from finish();
rollback;
