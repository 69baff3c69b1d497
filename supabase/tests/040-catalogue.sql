-- public.token_packages and public.token_prices: read by everybody, written by migrations.
begin;
select plan(13);
select tests.create_person('person');

select results_eq(
  $$ select id, name, tokens, amount_cents, currency, active from public.token_packages order by sort $$,
  $$ values
     ('starter', 'Starter', 20, 499, 'usd', true),
     ('family', 'Family', 60, 1199, 'usd', true),
     ('chef', 'Chef', 200, 2999, 'usd', true) $$,
  'what is for sale'
);
select results_eq(
  $$ select feature, cost, charge from public.token_prices order by feature $$,
  $$ values ('cookbook', 2, 'direct'), ('recipe', 1, 'hold'), ('variant', 1, 'hold') $$,
  'what features cost'
);
select is(tests.rows_as('anon', null, 'select * from public.token_packages'), '3', 'anon reads the packages');
select is(tests.rows_as('anon', null, 'select * from public.token_prices'), '3', 'and the prices');
select is(tests.rows_as('authenticated', 'person', 'select * from public.token_packages'), '3', 'people read the packages');
select is(tests.rows_as('authenticated', 'person', 'select * from public.token_prices'), '3', 'and the prices');
select is(
  tests.rows_as('authenticated', 'person', 'update public.token_packages set amount_cents = 1'), '42501',
  'nobody makes a package cheaper'
);
select is(
  tests.rows_as('authenticated', 'person', 'update public.token_prices set cost = 1'), '42501', 'or a feature'
);
select is(tests.rows_as('authenticated', 'person', 'delete from public.token_packages'), '42501', 'or removes one');
select is(
  tests.rows_as('anon', null, $$ insert into public.token_packages (id, name, tokens, amount_cents) values ('free', 'Free', 1000, 1) $$),
  '42501', 'or offers another'
);
select is(
  tests.rows_as('service_role', null, 'update public.token_prices set cost = 1'), '42501', 'not even the service role'
);
select throws_ok('update public.token_prices set cost = 0', '23514', null, 'no feature is free by mistake');
select throws_ok('update public.token_packages set amount_cents = -1', '23514', null, 'no package pays the buyer');

select * from finish();
rollback;
