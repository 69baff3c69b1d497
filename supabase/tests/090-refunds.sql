-- apply_refund_state: cumulative, in awkward cents, up and down.
begin;
select plan(34);
select tests.create_person('buyer');
select tests.buy('buyer', 'starter', 'a');

prepare refund (text, bigint) as
  select outcome, tokens_clawed, balance from public.apply_refund_state($1, $2);

-- Three parts of 499 cents, none of which is a whole number of tokens
select results_eq($$ execute refund ('pi_a', 166) $$, $$ values ('clawed', 6, 17) $$, 'a third takes a third, rounded down');
select results_eq($$ execute refund ('pi_a', 166) $$, $$ values ('unchanged', 6, 17) $$, 'told again, it changes nothing');
select is((select status from public.purchases where stripe_payment_intent = 'pi_a'), 'paid', 'a part refunded is still paid');
select results_eq($$ execute refund ('pi_a', 332) $$, $$ values ('clawed', 13, 10) $$, 'two thirds take two thirds of the whole, not two roundings');
select results_eq($$ execute refund ('pi_a', 499) $$, $$ values ('clawed', 20, 3) $$, 'all of it takes all tokens');
select is((select status from public.purchases where stripe_payment_intent = 'pi_a'), 'refunded', 'and the purchase says so');
select results_eq(
  $$ select kind, amount, balance_after, reference from public.token_transactions
     where user_id = tests.person('buyer') order by id offset 2 $$,
  $$ select kind, amount, balance_after, id || ':' || n
     from public.purchases,
       (values ('refund_clawback', -6, 17, 1), ('refund_clawback', -7, 10, 2), ('refund_clawback', -7, 3, 3)) as v (kind, amount, balance_after, n)
     where stripe_payment_intent = 'pi_a' $$,
  'each part is a row of its own'
);
select results_eq($$ execute refund ('pi_a', 1000) $$, $$ values ('unchanged', 20, 3) $$, 'more than was paid takes no more than was granted');

-- A refund that fails gives back
select results_eq($$ execute refund ('pi_a', 332) $$, $$ values ('returned', 13, 10) $$, 'a failed refund gives its share back');
select is((select status from public.purchases where stripe_payment_intent = 'pi_a'), 'paid', 'and the purchase is paid again');
select results_eq($$ execute refund ('pi_a', 0) $$, $$ values ('returned', 0, 23) $$, 'all failed, all is back');
select results_eq($$ execute refund ('pi_a', 332) $$, $$ values ('clawed', 13, 10) $$, 'and may be refunded anew');
select results_eq($$ execute refund ('pi_a', 0) $$, $$ values ('returned', 0, 23) $$, 'and fail anew');
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('buyer') $$, 'the books are right');

-- Every cent: never ahead of its share, never behind by a token
select is_empty(
  $$ select cents, due from generate_series(0, 499) as cents,
       lateral (select tokens_clawed as due from public.apply_refund_state('pi_a', cents)) as settled
     where due <> floor(20 * cents / 499.0) $$,
  'for every cent the tokens are the floor of the share'
);
select results_eq($$ execute refund ('pi_a', 0) $$, $$ values ('returned', 0, 23) $$, 'and all the way back nothing is lost');

-- Spent tokens
select tests.create_person('spender');
select tests.buy('spender', 'starter', 'b');
select tests.spend('spender', 10);
select is(tests.wallet('spender'), '3/0/0', 'twenty tokens were spent');
select results_eq($$ execute refund ('pi_b', 499) $$, $$ values ('clawed', 20, 0) $$, 'a refund takes what is left');
select is(tests.wallet('spender'), '0/0/17', 'and the rest is debt');
select is(
  (select details from public.token_transactions where user_id = tests.person('spender') order by id desc limit 1),
  '{"debt_added": 17}', 'which the ledger says'
);
select is(
  (select outcome from public.deduct_tokens(tests.person('spender'), tests.request(1), 'cookbook', 'a')), 'insufficient_tokens',
  'nothing can be spent'
);
select is(
  (select outcome from public.reserve_tokens(tests.person('spender'), tests.request(2), 'recipe', 'a')), 'insufficient_tokens',
  'or held'
);
select is((select balance from public.grant_tokens(tests.person('spender'), 10, 'test')), 0, 'a grant pays debt first');
select is(tests.wallet('spender'), '0/0/7', 'in part');
select tests.buy('spender', 'family', 'c');
select is(tests.wallet('spender'), '53/0/0', 'the next purchase pays the rest');
select results_eq($$ execute refund ('pi_b', 0) $$, $$ values ('returned', 0, 73) $$, 'a refund that fails after all gives all back');
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('spender') $$, 'the books are right');

-- Tokens that a running generation holds
select tests.create_person('cook');
select tests.buy('cook', 'starter', 'd');
select public.reserve_tokens(tests.person('cook'), tests.request(1), 'recipe', 'a');
select tests.spend('cook', 10);
select results_eq($$ execute refund ('pi_d', 499) $$, $$ values ('clawed', 20, 0) $$, 'a refund in mid-generation');
select is(tests.wallet('cook'), '0/1/18', 'leaves what is held');
select public.commit_hold(tests.person('cook'), tests.request(1), 'Soup', '{}');
select is(tests.wallet('cook'), '0/0/18', 'so that the recipe is delivered and paid');

-- What is not known
select is((select outcome from public.apply_refund_state('pi_unknown', 100)), 'unknown_purchase', 'an unknown payment is said to be so');
select is((select outcome from public.apply_refund_state(null, 100)), 'unknown_purchase', 'and so is none');
select throws_ok($$ execute refund ('pi_a', -1) $$, '22023', null, 'no refund is negative');
select throws_ok($$ execute refund ('pi_a', null) $$, '22023', null, 'or unknown');

select * from finish();
rollback;
