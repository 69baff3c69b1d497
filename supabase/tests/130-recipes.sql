-- public.recipes: written by commit_hold, named, marked and deleted by its owner, gone with the account.
begin;
select plan(32);
select tests.create_person('owner');
select tests.create_person('stranger');
select public.reserve_tokens(tests.person('owner'), tests.request(1), 'recipe', 'soup');
select public.commit_hold(tests.person('owner'), tests.request(1), 'Soup', '{"steps": []}');
select public.reserve_tokens(tests.person('owner'), tests.request(2), 'recipe', 'stew');
select public.commit_hold(tests.person('owner'), tests.request(2), 'Stew', '{"steps": []}');

-- Stranger, anon
select is(tests.rows_as('authenticated', 'stranger', 'select * from public.recipes'), '0', 'a stranger sees nothing');
select is(tests.rows_as('authenticated', 'stranger', 'update public.recipes set is_favorite = true'), '0', 'marks nothing');
select is(tests.rows_as('authenticated', 'stranger', 'delete from public.recipes'), '0', 'deletes nothing');
select is(tests.rows_as('anon', null, 'select * from public.recipes'), '42501', 'anon may not ask');

-- Owner
select is(tests.rows_as('authenticated', 'owner', 'select * from public.recipes'), '2', 'the owner sees them');
select is(
  tests.rows_as('authenticated', 'owner', $$ update public.recipes set is_favorite = true where title = 'Soup' $$), '1',
  'marks one as a favourite'
);
select ok((select is_favorite from public.recipes where title = 'Soup' and user_id = tests.person('owner')), 'which it then is');
select is(
  tests.rows_as('authenticated', 'owner', $$ update public.recipes set title = 'Soup of Mondays' where title = 'Soup' $$), '1',
  'names it as they like'
);
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set title = '' $$), '23514', 'but not nothing');
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set title = ' ' $$), '23514', 'nor white space');
select is(
  tests.rows_as('authenticated', 'owner', $$ update public.recipes set title = repeat('x', 121) $$), '23514', 'nor a whole page'
);
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set title = E'two\nlines' $$), '23514', 'nor two lines');
select is(tests.rows_as('authenticated', 'stranger', $$ update public.recipes set title = 'Mine' $$), '0', 'a stranger names nothing');
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set title = 'Soup' where title like 'Soup%' $$), '1', 'and back');
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set content = '{}' $$), '42501', 'the content is the server''s');
select is(tests.rows_as('authenticated', 'owner', 'update public.recipes set tokens_spent = 0'), '42501', 'and the price');
select is(
  tests.rows_as('authenticated', 'owner', format('update public.recipes set user_id = %L', tests.person('stranger'))), '42501',
  'and whose it is'
);
select is(
  tests.rows_as('authenticated', 'owner', format(
    $$ insert into public.recipes (user_id, request_id, title, content, tokens_spent) values (%L, %L, 'Free', '{}', 0) $$,
    tests.person('owner'), tests.request(3))),
  '42501', 'nobody writes a recipe into the book'
);
select is(tests.rows_as('authenticated', 'owner', $$ delete from public.recipes where title = 'Stew' $$), '1', 'the owner deletes one');
select results_eq(
  $$ select outcome, recipe_id from public.reserve_tokens(tests.person('owner'), tests.request(2), 'recipe', 'stew') $$,
  $$ values ('committed', null::uuid) $$, 'its request is still done, and has no recipe'
);
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('owner') $$, 'and the books are right');

-- A variant knows its original, also when that is gone
select public.reserve_tokens(tests.person('owner'), tests.request(4), 'variant', 'vegan soup');
select public.commit_hold(
  tests.person('owner'), tests.request(4), 'Vegan soup',
  jsonb_build_object('variantOf', jsonb_build_object('id', tests.request(9), 'title', 'Soup'))
);
select is(
  (select variant_of from public.recipes where user_id = tests.person('owner') and title = 'Vegan soup'), tests.request(9),
  'a variant says what it is a variant of'
);

-- What a recipe may be: one that may not is not charged
prepare commit_ (text, jsonb) as
  select public.commit_hold(tests.person('stranger'), tests.request(1), $1, $2);
select public.reserve_tokens(tests.person('stranger'), tests.request(1), 'recipe', 'x');
select throws_ok($$ execute commit_ ('', '{}') $$, '23514', null, 'a recipe has a title');
select throws_ok($$ execute commit_ ('Soup', '[]') $$, '23514', null, 'and is an object');
select throws_ok($$ execute commit_ ('Soup', null) $$, '23502', null, 'not nothing');
select throws_ok(
  format($$ execute commit_ ('Soup', %L) $$, jsonb_build_object('steps', repeat('x', 300000))), '23514', null, 'of a sane size'
);
select is(tests.wallet('stranger'), '2/1/0', 'a failed commit charges nothing');
select is((select outcome from public.commit_hold(tests.person('stranger'), tests.request(1), 'Soup', '{}')), 'committed', 'and may be tried again');

-- The account is deleted
select public.remember_stripe_customer(tests.person('owner'), 'cus_owner');
delete from auth.users where id = tests.person('owner');
select is((select count(*) from public.recipes where user_id = tests.person('owner')), 0::bigint, 'recipes go with the account');
select is((select customer_id from public.stripe_customer(tests.person('owner'))), null, 'and who it was at Stripe');
select is((select count(*) from public.token_transactions where user_id = tests.person('owner')), 4::bigint, 'the ledger stays');
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('owner') $$, 'and the books are right');

select * from finish();
rollback;
