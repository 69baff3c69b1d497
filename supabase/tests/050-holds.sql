-- Reserve, commit, release, expire.
begin;
select plan(58);
select tests.create_person('cook');
select tests.create_person('stranger');
select public.grant_tokens(tests.person('cook'), 7, 'test');

prepare reserve (text, integer, text) as
  select outcome, cost, balance from public.reserve_tokens(tests.person($1), tests.request($2), 'recipe', $3);
prepare commit_ (text, integer) as
  select outcome, cost, balance from public.commit_hold(tests.person($1), tests.request($2), 'Soup', '{"title": "Soup"}');
prepare release (text, integer) as
  select outcome, cost, balance from public.release_hold(tests.person($1), tests.request($2));

-- Reserve
select results_eq($$ execute reserve ('cook', 1, 'soup') $$, $$ values ('reserved', 1, 9) $$, 'a reservation takes the price from the balance');
select is(tests.wallet('cook'), '9/1/0', 'and holds it');
select is(
  (select count(*) from public.token_transactions where user_id = tests.person('cook')), 2::bigint,
  'without a ledger row'
);
select is(
  (select expires_at - now() from public.token_holds where user_id = tests.person('cook')), interval '10 minutes',
  'for ten minutes'
);
select results_eq($$ execute reserve ('cook', 1, 'soup') $$, $$ values ('pending', 1, 9) $$, 'the same request is told that it runs');
select isnt(
  (select expires_at from public.reserve_tokens(tests.person('cook'), tests.request(1), 'recipe', 'soup')), null,
  'and until when'
);
select results_eq($$ execute reserve ('cook', 1, 'stew') $$, $$ values ('conflict', 1, 9) $$, 'the same id with another input is a conflict');
select is(
  (select outcome from public.reserve_tokens(tests.person('cook'), tests.request(1), 'variant', 'soup')), 'conflict',
  'and with another feature'
);
select results_eq($$ execute reserve ('stranger', 1, 'stew') $$, $$ values ('reserved', 1, 2) $$, 'somebody else''s equal id is no clash');
select is(
  (select outcome from public.reserve_tokens(tests.person('cook'), tests.request(2), 'cookbook', 'x')), 'unknown_feature',
  'what is charged directly cannot be held'
);
select is(
  (select outcome from public.reserve_tokens(tests.person('cook'), tests.request(2), 'gold', 'x')), 'unknown_feature',
  'nor can what does not exist'
);
select results_eq($$ execute reserve ('cook', 2, 'stew') $$, $$ values ('reserved', 1, 8) $$, 'two may run at once');
select results_eq($$ execute reserve ('cook', 3, 'cake') $$, $$ values ('rate_limited', 1, 8) $$, 'three may not');
select is(tests.wallet('cook'), '8/2/0', 'and a refusal holds nothing');

-- Commit
select results_eq($$ execute commit_ ('cook', 1) $$, $$ values ('committed', 1, 8) $$, 'a commit charges what was held');
select is(tests.wallet('cook'), '8/1/0', 'from the held tokens');
select results_eq(
  $$ select kind, amount, balance_after, feature, reference, request_id from public.token_transactions
     where user_id = tests.person('cook') order by id desc limit 1 $$,
  $$ values ('spend', -1, 9, 'recipe', tests.request(1)::text, tests.request(1)) $$,
  'with one ledger row'
);
select results_eq(
  $$ select title collate "default", content, tokens_spent, is_favorite from public.recipes where user_id = tests.person('cook') $$,
  $$ values ('Soup', '{"title": "Soup"}'::jsonb, 1, false) $$,
  'and one recipe'
);
select results_eq($$ execute commit_ ('cook', 1) $$, $$ values ('already_committed', 1, 8) $$, 'again changes nothing');
select results_eq(
  $$ select recipe_id, transaction_id from public.commit_hold(tests.person('cook'), tests.request(1), 'Other', '{}') $$,
  $$ select (select id from public.recipes where user_id = tests.person('cook')),
            (select max(id) from public.token_transactions where user_id = tests.person('cook')) $$,
  'and answers the first result'
);
select is((select title from public.recipes where user_id = tests.person('cook')), 'Soup', 'which stays as it was');
select results_eq($$ execute reserve ('cook', 1, 'soup') $$, $$ values ('committed', 1, 8) $$, 'a late repeat of the request is told that it is done');
select is(
  (select recipe_id from public.reserve_tokens(tests.person('cook'), tests.request(1), 'recipe', 'soup')),
  (select id from public.recipes where user_id = tests.person('cook')),
  'and where'
);
select results_eq($$ execute release ('cook', 1) $$, $$ values ('already_committed', 1, 8) $$, 'what is charged cannot be released');
select is((execute_count.n), 1::bigint, 'one recipe was paid once') from (
  select count(*) as n from public.token_transactions where user_id = tests.person('cook') and kind = 'spend'
) as execute_count;
select is(
  (select outcome from public.commit_hold(tests.person('stranger'), tests.request(2), 'Soup', '{}')), 'not_pending',
  'nobody commits another''s hold'
);
select is(
  (select outcome from public.release_hold(tests.person('stranger'), tests.request(2))), 'not_found', 'or releases it'
);

