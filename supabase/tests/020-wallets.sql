-- public.user_tokens: who sees a wallet, who may write it, and what every write does to its version.
begin;
select plan(24);
select tests.create_person('owner');
select tests.create_person('stranger');

-- Owner
select is(tests.rows_as('authenticated', 'owner', 'select * from public.user_tokens'), '1', 'the owner sees one wallet');
select is(
  tests.rows_as('authenticated', 'owner', format('select * from public.user_tokens where user_id = %L', tests.person('owner'))),
  '1', 'which is their own'
);
select is(
  tests.rows_as('authenticated', 'owner', 'update public.user_tokens set balance = 1000'), '42501',
  'the owner cannot write a balance'
);
select is(
  tests.rows_as('authenticated', 'owner', format('insert into public.user_tokens (user_id, balance) values (%L, 5)', gen_random_uuid())),
  '42501', 'the owner cannot make a wallet'
);
select is(tests.rows_as('authenticated', 'owner', 'delete from public.user_tokens'), '42501', 'the owner cannot delete it');
select is(tests.rows_as('authenticated', 'owner', 'truncate public.user_tokens cascade'), '42501', 'or truncate all of them');

-- Stranger
select is(
  tests.rows_as('authenticated', 'stranger', format('select * from public.user_tokens where user_id = %L', tests.person('owner'))),
  '0', 'a stranger sees nothing of it'
);

-- Nobody in particular
select is(tests.rows_as('authenticated', null, 'select * from public.user_tokens'), '0', 'a token without a person sees nothing');
select is(tests.rows_as('anon', null, 'select * from public.user_tokens'), '42501', 'anon may not even ask');

-- Service role
select cmp_ok(
  tests.rows_as('service_role', null, 'select * from public.user_tokens')::integer, '>=', 2, 'the service role sees all'
);
select is(
  tests.rows_as('service_role', null, 'update public.user_tokens set balance = 0'), '42501',
  'the service role writes by functions alone'
);

-- Version
select is((select version from public.user_tokens where user_id = tests.person('owner')), 2::bigint, 'a new wallet starts at 1, and the grant raised it');
update public.user_tokens set balance = balance where user_id = tests.person('owner');
select is((select version from public.user_tokens where user_id = tests.person('owner')), 3::bigint, 'an update raises it by one, in the same statement');
update public.user_tokens set version = 1 where user_id = tests.person('owner');
select is((select version from public.user_tokens where user_id = tests.person('owner')), 4::bigint, 'a writer cannot set it back');
update public.user_tokens set version = 1000000 where user_id = tests.person('owner');
select is((select version from public.user_tokens where user_id = tests.person('owner')), 5::bigint, 'or forward');
select is(
  (select version from public.user_tokens where user_id = tests.person('stranger')), 2::bigint,
  'other wallets keep theirs'
);
select cmp_ok(
  (select updated_at from public.user_tokens where user_id = tests.person('owner')), '>', now(),
  'updated_at is the time of the update, not of its transaction'
);

-- Bounds
prepare write_wallet (integer, integer, integer) as
  update public.user_tokens set balance = $1, held = $2, debt = $3 where user_id = tests.person('owner');
select throws_ok('execute write_wallet (-1, 0, 0)', '23514', null, 'a balance is never negative');
select throws_ok('execute write_wallet (0, -1, 0)', '23514', null, 'nor are held tokens');
select throws_ok('execute write_wallet (0, 0, -1)', '23514', null, 'nor is debt');
select col_is_pk('public', 'user_tokens', 'user_id', 'realtime filters by the primary key');
select col_type_is('public', 'user_tokens', 'version', 'bigint', 'version is a bigint');
select col_type_is('public', 'user_tokens', 'balance', 'integer', 'tokens are whole numbers');

-- A deleted wallet would take its history with it
select throws_ok(
  format('delete from public.user_tokens where user_id = %L', tests.person('owner')), '23503', null,
  'a wallet with a ledger cannot be deleted by anybody'
);

select * from finish();
rollback;
