-- deduct_tokens: charged at once, once for each request.
begin;
select plan(21);
select tests.create_person('cook');
select tests.create_person('stranger');

prepare deduct (text, integer, text, text) as
  select outcome, cost, balance from public.deduct_tokens(tests.person($1), tests.request($2), $3, $4);

select results_eq($$ execute deduct ('cook', 1, 'cookbook', 'a') $$, $$ values ('deducted', 2, 1) $$, 'the price is charged');
select results_eq(
  $$ select kind, amount, balance_after, feature, request_id, version from public.token_transactions
     where user_id = tests.person('cook') order by id desc limit 1 $$,
  $$ select 'spend', -2, 1, 'cookbook', tests.request(1), version from public.user_tokens where user_id = tests.person('cook') $$,
  'with one ledger row at the wallet''s version'
);
select results_eq($$ execute deduct ('cook', 1, 'cookbook', 'a') $$, $$ values ('replayed', 2, 1) $$, 'the same request is not charged again');
select is(
  (select transaction_id from public.deduct_tokens(tests.person('cook'), tests.request(1), 'cookbook', 'a')),
  (select max(id) from public.token_transactions where user_id = tests.person('cook')),
  'and answers the same transaction'
);
select results_eq($$ execute deduct ('cook', 1, 'cookbook', 'b') $$, $$ values ('conflict', 2, 1) $$, 'with another input it is a conflict');
select is((select version from public.user_tokens where user_id = tests.person('cook')), 3::bigint, 'a repeat does not touch the wallet');
select results_eq($$ execute deduct ('cook', 2, 'cookbook', 'a') $$, $$ values ('insufficient_tokens', 2, 1) $$, 'one token is too few for two');
select is(tests.wallet('cook'), '1/0/0', 'and a refusal takes nothing');
select is(
  (select count(*) from public.token_transactions where user_id = tests.person('cook')), 2::bigint, 'and writes nothing'
);
select results_eq($$ execute deduct ('stranger', 1, 'cookbook', 'b') $$, $$ values ('deducted', 2, 1) $$, 'somebody else''s equal id is no clash');
select results_eq($$ execute deduct ('cook', 3, 'recipe', 'a') $$, $$ values ('unknown_feature', null::integer, 1) $$, 'what is held cannot be charged directly');
select results_eq($$ execute deduct ('cook', 3, 'gold', 'a') $$, $$ values ('unknown_feature', null::integer, 1) $$, 'nor what does not exist');

-- One id, one thing
select public.grant_tokens(tests.person('cook'), 10, 'test');
select is((select outcome from public.reserve_tokens(tests.person('cook'), tests.request(4), 'recipe', 'a')), 'reserved', 'an id holds a recipe');
select results_eq($$ execute deduct ('cook', 4, 'cookbook', 'a') $$, $$ values ('conflict', 2, 10) $$, 'and cannot pay a cookbook too');
select is(tests.wallet('cook'), '10/1/0', 'which costs nothing');
select is((select outcome from public.reserve_tokens(tests.person('cook'), tests.request(1), 'recipe', 'a')), 'conflict', 'nor the other way round');

-- A price change
update public.token_prices set cost = 5 where feature = 'cookbook';
select results_eq($$ execute deduct ('cook', 1, 'cookbook', 'a') $$, $$ values ('replayed', 2, 10) $$, 'a repeat answers the price that was paid');
select results_eq($$ execute deduct ('cook', 5, 'cookbook', 'a') $$, $$ values ('deducted', 5, 5) $$, 'a new request pays the new one');

-- Debt
update public.user_tokens set debt = 1 where user_id = tests.person('cook');
select results_eq($$ execute deduct ('cook', 6, 'cookbook', 'a') $$, $$ values ('insufficient_tokens', 5, 5) $$, 'with debt nothing can be spent');
select tests.create_person('unconfirmed', null, false);
select results_eq($$ execute deduct ('unconfirmed', 1, 'cookbook', 'a') $$, $$ values ('insufficient_tokens', 5, 0) $$, 'a person without a wallet gets an empty one');
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('stranger') $$, 'the books are right');

select * from finish();
rollback;
