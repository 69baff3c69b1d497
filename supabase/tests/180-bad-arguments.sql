-- Every money function with arguments that are null, negative, zero, huge, fractional, unknown or somebody else's: an
-- outcome or an error, and not a token, a cent or a status of anybody changes.
begin;
select plan(7);
select tests.create_person('buyer');
select tests.create_person('stranger');
select tests.buy('buyer', 'starter', 'paid');
select tests.open_purchase('buyer', 'family', 'open');
select tests.buy('stranger', 'starter', 'others');
select public.reserve_tokens(tests.person('buyer'), tests.request(1), 'recipe', 'input');
select public.reserve_tokens(tests.person('buyer'), tests.request(2), 'recipe', 'input');
select public.commit_hold(tests.person('buyer'), tests.request(2), 'Soup', '{}');

-- Names for what stands in the calls.
create function pg_temp.fill(p_sql text) returns text
language plpgsql
as $$
declare
  name text;
  id uuid;
begin
  for name, id in values
    (':buyer', tests.person('buyer')),
    (':stranger', tests.person('stranger')),
    (':nobody', gen_random_uuid()),
    (':paid', (select p.id from public.purchases as p where p.stripe_session_id = 'cs_paid')),
    (':open', (select p.id from public.purchases as p where p.stripe_session_id = 'cs_open')),
    (':pending', tests.request(1)),
    (':committed', tests.request(2)),
    (':unused', tests.request(3))
  loop
    p_sql := replace(p_sql, name, quote_literal(id));
  end loop;
  return p_sql;
end;
$$;

-- All money there is, but for wallets that a refusal opens for somebody new, which are empty, and for versions, which
-- rise when a price is taken and put back.
create view pg_temp.money as
  select
    (
      select jsonb_agg(jsonb_build_array(user_id, balance, held, debt) order by user_id)
      from public.user_tokens where (balance, held, debt) <> (0, 0, 0)
    ) as wallets,
    (select jsonb_agg(t order by t.id) from public.token_transactions as t) as ledger,
    (select jsonb_agg(t order by t.user_id, t.request_id) from public.token_holds as t) as holds,
    -- That somebody has to look at a payment moves no money.
    (select jsonb_agg(to_jsonb(t) - 'is_under_review' order by t.id) from public.purchases as t) as purchases,
    (select jsonb_agg(t order by t.id) from public.recipes as t) as recipes,
    (select jsonb_agg(t order by t.dispute_id) from private.disputes as t) as disputes;

-- The outcome or the SQLSTATE of a call as the service role makes it, and whether it changed anything.
create function pg_temp.answer(p_call text) returns text
language plpgsql
as $$
declare
  before jsonb := (select to_jsonb(money) from pg_temp.money);
  call text := 'select * from public.' || pg_temp.fill(p_call);
  answer text;
begin
  perform set_config('role', 'service_role', true);
  begin
    execute call into answer;
  exception
    when others then answer := sqlstate;
  end;
  perform set_config('role', 'none', true);
  return coalesce(answer, 'no row')
    || case when before is distinct from (select to_jsonb(money) from pg_temp.money) then ', and money has moved' else '' end;
end;
$$;

