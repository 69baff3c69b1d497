-- Why a recipe was refused: for its own request, for a quarter of an hour, and for no API role to look at.
begin;
select plan(10);
select tests.create_person('owner');
select tests.create_person('stranger');

create function pg_temp.worker(p_number integer) returns uuid language sql
return ('00000000-0000-4000-8000-00000000000' || p_number)::uuid;
prepare reserve (integer) as
  select outcome from public.reserve_tokens(tests.person('owner'), tests.request(1), 'recipe', 'soup', pg_temp.worker($1));
prepare refusal as select faults::text from public.read_refusal(tests.person('owner'), tests.request(1));

execute reserve (1);
select is(
  (select outcome from public.note_refusal(tests.person('owner'), tests.request(1), pg_temp.worker(1), '[{"rule": "allergen"}]')),
  'noted', 'a refusal is noted'
);
select is_empty('refusal', 'and told to nobody while the hold stands');
select public.release_hold(tests.person('owner'), tests.request(1), pg_temp.worker(1));
select results_eq('refusal', $$ values ('[{"rule": "allergen"}]') $$, 'and after the release to whoever waited');
select is_empty(
  $$ select * from public.read_refusal(tests.person('stranger'), tests.request(1)) $$, 'the same id of somebody else is another request'
);

-- The request is tried again, and fails for another reason
execute reserve (2);
select public.release_hold(tests.person('owner'), tests.request(1), pg_temp.worker(2));
select is_empty('refusal', 'an earlier worker''s reason is not the next one''s');
execute reserve (3);
select public.note_refusal(tests.person('owner'), tests.request(1), pg_temp.worker(3), '[]');
select public.note_refusal(tests.person('owner'), tests.request(1), pg_temp.worker(3), '[{"rule": "calories"}]');
select public.release_hold(tests.person('owner'), tests.request(1), pg_temp.worker(3));
select results_eq('refusal', $$ values ('[{"rule": "calories"}]') $$, 'the last note counts');

select throws_ok(
  $$ select public.note_refusal(tests.person('owner'), tests.request(1), pg_temp.worker(3), '{}') $$, '23514', null,
  'faults are a list'
);

-- It is forgotten
update private.refusals set created_at = now() - interval '16 minutes' where user_id = tests.person('owner');
select is_empty('refusal', 'after a quarter of an hour nobody is told');
select public.note_refusal(tests.person('stranger'), tests.request(2), pg_temp.worker(4), '[]');
select is((select count(*) from private.refusals where user_id = tests.person('owner')), 0::bigint, 'and the next refusal removes it');
delete from auth.users where id = tests.person('stranger');
select is((select count(*) from private.refusals where user_id = tests.person('stranger')), 0::bigint, 'it goes with the account');

select * from finish();
rollback;