-- Release
select results_eq($$ execute release ('cook', 2) $$, $$ values ('released', 1, 9) $$, 'a release gives back what was held');
select is(tests.wallet('cook'), '9/0/0', 'all of it');
select results_eq($$ execute release ('cook', 2) $$, $$ values ('already_released', 1, 9) $$, 'once');
select results_eq($$ execute commit_ ('cook', 2) $$, $$ values ('not_pending', null::integer, 9) $$, 'what was released cannot be charged');
select is((select count(*) from public.recipes where user_id = tests.person('cook')), 1::bigint, 'or delivered');
select results_eq($$ execute reserve ('cook', 2, 'other') $$, $$ values ('conflict', 1, 9) $$, 'its id still belongs to its input');
select results_eq($$ execute reserve ('cook', 2, 'stew') $$, $$ values ('reserved', 1, 8) $$, 'with which it is reserved anew');
select results_eq($$ execute release ('cook', 4) $$, $$ values ('not_found', null::integer, 8) $$, 'what never was cannot be released');

-- Expiry
update public.token_holds set expires_at = now() - interval '1 second' where user_id = tests.person('cook') and status = 'pending';
select results_eq($$ execute commit_ ('cook', 2) $$, $$ values ('not_pending', null::integer, 9) $$, 'an overdue hold is expired, swept or not');
select is(
  (select status from public.token_holds where user_id = tests.person('cook') and request_id = tests.request(2)), 'expired',
  'and says so'
);
select is(tests.wallet('cook'), '9/0/0', 'its tokens are back');
select results_eq($$ execute release ('cook', 2) $$, $$ values ('already_released', 1, 9) $$, 'once');
select results_eq($$ execute reserve ('cook', 2, 'stew') $$, $$ values ('reserved', 1, 8) $$, 'it can be reserved anew');
select results_eq($$ execute reserve ('cook', 3, 'cake') $$, $$ values ('reserved', 1, 7) $$, 'beside another');
update public.token_holds set expires_at = now() - interval '1 second' where user_id = tests.person('cook') and status = 'pending';
select results_eq($$ execute reserve ('cook', 5, 'pie') $$, $$ values ('reserved', 1, 8) $$, 'a reservation first expires what is overdue');
select is(tests.wallet('cook'), '8/1/0', 'so that nobody waits for a schedule');

update public.token_holds set expires_at = now() - interval '1 second' where status = 'pending';
select cmp_ok((select expired from public.expire_holds()), '>=', 2, 'the schedule expires everybody''s');
select is(tests.wallet('cook') || ' ' || tests.wallet('stranger'), '9/0/0 3/0/0', 'and gives all tokens back');
select is((select expired from public.expire_holds()), 0, 'once');

-- Too few tokens
select tests.create_person('poor');
select tests.spend('poor', 1);
select results_eq($$ execute reserve ('poor', 1, 'soup') $$, $$ values ('reserved', 1, 0) $$, 'the last token can be held');
select results_eq($$ execute reserve ('poor', 2, 'soup') $$, $$ values ('insufficient_tokens', 1, 0) $$, 'and no other');
select is(
  (select count(*) from public.token_holds where user_id = tests.person('poor')), 1::bigint, 'a refusal leaves no hold'
);

-- Debt
select public.adjust_tokens(tests.person('poor'), -2, tests.request(9), 'operator', 'test');
select is(tests.wallet('poor'), '0/1/2', 'held tokens are not taken for debt');
select results_eq($$ execute release ('poor', 1) $$, $$ values ('released', 1, 0) $$, 'but when they come back');
select is(tests.wallet('poor'), '0/0/1', 'they pay it');
update public.user_tokens set balance = 5 where user_id = tests.person('poor');
select results_eq($$ execute reserve ('poor', 3, 'soup') $$, $$ values ('insufficient_tokens', 1, 5) $$, 'with debt nothing can be spent');

-- A person without a wallet
select tests.create_person('unconfirmed', null, false);
select results_eq($$ execute reserve ('unconfirmed', 1, 'soup') $$, $$ values ('insufficient_tokens', 1, 0) $$, 'a person without a wallet gets an empty one');

-- Who sees holds
select is(tests.rows_as('authenticated', 'cook', 'select * from public.token_holds'), '4', 'people see their holds');
select is(
  tests.rows_as('authenticated', 'stranger', format('select * from public.token_holds where user_id = %L', tests.person('cook'))),
  '0', 'not others'''
);
select is(tests.rows_as('anon', null, 'select * from public.token_holds'), '42501', 'anon may not ask');
select is(
  tests.rows_as('authenticated', 'cook', $$ update public.token_holds set status = 'released' $$), '42501', 'and nobody writes one'
);

select * from finish();
rollback;
