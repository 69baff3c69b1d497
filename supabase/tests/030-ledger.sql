-- public.token_transactions: append-only for everybody, seen by its owner alone, one chain per wallet.
begin;
select plan(30);
select tests.create_person('owner');
select tests.create_person('stranger');

-- Owner
select is(tests.rows_as('authenticated', 'owner', 'select * from public.token_transactions'), '1', 'the owner sees their rows');
select is(
  tests.rows_as('authenticated', 'owner', format(
    $$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
       values (%L, 'grant', 100, 103, 3, 'mine') $$, tests.person('owner'))),
  '42501', 'the owner cannot add one'
);
select is(tests.rows_as('authenticated', 'owner', 'update public.token_transactions set amount = 100'), '42501', 'or change one');
select is(tests.rows_as('authenticated', 'owner', 'delete from public.token_transactions'), '42501', 'or delete one');

-- Stranger, nobody, service role
select is(
  tests.rows_as('authenticated', 'stranger', format('select * from public.token_transactions where user_id = %L', tests.person('owner'))),
  '0', 'a stranger sees nothing of it'
);
select is(tests.rows_as('anon', null, 'select * from public.token_transactions'), '42501', 'anon may not ask');
select cmp_ok(
  tests.rows_as('service_role', null, 'select * from public.token_transactions')::integer, '>=', 2, 'the service role reads all'
);
select is(
  tests.rows_as('service_role', null, format(
    $$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
       values (%L, 'grant', 100, 103, 3, 'mine') $$, tests.person('owner'))),
  '42501', 'and adds by functions alone'
);

-- Append-only, whoever it is
select throws_ok('update public.token_transactions set amount = 5', '23001', null, 'the owner of the table cannot update');
select throws_ok('delete from public.token_transactions', '23001', null, 'or delete');
select throws_ok('truncate public.token_transactions', '23001', null, 'or truncate');
select throws_ok('truncate public.user_tokens cascade', '23001', null, 'also not by way of the wallets');
select throws_ok('delete from public.token_transactions where false', '23001', null, 'not even no row');
-- Not even with the grants that a careless `grant all` would give
grant all on public.token_transactions to service_role, authenticated;
select is(tests.rows_as('service_role', null, 'update public.token_transactions set amount = 5'), '23001', 'granted, the service role still cannot update');
select is(tests.rows_as('service_role', null, 'delete from public.token_transactions'), '23001', 'or delete');
select is(tests.rows_as('service_role', null, 'truncate public.token_transactions'), '23001', 'or truncate');
select is(tests.rows_as('authenticated', 'owner', 'update public.token_transactions set amount = 5'), '23001', 'granted, a person cannot update');
select is(
  tests.rows_as('authenticated', 'owner', format(
    $$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
       values (%L, 'grant', 100, 103, 3, 'mine') $$, tests.person('owner'))),
  '42501', 'or insert, for want of a policy'
);

-- What a row may be
prepare add_row (text, integer, text) as
  insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
  values (tests.person('owner'), $1, $2, 0, 9, $3);
select throws_ok($$ execute add_row ('grant', 0, 'a') $$, '23514', null, 'no row moves nothing');
select throws_ok($$ execute add_row ('gift', 1, 'a') $$, '23514', null, 'the kinds are known');
select throws_ok($$ execute add_row ('spend', 1, 'a') $$, '23514', null, 'a spend takes');
select throws_ok($$ execute add_row ('purchase', -1, 'a') $$, '23514', null, 'a purchase gives');
select throws_ok($$ execute add_row ('refund_clawback', 1, 'a') $$, '23514', null, 'a clawback takes');
select throws_ok($$ execute add_row ('dispute_return', -1, 'a') $$, '23514', null, 'a return gives');
select lives_ok($$ execute add_row ('adjustment', -1, 'a') $$, 'an adjustment does either');
select throws_ok($$ execute add_row ('adjustment', -1, 'a') $$, '23505', null, 'one cause is one row');
select lives_ok($$ execute add_row ('grant', 1, 'a') $$, 'an equal reference of another kind is another cause');
select throws_ok($$ execute add_row ('grant', 1, '') $$, '23514', null, 'each row says why');

-- The chain, over every kind of move
select tests.create_person('cook');
select tests.buy('cook', 'starter', 'chain');
select public.reserve_tokens(tests.person('cook'), tests.request(1), 'recipe', 'input');
select public.commit_hold(tests.person('cook'), tests.request(1), 'Soup', '{}');
select tests.spend('cook', 2);
select public.adjust_tokens(tests.person('cook'), -30, tests.request(2), 'operator', 'test');
select public.grant_tokens(tests.person('cook'), 15, 'test');
select results_eq(
  $$ select kind, amount, balance_after from public.token_transactions where user_id = tests.person('cook') order by id $$,
  $$ values
     ('grant', 3, 3), ('purchase', 20, 23), ('spend', -1, 22), ('spend', -2, 20), ('spend', -2, 18),
     ('adjustment', -30, -12), ('grant', 15, 3) $$,
  'balance_after is the row before plus amount, through debt and back'
);
select is_empty(
  $$ select * from public.check_token_invariants() where user_id = tests.person('cook') $$, 'and the checker agrees'
);

select * from finish();
rollback;
