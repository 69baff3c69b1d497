-- The ledger only grows: every role there is, with all privileges in hand, is refused every other way of writing.
begin;
select plan(4);
select tests.create_person('owner');
grant all on public.token_transactions, public.user_tokens, public.purchases to public;
create policy "Everything to everybody" on public.token_transactions for all using (true) with check (true);

create temporary table writes (sql text);
insert into writes values
  ('update public.token_transactions set amount = 5'),
  ('update public.token_transactions set amount = 5 where false'),
  ('delete from public.token_transactions'),
  ('delete from only public.token_transactions where id < 0'),
  ('truncate public.token_transactions'),
  ('truncate public.token_transactions restart identity cascade'),
  ('truncate public.user_tokens cascade'),
  ('truncate public.purchases cascade'),
  ('merge into public.token_transactions as t using (select 1 as id) as s on t.id = s.id when matched then delete'),
  ('merge into public.token_transactions as t using (select 1 as id) as s on t.id = s.id when matched then update set amount = 5'),
  (format(
    $$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
       values (%L, 'grant', 3, 3, 2, 'sign-up') on conflict (user_id, kind, reference) do update set amount = 999 $$,
    tests.person('owner')));

create temporary table roles as
  select rolname::text as role_name from pg_roles where pg_has_role(oid, 'member');
create temporary table books as
  select count(*), md5(string_agg(t::text, '' order by id)) as contents from public.token_transactions as t;

select ok((select array['anon', 'authenticated', 'service_role', current_user::text] <@ array_agg(role_name) from roles), 'all roles are tried');
select is_empty(
  $$ select role_name, sql, answer
     from roles, writes, lateral (select tests.rows_as(role_name, 'owner', sql)) as tried (answer)
     -- Refused by the trigger (23001), or before it for want of another privilege.
     where answer not in ('23001', '42501') $$,
  'none of them changes a row, takes one away, or is told that it did'
);
select is_empty(
  format(
    $$ select sql, answer from writes, lateral (select tests.rows_as(%L, 'owner', sql)) as tried (answer) where answer <> '23001' $$,
    current_user
  ),
  'the owner of the table is refused by the trigger itself'
);
select results_eq(
  $$ select count(*), md5(string_agg(t::text, '' order by id)) from public.token_transactions as t $$,
  'select * from books',
  'and the ledger is as it was'
);

select * from finish();
rollback;
