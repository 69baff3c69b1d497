-- grant_tokens and adjust_tokens: by hand, once for each cause.
begin;
select plan(25);
select tests.create_person('person');

prepare grant_ (integer, text) as
  select outcome, balance from public.grant_tokens(tests.person('person'), $1, $2);
prepare adjust (integer, integer) as
  select outcome, balance from public.adjust_tokens(tests.person('person'), $1, tests.request($2), ' Ada ', 'Sorry for the wait');

select results_eq($$ execute grant_ (5, 'spring') $$, $$ values ('granted', 8) $$, 'a gift is granted');
select results_eq($$ execute grant_ (5, 'spring') $$, $$ values ('already_granted', 8) $$, 'once for each campaign');
select results_eq($$ execute grant_ (6, 'spring') $$, $$ values ('conflict', 8) $$, 'not twice with another amount');
select results_eq($$ execute grant_ (1, 'autumn') $$, $$ values ('granted', 9) $$, 'another campaign is another gift');
select throws_ok($$ execute grant_ (0, 'x') $$, '22023', null, 'no gift is nothing');
select throws_ok($$ execute grant_ (-5, 'x') $$, '22023', null, 'or takes');
select throws_ok($$ execute grant_ (1000001, 'x') $$, '22023', null, 'or is a slip of the key');
select throws_ok($$ execute grant_ (null, 'x') $$, '22023', null, 'or is unknown');
select throws_ok($$ execute grant_ (1, null) $$, '23502', null, 'or has no cause');

select results_eq($$ execute adjust (3, 1) $$, $$ values ('adjusted', 12) $$, 'a correction gives');
select results_eq($$ execute adjust (3, 1) $$, $$ values ('already_adjusted', 12) $$, 'once for each operation');
select results_eq($$ execute adjust (4, 1) $$, $$ values ('conflict', 12) $$, 'not twice with another amount');
select results_eq($$ execute adjust (-2, 2) $$, $$ values ('adjusted', 10) $$, 'or takes');
select is(
  (select details from public.token_transactions where user_id = tests.person('person') order by id desc limit 1),
  '{"actor": "Ada", "reason": "Sorry for the wait"}', 'and says who and why'
);
select is(
  tests.rows_as('authenticated', 'person', $$ select details from public.token_transactions where kind = 'adjustment' $$), '2',
  'which the person sees'
);
select results_eq($$ execute adjust (-15, 3) $$, $$ values ('adjusted', 0) $$, 'more than is there');
select is(tests.wallet('person'), '0/0/5', 'becomes debt');
select results_eq($$ execute adjust (6, 4) $$, $$ values ('adjusted', 1) $$, 'which the next credit pays');
select throws_ok($$ execute adjust (0, 5) $$, '22023', null, 'a correction of nothing is refused');
select throws_ok($$ execute adjust (-1000001, 5) $$, '22023', null, 'and a slip of the key');
select throws_ok(
  $$ select public.adjust_tokens(tests.person('person'), 1, tests.request(5), ' ', 'why') $$, '22023', null, 'somebody did it'
);
select throws_ok(
  $$ select public.adjust_tokens(tests.person('person'), 1, tests.request(5), 'Ada', null) $$, '22023', null, 'for a reason'
);
select is((select outcome from public.grant_tokens(gen_random_uuid(), 1, 'x')), 'unknown_user', 'an id that nobody has gets nothing');
select is((select outcome from public.adjust_tokens(gen_random_uuid(), 1, tests.request(5), 'Ada', 'x')), 'unknown_user', 'in any way');
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('person') $$, 'the books are right');

select * from finish();
rollback;
