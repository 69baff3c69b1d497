-- Schema-wide rules, so that a table or function of a later migration is held to them without a new test.
begin;
select plan(20);

-- Row-level security

select is_empty(
  $$ select c.oid::regclass
     from pg_class as c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and c.relkind in ('r', 'p') and not c.relrowsecurity $$,
  'every table has row-level security'
);
select is_empty(
  $$ select policyname from pg_policies
     where schemaname = 'public' and cmd <> 'SELECT' and tablename not in ('recipes', 'preferences') $$,
  'no policy lets anybody write, but for recipes and preferences'
);
select is_empty(
  $$ select policyname from pg_policies where schemaname = 'private' $$,
  'no policy lets anybody into private'
);
select is_empty(
  $$ select policyname from pg_policies
     where schemaname = 'public' and roles && array['public', 'anon']::name[]
       and tablename not in ('token_packages', 'token_prices') $$,
  'policies for everybody stand only on packages and prices'
);

-- Tables

create temporary view table_grants as
  select c.relname as table_name, acl.grantee::regrole::text as role_name, acl.privilege_type
  from pg_class as c, aclexplode(c.relacl) as acl
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
    and acl.grantee::regrole::text in ('anon', 'authenticated', 'service_role');

select is_empty(
  $$ select * from table_grants
     where role_name = 'anon'
       and (table_name, privilege_type) not in (('token_packages', 'SELECT'), ('token_prices', 'SELECT')) $$,
  'anon may read packages and prices, and nothing else'
);
select is_empty(
  $$ select * from table_grants
     where role_name = 'authenticated' and privilege_type <> 'SELECT'
       and (table_name, privilege_type) not in
         (('recipes', 'DELETE'), ('preferences', 'INSERT'), ('preferences', 'UPDATE')) $$,
  'authenticated may read, delete recipes, and set preferences'
);
select is_empty(
  $$ select * from table_grants where role_name = 'service_role' and privilege_type <> 'SELECT' $$,
  'the service role may read, and writes by functions alone'
);
select is_empty(
  $$ select * from pg_class as c, aclexplode(c.relacl) as acl
     where c.relnamespace = 'public'::regnamespace and acl.grantee = 0 $$,
  'nothing is granted to everybody'
);
select is(
  (
    select string_agg(format('%s.%s %s %s', c.relname, a.attname, acl.grantee::regrole, acl.privilege_type), ', ' order by a.attname)
    from pg_attribute as a
    join pg_class as c on c.oid = a.attrelid
    cross join aclexplode(a.attacl) as acl
    where c.relnamespace = 'public'::regnamespace
  ),
  'recipes.is_favorite authenticated UPDATE, recipes.title authenticated UPDATE',
  'a recipe''s name and favourite mark are the only columns that anybody may update'
);
select is_empty(
  $$ select c.oid::regclass, role_name
     from pg_class as c, unnest(array['anon', 'authenticated', 'service_role']) as role_name
     where c.relnamespace = 'private'::regnamespace and c.relkind = 'r'
       and has_table_privilege(role_name, c.oid, 'select, insert, update, delete, truncate, references, trigger') $$,
  'no API role has any privilege on a table in private'
);
select is_empty(
  $$ select role_name from unnest(array['anon', 'authenticated', 'service_role']) as role_name
     where has_schema_privilege(role_name, 'private', 'usage, create') or has_schema_privilege(role_name, 'public', 'create') $$,
  'no API role may use private or create in public'
);

-- Functions

create temporary view own_functions as
  select p.oid, p.oid::regprocedure::text as signature, p.prosecdef, p.proconfig, p.pronamespace
  from pg_proc as p
  where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e');

select is_empty(
  $$ select signature, role_name from own_functions, unnest(array['anon', 'authenticated']) as role_name
     where has_function_privilege(role_name, oid, 'execute') $$,
  'no function can be called by anon or authenticated'
);
select is_empty(
  $$ select signature from own_functions
     where pronamespace = 'public'::regnamespace and not has_function_privilege('service_role', oid, 'execute') $$,
  'every function in public can be called by the service role'
);
select is_empty(
  $$ select signature from own_functions
     where pronamespace = 'private'::regnamespace and has_function_privilege('service_role', oid, 'execute') $$,
  'no function in private can be called by the service role'
);
select is_empty(
  $$ select signature from own_functions where not coalesce('search_path=""' = any (proconfig), false) $$,
  'every function has an empty search_path'
);
select ok(
  (select count(*) from own_functions where pronamespace = 'public'::regnamespace and prosecdef) > 15,
  'the functions were found at all'
);

-- What later migrations make

create table public.made_later (id integer);
create function public.made_later() returns integer language sql as 'select 1';
select is_empty(
  $$ select role_name from unnest(array['anon', 'authenticated']) as role_name
     where has_table_privilege(role_name, 'public.made_later', 'select, insert, update, delete, truncate')
       or has_function_privilege(role_name, 'public.made_later()', 'execute') $$,
  'a new table or function is closed until it is granted'
);

-- Indexes and realtime

select is_empty(
  $$ select c.conrelid::regclass, c.conname
     from pg_constraint as c
     where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (
         select from pg_index as i
         where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
       ) $$,
  'every foreign key has an index'
);
select is(
  (
    select string_agg(format('%s.%s', schemaname, tablename), ', ')
    from pg_publication_tables
    where pubname = 'supabase_realtime'
  ),
  'public.user_tokens',
  'realtime carries the wallets, and nothing else'
);
select is(
  (select relreplident from pg_class where oid = 'public.user_tokens'::regclass), 'd',
  'realtime tells of an old wallet its key alone'
);

select * from finish();
rollback;
