-- The sign-up grant: three tokens, once for a person and for a mailbox, once the e-mail is confirmed.
begin;
select plan(31);

-- Confirmed at once
select tests.create_person('newcomer', 'newcomer.one@gmail.com');
select is(tests.wallet('newcomer'), '3/0/0', 'a newcomer has three tokens');
select results_eq(
  $$ select kind, amount, reference from public.token_transactions where user_id = tests.person('newcomer') $$,
  $$ values ('grant', 3, 'sign-up') $$, 'by a ledger row'
);

-- Confirmed later
select tests.create_person('later', null, false);
select is(tests.wallet('later'), null, 'before confirmation there is nothing');
update auth.users set raw_user_meta_data = '{}' where id = tests.person('later');
select is(tests.wallet('later'), null, 'whatever else changes');
update auth.users set email_confirmed_at = now() where id = tests.person('later');
select is(tests.wallet('later'), '3/0/0', 'at confirmation there are three tokens');
update auth.users set email_confirmed_at = now() + interval '1 day' where id = tests.person('later');
update auth.users set email_confirmed_at = null where id = tests.person('later');
update auth.users set email_confirmed_at = now(), email = gen_random_uuid() || '@example.test' where id = tests.person('later');
select is(tests.wallet('later'), '3/0/0', 'once, however often it is confirmed, and whatever the address');

-- A wallet that is there before
select tests.create_person('early', null, false);
select public.grant_tokens(tests.person('early'), 4, 'test');
update auth.users set email_confirmed_at = now() where id = tests.person('early');
select is(tests.wallet('early'), '7/0/0', 'a wallet that is there already gets them too');

-- The same mailbox
select tests.create_person('again', 'NewcomerOne+second@GoogleMail.com');
select is(tests.wallet('again'), '0/0/0', 'the same mailbox in other letters gets a wallet and no tokens');
select tests.create_person('tagged', 'newcomer+1@example.test');
select tests.create_person('tagged_too', 'newcomer+2@example.test');
select is(tests.wallet('tagged') || ' ' || tests.wallet('tagged_too'), '3/0/0 3/0/0', 'where a tag may be another mailbox, it is one');

-- After deleting the account
delete from auth.users where id = tests.person('newcomer');
select is(tests.wallet('newcomer'), '3/0/0', 'the wallet of a deleted account stays');
select is((select count(*) from public.token_transactions where user_id = tests.person('newcomer')), 1::bigint, 'with its ledger');
select tests.create_person('returned', 'newcomer.one@gmail.com');
select is(tests.wallet('returned'), '0/0/0', 'who comes back has no second grant');
select is_empty(
  $$ select * from private.sign_up_grants where email_hash like '%newcomer%' or email_hash like '%@%' $$,
  'no address is kept for that'
);

-- Without an e-mail
insert into auth.users (id) values (gen_random_uuid());
select pass('an account without an e-mail can be made');
insert into auth.users (id, email_confirmed_at) values (gen_random_uuid(), now());
select pass('also one that says it is confirmed');

-- One form for all ways to write a mailbox
select is(private.normalize_email(input), expected, input)
from (values
  ('Ada@Example.test', 'ada@example.test'),
  ('  ada@example.test ', 'ada@example.test'),
  ('a.d.a@example.test', 'a.d.a@example.test'),
  ('ada+x@example.test', 'ada+x@example.test'),
  ('a.d.a@gmail.com', 'ada@gmail.com'),
  ('ada+x+y@gmail.com', 'ada@gmail.com'),
  ('A.D.A+X@GOOGLEMAIL.COM', 'ada@gmail.com'),
  ('ada@notgooglemail.com', 'ada@notgooglemail.com'),
  ('ada+x@outlook.com', 'ada@outlook.com'),
  ('a.da+x@outlook.com', 'a.da@outlook.com'),
  ('ada+x@icloud.com', 'ada@icloud.com'),
  ('ada+x@proton.me', 'ada@proton.me')
) as example (input, expected);

-- Nothing of it is open
select is(tests.rows_as('authenticated', 'later', 'select * from private.sign_up_grants'), '42501', 'nobody reads who had a grant');
select is(
  tests.rows_as('service_role', null, 'select private.normalize_email($x$a@b.test$x$)'), '42501', 'or calls what makes one'
);
select is_empty(
  format(
    $$ select * from public.check_token_invariants() where user_id in (%L, %L, %L) $$,
    tests.person('newcomer'), tests.person('later'), tests.person('early')
  ),
  'the books are right'
);
select is(
  (select count(*) from public.user_tokens where user_id in (select id from auth.users where email is null)), 0::bigint,
  'and nobody has a wallet by accident'
);

select * from finish();
rollback;
