-- public.preferences: the owner reads and writes them, nobody else does anything, and they go with the account.
begin;
select plan(19);
select tests.create_person('owner');
select tests.create_person('stranger');

create function pg_temp.set_preferences(p_columns text, p_values text) returns text
language sql
as $$
  select tests.rows_as('authenticated', 'owner', format(
    'insert into public.preferences (user_id, %1$s) values (%2$L, %3$s)
     on conflict (user_id) do update set (%1$s) = row(%3$s)',
    p_columns, tests.person('owner'), p_values))
$$;

-- Owner
select is(pg_temp.set_preferences('diets', $$'{vegan,halal}'$$), '1', 'the owner sets them');
select is(pg_temp.set_preferences('allergens, units', $$'{peanuts}', 'us'$$), '1', 'and changes some later');
select results_eq(
  $$ select diets, allergens, units from public.preferences where user_id = tests.person('owner') $$,
  $$ values ('{vegan,halal}'::text[], '{peanuts}'::text[], 'us') $$, 'which leaves the others as they were'
);
select is(tests.rows_as('authenticated', 'owner', 'select * from public.preferences'), '1', 'the owner reads them');
select is(pg_temp.set_preferences('units', 'null'), '1', 'the units may be left to the browser again');
select is(pg_temp.set_preferences('updated_at', $$'2001-01-01'$$), '1', 'a date of one''s own');
select ok((select updated_at > now() - interval '1 hour' from public.preferences where user_id = tests.person('owner')), 'is not taken');
select is(tests.rows_as('authenticated', 'owner', 'delete from public.preferences'), '42501', 'there is nothing to delete but the account');

-- What they may be
select is(pg_temp.set_preferences('diets', $$'{carnivore}'$$), '23514', 'a diet that no code checks is refused');
select is(pg_temp.set_preferences('diets', 'array[null]::text[]'), '23514', 'so is none at all in the list');
select is(pg_temp.set_preferences('diets', $$array_fill('vegan'::text, array[9])$$), '23514', 'and more than there are');
select is(pg_temp.set_preferences('allergens', $$'{peanut}'$$), '23514', 'an allergen that no code checks is refused');
select is(pg_temp.set_preferences('allergens', $$array_fill('milk'::text, array[15])$$), '23514', 'and more than there are');
select is(pg_temp.set_preferences('units', $$'imperial'$$), '23514', 'units are metric or us');

-- Stranger, anon
select is(tests.rows_as('authenticated', 'stranger', 'select * from public.preferences'), '0', 'a stranger sees nothing');
select is(tests.rows_as('authenticated', 'stranger', $$ update public.preferences set diets = '{}' $$), '0', 'changes nothing');
select is(
  tests.rows_as('authenticated', 'stranger', format('insert into public.preferences (user_id) values (%L)', tests.person('owner'))),
  '42501', 'and writes nothing in another''s name'
);
select is(tests.rows_as('anon', null, 'select * from public.preferences'), '42501', 'anon may not ask');

-- The account is deleted
delete from auth.users where id = tests.person('owner');
select is((select count(*) from public.preferences where user_id = tests.person('owner')), 0::bigint, 'they go with the account');

select * from finish();
rollback;
