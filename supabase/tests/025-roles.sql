-- Every table, tried by everybody: how many rows each statement touches, or the SQLSTATE that refuses it.
begin;
select plan(6);
select tests.create_person('owner');
select tests.create_person('stranger');
select tests.open_purchase('owner', 'starter', 'roles');
select public.reserve_tokens(tests.person('owner'), tests.request(1), 'recipe', 'input');
select public.commit_hold(tests.person('owner'), tests.request(1), 'Soup', '{}');
insert into private.stripe_customers (user_id, customer_id) values (tests.person('owner'), 'cus_roles');
insert into public.preferences (user_id) values (tests.person('owner'));

-- Of the owner's rows, or of all where nobody in particular owns any. An update touches the column named.
create temporary table tables (name text, updated text, is_personal boolean);
insert into tables values
  ('public.user_tokens', 'balance', true),
  ('public.token_transactions', 'amount', true),
  ('public.token_holds', 'cost', true),
  ('public.purchases', 'status', true),
  ('public.recipes', 'title', true),
  ('public.preferences', 'units', true),
  ('public.token_packages', 'amount_cents', false),
  ('public.token_prices', 'cost', false),
  ('private.disputes', 'state', false),
  ('private.purchase_mismatches', 'reason', false),
  ('private.reconciliation_runs', 'checked', false),
  ('private.refusals', 'faults', true),
  ('private.sign_up_grants', 'email_hash', false),
  ('private.stripe_customers', 'customer_id', true),
  ('private.stripe_events', 'type', false);

select bag_eq(
  $$ select format('%I.%I', n.nspname, c.relname) from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') $$,
  'select name from tables',
  'no table is left out'
);

-- Deletions come last, and a truncation before them, so that there is something left to refuse.
create function pg_temp.answers(p_role text, p_name text) returns table (table_name text, answers text)
language sql
as $$
  select name, concat_ws(' ',
    tests.rows_as(p_role, p_name, format('select * from %s%s', name, own)),
    tests.rows_as(p_role, p_name, format('insert into %s default values', name)),
    tests.rows_as(p_role, p_name, format('update %s set %I = %2$I%s', name, updated, own)),
    tests.rows_as(p_role, p_name, format('truncate %s cascade', name)),
    tests.rows_as(p_role, p_name, format('delete from %s%s', name, own))
  )
  from tables, lateral (
    select case when is_personal then format(' where user_id = %L', tests.person('owner')) else '' end
  ) as filter (own)
$$;

-- select, insert, update, truncate, delete
create temporary table expected (name text, owner text, stranger text, anon text, service text);
insert into expected
  select name, refused, refused, refused, refused
  from tables, (values ('42501 42501 42501 42501 42501')) as nothing (refused)
  where name like 'private.%';
insert into expected
  select name, '1 ' || writes, '0 ' || writes, '42501 ' || writes, '1 ' || writes
  from tables, (values ('42501 42501 42501 42501')) as nothing (writes)
  where name in ('public.user_tokens', 'public.token_holds', 'public.purchases');
insert into expected values
  ('public.token_transactions', '2 42501 42501 42501 42501', '0 42501 42501 42501 42501', '42501 42501 42501 42501 42501', '2 42501 42501 42501 42501'),
  ('public.token_packages', '3 42501 42501 42501 42501', '3 42501 42501 42501 42501', '3 42501 42501 42501 42501', '3 42501 42501 42501 42501'),
  ('public.token_prices', '3 42501 42501 42501 42501', '3 42501 42501 42501 42501', '3 42501 42501 42501 42501', '3 42501 42501 42501 42501'),
  -- The one thing that people may delete.
  ('public.recipes', '1 42501 1 42501 1', '0 42501 0 42501 0', '42501 42501 42501 42501 42501', '1 42501 42501 42501 42501'),
  -- What people set themselves, and nobody else reads.
  ('public.preferences', '1 42501 1 42501 42501', '0 42501 0 42501 42501', '42501 42501 42501 42501 42501', '42501 42501 42501 42501 42501');

select bag_eq($$ select * from pg_temp.answers('anon', null) $$, 'select name, anon from expected', 'anon');
select bag_eq($$ select * from pg_temp.answers('authenticated', 'stranger') $$, 'select name, stranger from expected', 'a stranger');
select bag_eq($$ select * from pg_temp.answers('service_role', null) $$, 'select name, service from expected', 'the service role');
select bag_eq($$ select * from pg_temp.answers('authenticated', 'owner') $$, 'select name, owner from expected', 'the owner');

-- And nobody but the service role calls anything
select is_empty(
  $$ select role_name, p.oid::regprocedure
     from pg_proc as p, (values ('anon', null), ('authenticated', 'owner')) as callers (role_name, person),
       lateral (
         select string_agg(format('null::%s', type_oid::regtype), ', ' order by place) as nulls
         from unnest(p.proargtypes::oid[]) with ordinality as argument (type_oid, place)
       ) as arguments
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and p.prorettype <> 'trigger'::regtype
       and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e')
       and tests.rows_as(role_name, person, format('select %s(%s)', p.oid::regproc, nulls)) <> '42501' $$,
  'every function refuses anon and whoever is signed in'
);

select * from finish();
rollback;
