-- What the other files share, in a schema of its own that 999-teardown.sql removes. It is committed,
-- because each file runs in its own session. Only the role that runs the tests may use it.
begin;

create schema if not exists tests;
revoke all on schema tests from public, anon, authenticated, service_role;

-- Makes a person under a name of the test's own, known by it until the transaction ends.
create or replace function tests.create_person(p_name text, p_email text default null, p_confirmed boolean default true)
returns uuid
language plpgsql
as $$
declare
  person_id uuid := gen_random_uuid();
begin
  insert into auth.users (id, email, email_confirmed_at)
  values (person_id, coalesce(p_email, person_id || '@example.test'), case when p_confirmed then now() end);
  perform set_config('tests.' || p_name, person_id::text, true);
  return person_id;
end;
$$;

create or replace function tests.person(p_name text) returns uuid
language sql
as $$ select current_setting('tests.' || p_name)::uuid $$;

-- The n-th request id: readable in failures, and the same for everybody.
create or replace function tests.request(p_number integer) returns uuid
language sql
as $$ select ('00000000-0000-4000-8000-' || lpad(p_number::text, 12, '0'))::uuid $$;

-- A wallet as 'balance/held/debt'.
create or replace function tests.wallet(p_name text) returns text
language sql
as $$
  select concat_ws('/', balance, held, debt) from public.user_tokens where user_id = tests.person(p_name)
$$;

-- Runs one statement as an API role, with a person's token or none. Answers how many rows it touched, or
-- the SQLSTATE of its error. What it changed stays, within the test's transaction.
create or replace function tests.rows_as(p_role text, p_name text, p_sql text) returns text
language plpgsql
as $$
declare
  person_id text := case when p_name is null then '' else tests.person(p_name)::text end;
  row_count bigint;
  answer text;
begin
  perform
    set_config('request.jwt.claim.sub', person_id, true),
    set_config('request.jwt.claims', jsonb_build_object('sub', nullif(person_id, ''), 'role', p_role)::text, true),
    set_config('role', p_role, true);
  begin
    execute p_sql;
    get diagnostics row_count = row_count;
    answer := row_count::text;
  exception
    when others then answer := sqlstate;
  end;
  perform set_config('role', 'none', true);
  return answer;
end;
$$;

-- Opens a purchase with the session cs_<key>. Its request id does not matter to the tests that use this.
create or replace function tests.open_purchase(p_name text, p_package text, p_key text) returns uuid
language plpgsql
as $$
declare
  new_id uuid;
begin
  select purchase_id into strict new_id
  from public.begin_purchase(tests.person(p_name), gen_random_uuid(), p_package)
  where outcome = 'created';
  perform public.attach_checkout_session(new_id, 'cs_' || p_key, now() + interval '30 minutes');
  return new_id;
end;
$$;

-- A purchase that was paid with the payment intent pi_<key> and credited.
create or replace function tests.buy(p_name text, p_package text, p_key text) returns uuid
language plpgsql
as $$
declare
  new_id uuid := tests.open_purchase(p_name, p_package, p_key);
begin
  perform public.fulfil_purchase(id, stripe_session_id, 'pi_' || p_key, amount_cents, currency, 'webhook')
  from public.purchases
  where id = new_id;
  return new_id;
end;
$$;

-- Spends a person's tokens on cookbooks (2 each), as a person does who uses what was bought.
create or replace function tests.spend(p_name text, p_cookbooks integer) returns void
language sql
as $$
  select public.deduct_tokens(tests.person(p_name), gen_random_uuid(), 'cookbook', 'input')
  from generate_series(1, p_cookbooks)
$$;

select plan(1);
select has_schema('tests', 'the helpers are there');
select * from finish();
commit;
