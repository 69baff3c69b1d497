-- What Supabase's images bring for Realtime: schema `realtime` with the messages of broadcast, the functions
-- that send them, and the check that the stand-in needs. Idempotent, for the superuser; it can be run again at
-- any time, which also restores the grants. Names, columns and behaviour are those of hosted Supabase.

create schema if not exists realtime;

-- Hosted partitions this table by day. Here the stand-in deletes what is older than three days.
create table if not exists realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  binary_payload bytea,
  primary key (id, inserted_at),
  constraint messages_payload_exclusive check (payload is null or binary_payload is null)
);
create index if not exists messages_inserted_at_topic_index on realtime.messages (inserted_at desc, topic)
  where extension = 'broadcast' and private is true;
alter table realtime.messages enable row level security;

-- The topic that a policy of realtime.messages is asked about.
create or replace function realtime.topic() returns text
language sql stable
as $$
  select nullif(current_setting('realtime.topic', true), '')
$$;

-- A failing broadcast must not undo the transaction that it reports on: errors become warnings.
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void
language plpgsql
as $$
declare
  message_id uuid := gen_random_uuid();
begin
  perform set_config('realtime.topic', topic, true);
  insert into realtime.messages (id, payload, event, topic, private, extension)
  values (message_id, jsonb_build_object('id', message_id) || payload, event, topic, private, 'broadcast');
exception
  when others then
    raise warning 'WarnSendingBroadcastMessage: %', sqlerrm;
end
$$;

create or replace function realtime.broadcast_changes(
  topic_name text,
  event_name text,
  operation text,
  table_name text,
  table_schema text,
  new record,
  old record,
  level text default 'ROW'
)
returns void
language plpgsql
as $$
begin
  if level = 'STATEMENT' then
    raise exception 'function can only be triggered for each row, not for each statement';
  end if;
  if operation not in ('INSERT', 'UPDATE', 'DELETE') then
    raise exception 'Unexpected operation type: %', operation;
  end if;
  perform realtime.send(
    jsonb_build_object(
      'old_record', old,
      'record', new,
      'operation', operation,
      'table', table_name,
      'schema', table_schema
    ),
    event_name,
    topic_name
  );
exception
  when others then
    raise exception 'Failed to process the row: %', sqlerrm;
end
$$;

-- Which rows may each group of claims see? The stand-in's own; hosted asks inside `realtime.apply_rls`.
--   transactions: lower halves of the ids of the transactions that the rows come from
--   groups:       [{"relation": oid, "role": text, "claims": text, "subject": text|null, "keys": [{column: text}]}]
-- Answers one row a group. `visible` follows `keys`; it is null where the question could not be answered, with
-- the reason in `problem`, and nothing may then be delivered.
create or replace function realtime.check_visibility(transactions bigint[], groups jsonb)
returns table (
  number integer,
  readable text[],
  visible boolean[],
  is_row_secured boolean,
  is_role_unbound boolean,
  problem text
)
language plpgsql
as $$
declare
  item record;
  entity regclass;
  entity_name text;
  key_columns text[];
  key_match text;
  oldest_unfinished bigint;
begin
  -- The log can be read a moment before its transaction counts as finished for others: an INSERT would then
  -- be invisible and lost. So wait until it is.
  for attempt in 1 .. 1000 loop
    oldest_unfinished := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
    exit when not exists (
      select from unnest(transactions) as id
      where ((id - oldest_unfinished) & 4294967295) < 2147483648
        or id in (
          select running::text::bigint & 4294967295
          from pg_snapshot_xip(pg_current_snapshot()) as running
        )
    );
    perform pg_sleep(0.001);
  end loop;

  for item in
    select ordinality as position, value as question from jsonb_array_elements(groups) with ordinality
  loop
    number := item.position;
    readable := '{}';
    visible := null;
    is_row_secured := true;
    is_role_unbound := false;
    problem := null;
    begin
      entity := (item.question ->> 'relation')::oid::regclass;
      select format('%I.%I', n.nspname, c.relname), c.relrowsecurity
      into strict entity_name, is_row_secured
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.oid = entity;

      select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
      into readable
      from pg_attribute a
      where a.attrelid = entity and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(item.question ->> 'role', entity, a.attnum, 'SELECT');

      select
        array_agg(a.attname::text),
        string_agg(
          format('seen.%I = (key.value ->> %L)::%s', a.attname, a.attname, format_type(a.atttypid, a.atttypmod)),
          ' and '
        )
      into key_columns, key_match
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = entity and i.indisprimary;

      select r.rolbypassrls or r.rolsuper into is_role_unbound
      from pg_roles r where r.rolname = item.question ->> 'role';

      if key_columns is null then
        problem := 'the table has no primary key';
      elsif not key_columns <@ readable then
        problem := 'the role may not select the key';
      else
        perform
          set_config('request.jwt.claims', item.question ->> 'claims', true),
          set_config('request.jwt.claim.sub', coalesce(item.question ->> 'subject', ''), true),
          set_config('request.jwt.claim.role', item.question ->> 'role', true),
          set_config('role', item.question ->> 'role', true);
        execute format(
          'select coalesce(array_agg(exists (select from %s as seen where %s) order by key.ordinality), ''{}'')'
          ' from jsonb_array_elements($1) with ordinality as key',
          entity_name,
          key_match
        ) into visible using item.question -> 'keys';
      end if;
    exception
      when others then -- also takes back the role
        visible := null;
        problem := sqlerrm;
    end;
    perform set_config('role', 'none', true);
    return next;
  end loop;
end
$$;

-- Streams the messages to the stand-in, under the name that hosted uses.
do $$
begin
  if not exists (select from pg_publication where pubname = 'supabase_realtime_messages_publication') then
    create publication supabase_realtime_messages_publication for table realtime.messages
      with (publish = 'insert');
  end if;
end
$$;

-- As hosted: everybody may ask, row-level security answers. Revoked first, so that running this file again
-- takes back what others have granted.
revoke all on realtime.messages from public, anon, authenticated, service_role;
revoke all on all functions in schema realtime from public, anon, authenticated, service_role;
grant usage on schema realtime to anon, authenticated, service_role;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;
grant execute on function
  realtime.topic(),
  realtime.send(jsonb, text, text, boolean),
  realtime.broadcast_changes(text, text, text, text, text, record, record, text)
  to anon, authenticated, service_role;