-- 22023: said to be out of bounds. 22P02, 22003: no such number. 23502, 23514: refused by the table. 23503: of nobody.
create temporary table calls (call text, expected text);
insert into calls values
  -- By hand
  ($$ grant_tokens(:buyer, null, 'x') $$, '22023'),
  ($$ grant_tokens(:buyer, 0, 'x') $$, '22023'),
  ($$ grant_tokens(:buyer, -1, 'x') $$, '22023'),
  ($$ grant_tokens(:buyer, 1000001, 'x') $$, '22023'),
  ($$ grant_tokens(:buyer, 2147483647, 'x') $$, '22023'),
  ($$ grant_tokens(:buyer, '2147483648', 'x') $$, '22003'),
  ($$ grant_tokens(:buyer, '1.5', 'x') $$, '22P02'),
  ($$ grant_tokens(:buyer, 1.5, 'x') $$, '42883'),
  ($$ grant_tokens(:buyer, 'NaN', 'x') $$, '22P02'),
  ($$ grant_tokens(:buyer, 1, null) $$, '23502'),
  ($$ grant_tokens(:buyer, 1, '') $$, '23514'),
  ($$ grant_tokens(:buyer, 1, repeat('x', 201)) $$, '23514'),
  ($$ grant_tokens(:nobody, 1, 'x') $$, 'unknown_user'),
  ($$ grant_tokens(null, 1, 'x') $$, 'unknown_user'),
  ($$ grant_tokens('no-uuid', 1, 'x') $$, '22P02'),
  ($$ adjust_tokens(:buyer, null, gen_random_uuid(), 'Ada', 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, 0, gen_random_uuid(), 'Ada', 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, 1000001, gen_random_uuid(), 'Ada', 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, -1000001, gen_random_uuid(), 'Ada', 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, -2147483648, gen_random_uuid(), 'Ada', 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, '0.5', gen_random_uuid(), 'Ada', 'why') $$, '22P02'),
  ($$ adjust_tokens(:buyer, 1, null, 'Ada', 'why') $$, '23502'),
  ($$ adjust_tokens(:buyer, 1, gen_random_uuid(), null, 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, 1, gen_random_uuid(), '  ', 'why') $$, '22023'),
  ($$ adjust_tokens(:buyer, 1, gen_random_uuid(), 'Ada', null) $$, '22023'),
  ($$ adjust_tokens(:buyer, 1, gen_random_uuid(), 'Ada', '') $$, '22023'),
  ($$ adjust_tokens(:buyer, 1, gen_random_uuid(), 'Ada', repeat('x', 501)) $$, '22023'),
  ($$ adjust_tokens(:nobody, 1, gen_random_uuid(), 'Ada', 'why') $$, 'unknown_user'),
  ($$ adjust_tokens(null, 1, gen_random_uuid(), 'Ada', 'why') $$, 'unknown_user'),

  -- Spending
  ($$ deduct_tokens(null, gen_random_uuid(), 'cookbook', 'x') $$, '23502'),
  ($$ deduct_tokens(:buyer, null, 'cookbook', 'x') $$, '23502'),
  ($$ deduct_tokens(:buyer, gen_random_uuid(), null, 'x') $$, 'unknown_feature'),
  ($$ deduct_tokens(:buyer, gen_random_uuid(), '', 'x') $$, 'unknown_feature'),
  ($$ deduct_tokens(:buyer, gen_random_uuid(), 'recipe', 'x') $$, 'unknown_feature'),
  ($$ deduct_tokens(:buyer, :pending, 'cookbook', 'x') $$, 'conflict'),
  ($$ deduct_tokens(:buyer, :committed, 'cookbook', 'x') $$, 'conflict'),
  ($$ deduct_tokens(:nobody, gen_random_uuid(), 'cookbook', 'x') $$, 'insufficient_tokens'),
  ($$ reserve_tokens(null, gen_random_uuid(), 'recipe', 'x') $$, '23502'),
  ($$ reserve_tokens(:buyer, null, 'recipe', 'x') $$, '23502'),
  ($$ reserve_tokens(:buyer, gen_random_uuid(), 'recipe', null) $$, '23502'),
  ($$ reserve_tokens(:buyer, gen_random_uuid(), 'recipe', '') $$, '23514'),
  ($$ reserve_tokens(:buyer, gen_random_uuid(), 'recipe', repeat('x', 201)) $$, '23514'),
  ($$ reserve_tokens(:buyer, gen_random_uuid(), null, 'x') $$, 'unknown_feature'),
  ($$ reserve_tokens(:buyer, gen_random_uuid(), 'cookbook', 'x') $$, 'unknown_feature'),
  ($$ reserve_tokens(:buyer, :pending, 'recipe', 'other') $$, 'conflict'),
  ($$ reserve_tokens(:nobody, gen_random_uuid(), 'recipe', 'x') $$, 'insufficient_tokens'),
  ($$ commit_hold(null, :pending, 'Soup', '{}') $$, '23502'),
  ($$ commit_hold(:buyer, null, 'Soup', '{}') $$, 'not_pending'),
  ($$ commit_hold(:buyer, :unused, 'Soup', '{}') $$, 'not_pending'),
  ($$ commit_hold(:stranger, :pending, 'Soup', '{}') $$, 'not_pending'),
  ($$ commit_hold(:nobody, :pending, 'Soup', '{}') $$, 'not_pending'),
  ($$ commit_hold(:buyer, :pending, null, '{}') $$, '23502'),
  ($$ commit_hold(:buyer, :pending, '', '{}') $$, '23514'),
  ($$ commit_hold(:buyer, :pending, repeat('x', 201), '{}') $$, '23514'),
  ($$ commit_hold(:buyer, :pending, 'Soup', null) $$, '23502'),
  ($$ commit_hold(:buyer, :pending, 'Soup', '"text"') $$, '23514'),
  ($$ commit_hold(:buyer, :pending, 'Soup', '{}', gen_random_uuid()) $$, 'not_pending'),
  ($$ commit_hold(:buyer, :committed, 'Other', '{}') $$, 'already_committed'),
  ($$ release_hold(null, :pending) $$, '23502'),
  ($$ release_hold(:buyer, null) $$, 'not_found'),
  ($$ release_hold(:stranger, :pending) $$, 'not_found'),
  ($$ release_hold(:nobody, :pending) $$, 'not_found'),
  ($$ release_hold(:buyer, :committed) $$, 'already_committed'),
  ($$ release_hold(:buyer, :pending, gen_random_uuid()) $$, 'taken_over'),
  ($$ renew_hold(null, :pending, gen_random_uuid()) $$, 'not_pending'),
  ($$ renew_hold(:buyer, null, gen_random_uuid()) $$, 'not_pending'),
  ($$ renew_hold(:buyer, :pending, null) $$, 'not_pending'),
  ($$ renew_hold(:stranger, :pending, gen_random_uuid()) $$, 'not_pending'),

  -- Buying
  ($$ begin_purchase(null, gen_random_uuid(), 'starter') $$, '23502'),
  ($$ begin_purchase(:buyer, null, 'starter') $$, '23502'),
  ($$ begin_purchase(:buyer, gen_random_uuid(), null) $$, 'unknown_package'),
  ($$ begin_purchase(:buyer, gen_random_uuid(), '') $$, 'unknown_package'),
  ($$ begin_purchase(:buyer, gen_random_uuid(), 'yacht') $$, 'unknown_package'),
  ($$ attach_checkout_session(null, 'cs_x', now()) $$, 'not_found'),
  ($$ attach_checkout_session(:nobody, 'cs_x', now()) $$, 'not_found'),
  ($$ attach_checkout_session(:open, 'cs_x', now()) $$, 'already_attached'),
  ($$ set_purchase_status(null, 'cs_open', 'failed') $$, 'unknown_purchase'),
  ($$ set_purchase_status(:nobody, 'cs_open', 'failed') $$, 'unknown_purchase'),
  ($$ set_purchase_status(:open, 'cs_open', null) $$, '22023'),
  ($$ set_purchase_status(:open, 'cs_open', 'paid') $$, '22023'),
  ($$ set_purchase_status(:open, 'cs_open', 'refunded') $$, '22023'),
  ($$ set_purchase_status(:open, null, 'failed') $$, 'unchanged'),
  ($$ set_purchase_status(:open, 'cs_paid', 'failed') $$, 'unchanged'),
  ($$ set_purchase_status(:paid, 'cs_paid', 'failed') $$, 'unchanged'),
  ($$ fulfil_purchase(null, 'cs_open', 'pi_open', 1199, 'usd', 'webhook') $$, 'unknown_purchase'),
  ($$ fulfil_purchase(:nobody, 'cs_open', 'pi_open', 1199, 'usd', 'webhook') $$, 'unknown_purchase'),
  ($$ fulfil_purchase(:open, null, 'pi_open', 1199, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_paid', 'pi_open', 1199, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_others', 1199, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', null, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 0, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', -1199, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 1200, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 9223372036854775807, 'usd', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', '1199.5', 'usd', 'webhook') $$, '22P02'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 1199, null, 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 1199, '', 'webhook') $$, 'mismatch'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 1199, 'usd', null) $$, '23514'),
  ($$ fulfil_purchase(:open, 'cs_open', 'pi_open', 1199, 'usd', 'by hand') $$, '23514'),
  ($$ fulfil_purchase(:paid, 'cs_paid', 'pi_paid', 499, 'usd', 'sweep') $$, 'already_credited'),
  ($$ record_purchase_mismatch(null, 'cs_open', 'mode', 'webhook') $$, 'unknown_purchase'),
  ($$ record_purchase_mismatch(:nobody, 'cs_open', 'mode', 'webhook') $$, 'unknown_purchase'),
  ($$ record_purchase_mismatch(:open, 'cs_open', null, 'webhook') $$, '23502'),
  ($$ record_purchase_mismatch(:open, 'cs_open', '', 'webhook') $$, '23514'),
  ($$ record_purchase_mismatch(:open, 'cs_open', 'mode', 'webhook') $$, 'recorded'),

  -- Refunds and disputes
  ($$ apply_refund_state(null, 100) $$, 'unknown_purchase'),
  ($$ apply_refund_state('pi_nobody', 100) $$, 'unknown_purchase'),
  ($$ apply_refund_state('pi_open', 100) $$, 'unknown_purchase'),
  ($$ apply_refund_state('pi_paid', null) $$, '22023'),
  ($$ apply_refund_state('pi_paid', -1) $$, '22023'),
  ($$ apply_refund_state('pi_paid', -9223372036854775808) $$, '22023'),
  ($$ apply_refund_state('pi_paid', '0.5') $$, '22P02'),
  ($$ apply_refund_state('pi_paid', 9223372036854775807) $$, '22023'),
  ($$ apply_refund_state('pi_paid', 0) $$, 'unchanged'),
  ($$ apply_dispute_state(null, 'dp_bad', 100, 'lost') $$, 'unknown_purchase'),
  ($$ apply_dispute_state('pi_nobody', 'dp_bad', 100, 'lost') $$, 'unknown_purchase'),
  ($$ apply_dispute_state('pi_paid', null, 100, 'lost') $$, '23502'),
  ($$ apply_dispute_state('pi_paid', 'dp_bad', null, 'lost') $$, '22023'),
  ($$ apply_dispute_state('pi_paid', 'dp_bad', -1, 'lost') $$, '22023'),
  ($$ apply_dispute_state('pi_paid', 'dp_bad', '0.5', 'lost') $$, '22P02'),
  ($$ apply_dispute_state('pi_paid', 'dp_bad', 9223372036854775807, 'lost') $$, '22023'),
  ($$ apply_dispute_state('pi_paid', 'dp_bad', 100, null) $$, '23502'),

  -- Whose purchase, whose customer
  ($$ purchase_for_user(:stranger, :paid, null) $$, 'no row'),
  ($$ purchase_for_user(:stranger, null, 'cs_paid') $$, 'no row'),
  ($$ purchase_for_user(:buyer, null, null) $$, 'no row'),
  ($$ purchase_for_user(null, :paid, 'cs_paid') $$, 'no row'),
  ($$ remember_stripe_customer(:nobody, 'cus_x') $$, '23503'),
  ($$ remember_stripe_customer(:buyer, null) $$, '23502'),
  ($$ record_stripe_event(null, 'x', 'y', false, 'z') $$, '23502');

select is_empty(
  $$ select trim(call) as call, answer, expected from calls, lateral (select pg_temp.answer(call)) as tried (answer)
     where answer <> expected $$,
  'each is answered as it should be, and moves nothing'
);
select is_empty(
  $$ select name from unnest(array[
       'adjust_tokens', 'apply_dispute_state', 'apply_refund_state', 'attach_checkout_session', 'begin_purchase', 'commit_hold',
       'deduct_tokens', 'fulfil_purchase', 'grant_tokens', 'purchase_for_user', 'record_purchase_mismatch', 'record_stripe_event',
       'release_hold', 'remember_stripe_customer', 'renew_hold', 'reserve_tokens', 'set_purchase_status'
     ]) as name
     where not exists (select from calls where call like format(' %s(%%', name)) $$,
  'no function that takes somebody''s word is left out'
);

-- A wallet that is as full as a number can be
select tests.create_person('rich');
update public.user_tokens set balance = 2147483647 where user_id = tests.person('rich');
select is(
  tests.rows_as('service_role', null, format($$ select public.grant_tokens(%L, 1, 'x') $$, tests.person('rich'))), '22003',
  'a number is not exceeded'
);
select is(tests.wallet('rich'), '2147483647/0/0', 'and not lost either');

-- Huge amounts must not stop others: the checker goes on, whatever was told of one purchase
select tests.rows_as('service_role', null, $$ select public.apply_refund_state('pi_others', 9223372036854775807) $$);
select tests.rows_as('service_role', null, $$ select public.apply_dispute_state('pi_others', 'dp_huge', 9223372036854775807, 'lost') $$);
select lives_ok($$ select * from public.check_token_invariants() $$, 'the checker still answers');
select is(
  tests.rows_as('service_role', null, $$ select public.apply_dispute_state('pi_others', 'dp_later', 499, 'lost') $$), '1',
  'and the next dispute of that purchase is worked on'
);
select ok((select tokens_clawed between 0 and tokens from public.purchases where stripe_session_id = 'cs_others'), 'within what was granted');

select * from finish();
rollback;
