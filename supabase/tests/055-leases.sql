-- Leases: a hold whose worker shows no sign of life is given up, and has exactly one worker at any time.
begin;
select plan(29);
select tests.create_person('cook');
select public.grant_tokens(tests.person('cook'), 7, 'test');

-- Workers are tests.request(101), (102), …: ids like any other.
prepare reserve (integer, integer) as
  select outcome, cost, balance from public.reserve_tokens(tests.person('cook'), tests.request($1), 'recipe', 'soup', tests.request($2));
prepare commit_ (integer, integer) as
  select outcome, cost, balance from public.commit_hold(tests.person('cook'), tests.request($1), 'Soup', '{}', tests.request($2));
prepare release (integer, integer) as
  select outcome, cost, balance from public.release_hold(tests.person('cook'), tests.request($1), tests.request($2));
prepare renew (integer, integer) as
  select outcome from public.renew_hold(tests.person('cook'), tests.request($1), tests.request($2));
prepare lapse as
  update public.token_holds set lease_expires_at = now() - interval '1 second'
  where user_id = tests.person('cook') and status = 'pending';

-- The worker's own hold
select results_eq($$ execute reserve (1, 101) $$, $$ values ('reserved', 1, 9) $$, 'a worker reserves');
select ok(
  (select lease_expires_at between now() + interval '29 seconds' and clock_timestamp() + interval '30 seconds'
     and expires_at = now() + interval '10 minutes'
   from public.token_holds where user_id = tests.person('cook')),
  'for ten minutes, with a lease of half a minute'
);
select results_eq($$ execute reserve (1, 102) $$, $$ values ('pending', 1, 9) $$, 'another is told that it runs');
select results_eq($$ execute renew (1, 102) $$, $$ values ('not_pending') $$, 'and cannot keep it alive');
select results_eq($$ execute commit_ (1, 102) $$, $$ values ('not_pending', null::integer, 9) $$, 'or commit it');
select is(
  (select outcome from public.commit_hold(tests.person('cook'), tests.request(1), 'Soup', '{}')), 'not_pending',
  'nor can nobody'
);
select results_eq($$ execute release (1, 102) $$, $$ values ('taken_over', 1, 9) $$, 'or release it');
select is(tests.wallet('cook'), '9/1/0', 'nothing has moved');
update public.token_holds set lease_expires_at = now() + interval '1 second' where user_id = tests.person('cook');
select results_eq($$ execute renew (1, 101) $$, $$ values ('renewed') $$, 'its worker renews the lease');
select ok(
  (select lease_expires_at > now() + interval '29 seconds' from public.token_holds where user_id = tests.person('cook')),
  'by another half minute'
);
select results_eq($$ execute commit_ (1, 101) $$, $$ values ('committed', 1, 9) $$, 'and commits');
select results_eq($$ execute renew (1, 101) $$, $$ values ('not_pending') $$, 'after which nothing is to be renewed');
select results_eq($$ execute commit_ (1, 102) $$, $$ values ('already_committed', 1, 9) $$, 'another is told that it is done');

-- A worker that is dead
select results_eq($$ execute reserve (2, 101) $$, $$ values ('reserved', 1, 8) $$, 'a worker reserves and dies');
execute lapse;
select results_eq($$ execute reserve (2, 102) $$, $$ values ('reserved', 1, 8) $$, 'the same request is taken over, without paying twice');
select is(tests.wallet('cook'), '8/1/0', 'one token is held');
select results_eq($$ execute reserve (2, 103) $$, $$ values ('pending', 1, 8) $$, 'by one alone');

-- The dead one was only slow
select results_eq($$ execute renew (2, 101) $$, $$ values ('not_pending') $$, 'who comes back is told to give up');
select results_eq($$ execute commit_ (2, 101) $$, $$ values ('not_pending', null::integer, 8) $$, 'delivers nothing');
select results_eq($$ execute release (2, 101) $$, $$ values ('taken_over', 1, 8) $$, 'and gives nothing back that is not its own');
select results_eq($$ execute commit_ (2, 102) $$, $$ values ('committed', 1, 8) $$, 'the other delivers');
select results_eq($$ execute commit_ (2, 101) $$, $$ values ('already_committed', 1, 8) $$, 'what it delivered is there for both');

-- A dead worker whose request nobody repeats
select results_eq($$ execute reserve (3, 101) $$, $$ values ('reserved', 1, 7) $$, 'another worker dies');
execute lapse;
select results_eq($$ execute renew (3, 101) $$, $$ values ('not_pending') $$, 'a lease that ran out is not renewed');
select results_eq($$ execute commit_ (3, 101) $$, $$ values ('not_pending', null::integer, 8) $$, 'and its hold is not committed');
select is(tests.wallet('cook'), '8/0/0', 'its token is back');
select results_eq($$ execute reserve (4, 101) $$, $$ values ('reserved', 1, 7) $$, 'once more');
execute lapse;
select cmp_ok((select expired from public.expire_holds()), '>=', 1, 'the schedule gives it back within a minute');
select is_empty($$ select * from public.check_token_invariants() where user_id = tests.person('cook') $$, 'and every invariant holds');

select * from finish();
rollback;
