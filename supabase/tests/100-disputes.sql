-- apply_dispute_state: taken when the money is withdrawn, given back when it returns, never more than granted.
begin;
select plan(39);
select tests.create_person('buyer');
select tests.buy('buyer', 'starter', 'a');

prepare dispute (text, text, bigint, text) as
  select outcome, tokens_clawed, balance from public.apply_dispute_state($1, $2, $3, $4);
prepare status_of (text) as select status from public.purchases where stripe_payment_intent = $1;

-- An inquiry only flags
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'warning_needs_response') $$, $$ values ('unchanged', 0, 23) $$, 'an inquiry takes nothing');
select results_eq($$ execute status_of ('pi_a') $$, $$ values ('paid') $$, 'and the purchase stays paid');
select results_eq($$ select state, is_withdrawn from private.disputes where dispute_id = 'dp_1' $$, $$ values ('warning_needs_response', false) $$, 'but it is noted');

-- Withdrawn, then won
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'needs_response') $$, $$ values ('clawed', 20, 3) $$, 'a dispute takes the tokens with the money');
select results_eq($$ execute status_of ('pi_a') $$, $$ values ('disputed') $$, 'and the purchase says so');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'needs_response') $$, $$ values ('unchanged', 20, 3) $$, 'once');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'under_review') $$, $$ values ('unchanged', 20, 3) $$, 'while it is under review');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'warning_under_review') $$, $$ values ('unchanged', 20, 3) $$, 'a late inquiry does not give back');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'won') $$, $$ values ('returned', 0, 23) $$, 'won, all is back');
select results_eq($$ execute status_of ('pi_a') $$, $$ values ('paid') $$, 'and the purchase is paid');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'won') $$, $$ values ('unchanged', 0, 23) $$, 'once');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'under_review') $$, $$ values ('unchanged', 0, 23) $$, 'a message from before the decision changes nothing');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'withdrawn') $$, $$ values ('unchanged', 0, 23) $$, 'of any kind');
select results_eq(
  $$ select kind, amount, reference from public.token_transactions where user_id = tests.person('buyer') order by id offset 2 $$,
  $$ values ('dispute_clawback', -20, 'dp_1:1'), ('dispute_return', 20, 'dp_1:2') $$, 'the ledger names the dispute'
);
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'appeal_needs_response') $$, $$ values ('unchanged', 0, 23) $$, 'an appeal changes nothing by itself');
select results_eq($$ execute dispute ('pi_a', 'dp_1', 499, 'something_new') $$, $$ values ('unchanged', 0, 23) $$, 'nor does what Stripe invents next');

-- Lost
select results_eq($$ execute dispute ('pi_a', 'dp_2', 250, 'funds_withdrawn') $$, $$ values ('clawed', 10, 13) $$, 'a part takes its share');
select results_eq($$ execute dispute ('pi_a', 'dp_2', 250, 'lost') $$, $$ values ('unchanged', 10, 13) $$, 'lost, it stays so');
select results_eq($$ execute status_of ('pi_a') $$, $$ values ('disputed') $$, 'for good');
select results_eq($$ execute dispute ('pi_a', 'dp_2', 250, 'needs_response') $$, $$ values ('unchanged', 10, 13) $$, 'whatever comes late');
select results_eq($$ execute dispute ('pi_a', 'dp_2', 250, 'funds_reinstated') $$, $$ values ('returned', 0, 23) $$, 'unless the money returns');

-- The end comes first
select results_eq($$ execute dispute ('pi_a', 'dp_3', 499, 'reinstated') $$, $$ values ('unchanged', 0, 23) $$, 'money that is back before it went');
select results_eq($$ execute dispute ('pi_a', 'dp_3', 499, 'withdrawn') $$, $$ values ('unchanged', 0, 23) $$, 'is not taken by the message that it went');
select results_eq($$ execute dispute ('pi_a', 'dp_4', 499, 'lost') $$, $$ values ('clawed', 20, 3) $$, 'a loss of which nothing was known takes all the same');
select results_eq($$ execute dispute ('pi_a', 'dp_4', 499, 'won') $$, $$ values ('returned', 0, 23) $$, 'and a late win gives it back');

-- Refund and dispute together
select results_eq(
  $$ select outcome, tokens_clawed, balance from public.apply_refund_state('pi_a', 250) $$,
  $$ values ('clawed', 10, 13) $$, 'half is refunded'
);
select results_eq($$ execute dispute ('pi_a', 'dp_5', 499, 'needs_response') $$, $$ values ('clawed', 20, 3) $$, 'and all is disputed: no more than granted');
select results_eq($$ execute dispute ('pi_a', 'dp_6', 499, 'needs_response') $$, $$ values ('unchanged', 20, 3) $$, 'and disputed again');
select results_eq($$ execute dispute ('pi_a', 'dp_6', 499, 'won') $$, $$ values ('unchanged', 20, 3) $$, 'one of them won is not all');
select results_eq($$ execute dispute ('pi_a', 'dp_5', 499, 'won') $$, $$ values ('returned', 10, 13) $$, 'both won, the refund remains');
select results_eq(
  $$ select outcome, tokens_clawed, balance from public.apply_refund_state('pi_a', 0) $$,
  $$ values ('returned', 0, 23) $$, 'which fails in the end'
);
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('buyer') $$, 'the books are right');

-- Spent tokens
select tests.spend('buyer', 10);
select results_eq($$ execute dispute ('pi_a', 'dp_7', 499, 'needs_response') $$, $$ values ('clawed', 20, 0) $$, 'spent tokens are disputed');
select is(tests.wallet('buyer'), '0/0/17', 'and become debt');
select results_eq($$ execute dispute ('pi_a', 'dp_7', 499, 'won') $$, $$ values ('returned', 0, 3) $$, 'which the win pays');
select is(tests.wallet('buyer'), '3/0/0', 'so that all is as before');

-- What is not known
select is((select outcome from public.apply_dispute_state('pi_unknown', 'dp_8', 1, 'lost')), 'unknown_purchase', 'an unknown payment is said to be so');
select throws_ok($$ execute dispute ('pi_a', 'dp_8', -1, 'lost') $$, '22023', null, 'no dispute is negative');

-- Somebody else's dispute
select tests.create_person('other');
select tests.buy('other', 'starter', 'other');
select results_eq($$ execute dispute ('pi_other', 'dp_7', 499, 'lost') $$, $$ values ('unchanged', 0, 23) $$, 'one dispute is about one purchase');

select * from finish();
rollback;
