-- What search, filters and sorts of the Recipe Book ask for, derived from the recipe and from nothing else.
begin;
select plan(12);
select tests.create_person('owner');

create function pg_temp.keep(number integer, title text, content jsonb) returns void language sql as $$
  select public.reserve_tokens(tests.person('owner'), tests.request(number), 'recipe', title);
  select public.commit_hold(tests.person('owner'), tests.request(number), title, content);
$$;
select public.grant_tokens(tests.person('owner'), 10, tests.request(100)::text);

select pg_temp.keep(1, 'Crème brûlée', '{
  "prepMinutes": 15, "cookMinutes": 40, "diet": ["Vegetarian", "Gluten free"],
  "ingredients": [{"name": "Double Cream", "quantity": 400}, {"name": "Äpfel \"rot\"", "quantity": 2}]
}');
select pg_temp.keep(2, 'Broth', '{"steps": []}');
select pg_temp.keep(3, 'Odd', '{"prepMinutes": "ten", "cookMinutes": 5, "diet": "vegan", "ingredients": "salt"}');
select pg_temp.keep(4, 'Endless', '{"prepMinutes": 1e300, "cookMinutes": 2.4, "diet": [], "ingredients": [{"quantity": 1}]}');

prepare derived (text) as
  select total_minutes, diets, search_text from public.recipes where title = $1 and user_id = tests.person('owner');

select is((select count(*) from public.recipes where user_id = tests.person('owner')), 4::bigint, 'no form of content is refused');
select results_eq(
  $$ execute derived ('Crème brûlée') $$,
  $$ values (55, '["vegetarian", "gluten-free"]'::jsonb, 'creme brulee ["double cream", "apfel \"rot\""]') $$,
  'minutes together, diets by their ids, words in lower case and without accents'
);
select results_eq(
  $$ execute derived ('Broth') $$, $$ values (null::integer, null::jsonb, 'broth []') $$, 'what is not said is null'
);
select results_eq(
  $$ execute derived ('Odd') $$, $$ values (null::integer, '"vegan"'::jsonb, 'odd []') $$, 'what is no number is no time'
);
select results_eq(
  $$ execute derived ('Endless') $$, $$ values (100000, '[]'::jsonb, 'endless []') $$, 'and no number is too large'
);

-- Nobody writes them: not their owner, not the server (428C9: always generated)
select is(tests.rows_as('authenticated', 'owner', 'update public.recipes set total_minutes = 1'), '428C9', 'not the minutes');
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set diets = '["vegan"]' $$), '428C9', 'not the diets');
select is(tests.rows_as('authenticated', 'owner', $$ update public.recipes set search_text = 'x' $$), '428C9', 'not the words');
select is(
  tests.rows_as('authenticated', 'owner', $$ update public.recipes set is_favorite = true where search_text like '%apfel%' $$), '1',
  'a favourite is marked as before'
);

-- Others' recipes are not found
select tests.create_person('stranger');
select is(
  tests.rows_as('authenticated', 'stranger', $$ select * from public.recipes where search_text like '%creme%' $$), '0',
  'a stranger finds nothing'
);

-- Order
select results_eq(
  $$ select name from (values ('Zimt'), ('éclair'), ('Äpfel'), ('eggs'), ('Eggs'), ('apple')) as title (name)
     order by name collate "und-x-icu" $$,
  $$ values ('Äpfel'), ('apple'), ('éclair'), ('eggs'), ('Eggs'), ('Zimt') $$,
  'titles are put in order as people do it'
);
select is(
  (select collname from pg_attribute as a join pg_collation as c on c.oid = a.attcollation
   where a.attrelid = 'public.recipes'::regclass and a.attname = 'title'),
  'und-x-icu', 'wherever the database was created'
);

select * from finish();
rollback;
