-- The broadcast of wallet changes: off until asked for, in the transaction of the change, for the owner's ears alone.
begin;
select plan(31);
set local timezone = 'UTC';
select tests.create_person('owner');
select tests.create_person('stranger');

create function tests.topic(p_name text) returns text
language sql
as $$ select 'user:' || tests.person(p_name) || ':tokens' $$;

create function tests.sent(p_name text) returns bigint
language sql
as $$ select count(*) from realtime.messages where topic = tests.topic(p_name) $$;

-- As Realtime asks at a join: may this person see a message of this topic?
create function tests.hears(p_role text, p_name text, p_topic text) returns text
language plpgsql
as $$
begin
  perform set_config('realtime.topic', p_topic, true);
  return tests.rows_as(p_role, p_name, format('select from realtime.messages where topic = %L limit 1', p_topic));
end;
$$;

-- The switch
select is((select public.set_balance_broadcast(false)), false, 'it can be off, whatever this database is set to');
select public.adjust_tokens(tests.person('owner'), 1, tests.request(1), 'Ada', 'quiet');
select is(tests.sent('owner'), 0::bigint, 'and a change then sends nothing');
select is((select public.set_balance_broadcast(true)), true, 'it is switched on');
select is((select public.set_balance_broadcast(true)), true, 'once more changes nothing');
select is((select public.set_balance_broadcast(null)), true, 'null only asks');
select is(tests.rows_as('authenticated', 'owner', 'select public.set_balance_broadcast(false)'), '42501', 'people may not switch it');
select is(tests.rows_as('anon', null, 'select public.set_balance_broadcast(false)'), '42501', 'nor may anon');
select is(tests.rows_as('service_role', null, 'select public.set_balance_broadcast(true)'), '1', 'the service role may');

-- What is sent
select public.adjust_tokens(tests.person('owner'), 1, tests.request(2), 'Ada', 'heard');
select is(tests.sent('owner'), 1::bigint, 'a change sends one message');
select is(tests.sent('stranger'), 0::bigint, 'to its owner');
create temporary view last_sent as
  select * from realtime.messages where topic = tests.topic('owner') order by (payload ->> 'version')::bigint desc limit 1;
select results_eq(
  'select event, extension, private from last_sent', $$ values ('balance_changed', 'broadcast', true) $$,
  'privately, under its name'
);
select is(
  (select payload - 'id' from last_sent),
  (
    select jsonb_build_object(
      'user_id', user_id, 'balance', balance, 'held', held, 'debt', debt, 'version', version,
      'updated_at', updated_at
    )
    from public.user_tokens where user_id = tests.person('owner')
  ),
  'with the row as it is now'
);
select matches((select payload ->> 'id' from last_sent), '^[0-9a-f-]{36}$', 'and an id, by which repetitions can be told');
set local timezone = 'Asia/Tokyo';
select public.adjust_tokens(tests.person('owner'), 1, tests.request(3), 'Ada', 'far away');
select matches((select payload ->> 'updated_at' from last_sent), '\+00:00$', 'in UTC, wherever the writer is');
set local timezone = 'UTC';

-- With every way of a wallet
select is(tests.sent('owner'), 2::bigint, '(two so far)');
select public.reserve_tokens(tests.person('owner'), tests.request(4), 'recipe', 'input');
select is((select payload ->> 'held' from last_sent), '1', 'a hold is sent');
select public.release_hold(tests.person('owner'), tests.request(4));
select is((select payload ->> 'held' from last_sent), '0', 'and its release');
select tests.spend('owner', 1);
select is((select (payload ->> 'balance')::integer from last_sent), (select balance from public.user_tokens where user_id = tests.person('owner')), 'a spend');
select tests.buy('owner', 'starter', 'a');
select is((select (payload ->> 'balance')::integer from last_sent), (select balance from public.user_tokens where user_id = tests.person('owner')), 'a purchase');
update public.user_tokens set balance = balance where user_id = tests.person('owner');
select is((select (payload ->> 'version')::bigint from last_sent), (select version from public.user_tokens where user_id = tests.person('owner')), 'and what is done by hand');
select tests.create_person('newcomer');
select cmp_ok(tests.sent('newcomer'), '>=', 1::bigint, 'a new wallet too');

-- In the same transaction
savepoint before_change;
select public.adjust_tokens(tests.person('stranger'), 1, tests.request(5), 'Ada', 'undone');
select is(tests.sent('stranger'), 1::bigint, 'a change is sent with it');
rollback to savepoint before_change;
select is(tests.sent('stranger'), 0::bigint, 'and taken back with it');

-- Who hears it
select is(tests.hears('authenticated', 'owner', tests.topic('owner')), '1', 'the owner hears their topic');
select is(tests.hears('authenticated', 'stranger', tests.topic('owner')), '0', 'a stranger does not');
select is(tests.hears('authenticated', null, tests.topic('owner')), '0', 'nor a token without a person');
select is(tests.hears('anon', null, tests.topic('owner')), '0', 'nor anon');
create temporary view other_topics as
  select unnest(array[
    'user::tokens', 'user:' || tests.person('owner'), tests.topic('owner') || ':more', 'x' || tests.topic('owner'),
    upper(tests.topic('owner')), 'user:%:tokens'
  ]) as topic;
select realtime.send('{}'::jsonb, 'balance_changed', topic, true) from other_topics;
select is(
  (select string_agg(topic, ', ') from other_topics where tests.hears('authenticated', 'owner', topic) <> '0'),
  null, 'a topic of nearly the same name is another topic'
);

-- Who can say it
select is(
  tests.rows_as('authenticated', 'owner', format(
    $$ insert into realtime.messages (topic, extension, event, private, payload)
       values (%L, 'broadcast', 'balance_changed', true, '{"balance": 1000}') $$, tests.topic('owner'))),
  '42501', 'nobody can forge a balance, not even their own'
);
select is_empty(
  $$ select policyname from pg_policies
     where schemaname = 'realtime' and tablename = 'messages' and cmd in ('INSERT', 'UPDATE', 'DELETE', 'ALL')
       and policyname not like 'test %' $$,
  'no policy lets a client send'
);
select tests.rows_as('authenticated', 'owner', format(
  $$ select realtime.send('{"balance": 1000}', 'balance_changed', %L, true) $$, tests.topic('owner')));
select is(
  (select count(*) from realtime.messages where topic = tests.topic('owner') and payload ->> 'balance' = '1000'), 0::bigint,
  'and the database''s own function does not help'
);

select * from finish();
rollback;
