-- check_token_invariants(): silent on true books, and finds each kind of break that is made by hand.
begin;
select plan(24);

-- A person with one of everything
create function pg_temp.make_books(p_name text) returns void
language plpgsql
as $$
begin
  perform tests.create_person(p_name);
  perform tests.buy(p_name, 'starter', p_name);
  perform public.apply_refund_state('pi_' || p_name, 100);
  perform public.reserve_tokens(tests.person(p_name), tests.request(1), 'recipe', 'a');
  perform public.commit_hold(tests.person(p_name), tests.request(1), 'Soup', '{}');
  perform public.reserve_tokens(tests.person(p_name), tests.request(2), 'recipe', 'b');
  perform public.release_hold(tests.person(p_name), tests.request(2));
  perform public.reserve_tokens(tests.person(p_name), tests.request(3), 'recipe', 'c');
  perform tests.spend(p_name, 2);
end;
$$;

-- Makes a break, asks the checker, and takes the break back. Answers the rules that it found, and by how much.
create function pg_temp.rules_broken_by(p_sql text) returns text
language plpgsql
as $$
declare
  found text;
begin
  begin
    execute p_sql;
    select string_agg(format('%s %s', rule, difference), ', ' order by rule, difference) into found
    from public.check_token_invariants()
    where user_id = tests.person('cook');
    raise exception using errcode = 'UNDO0', message = coalesce(found, '');
  exception
    when sqlstate 'UNDO0' then return nullif(sqlerrm, '');
  end;
end;
$$;

select pg_temp.make_books('cook');
select pg_temp.make_books('neighbour');
select is(tests.wallet('cook'), '13/1/0', 'the books have something in them');
select is_empty(
  $$ select * from public.check_token_invariants() where user_id in (tests.person('cook'), tests.person('neighbour')) $$,
  'and are right'
);
select is(pg_temp.rules_broken_by('select 1'), null, 'nothing broken, nothing found');

-- Wallets
select is(
  pg_temp.rules_broken_by($$ update public.user_tokens set balance = balance + 5 where user_id = tests.person('cook') $$),
  'wallet_equals_ledger 5', 'tokens from nowhere'
);
select is(
  pg_temp.rules_broken_by($$ update public.user_tokens set balance = 0, debt = 2 where user_id = tests.person('cook') $$),
  'wallet_equals_ledger -15', 'debt from nowhere'
);
select is(
  pg_temp.rules_broken_by($$ update public.user_tokens set held = held + 2, balance = balance - 2 where user_id = tests.person('cook') $$),
  'held_equals_pending_holds 2', 'tokens held for nothing'
);
select is(
  pg_temp.rules_broken_by($$
    alter table public.user_tokens drop constraint user_tokens_balance_check;
    update public.user_tokens set balance = -1 where user_id = tests.person('cook') $$),
  'nothing_negative -1, wallet_equals_ledger -14', 'a negative balance'
);
select is(
  pg_temp.rules_broken_by($$
    alter table public.user_tokens disable trigger raise_wallet_version;
    update public.user_tokens set version = 1 where user_id = tests.person('cook') $$),
  'version_rises -10', 'a wallet older than its ledger'
);

-- Ledger. Its trigger stands in the way of every break, so it is switched off for them.
alter table public.token_transactions disable trigger refuse_ledger_change;

select is(
  pg_temp.rules_broken_by($$ delete from public.token_transactions where user_id = tests.person('cook') and kind = 'grant' $$),
  'ledger_chain 3, wallet_equals_ledger 3', 'a row is gone'
);
select is(
  pg_temp.rules_broken_by($$ update public.token_transactions set balance_after = balance_after + 7
    where user_id = tests.person('cook') and kind = 'purchase' $$),
  'ledger_chain -7, ledger_chain 7', 'a balance_after is forged'
);
select is(
  pg_temp.rules_broken_by($$ update public.token_transactions set amount = amount - 1
    where user_id = tests.person('cook') and request_id = tests.request(1) $$),
  'hold_charged_once 1, ledger_chain 1, wallet_equals_ledger 1', 'a spend is forged'
);
select is(
  pg_temp.rules_broken_by($$ update public.token_transactions set version = 2
    where user_id = tests.person('cook') and kind = 'purchase' $$),
  'version_rises 0', 'two rows of one version'
);
select is(
  pg_temp.rules_broken_by($$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
    select user_id, 'grant', 9, balance + held - debt + 9, version + 1, 'forged' from public.user_tokens where user_id = tests.person('cook') $$),
  'version_rises -1, wallet_equals_ledger -9', 'a gift that the wallet never got'
);

-- Purchases
select is(
  pg_temp.rules_broken_by($$ update public.purchases set tokens_clawed = 9 where user_id = tests.person('cook') $$),
  'clawed_equals_due 5, clawed_equals_ledger 5', 'tokens clawed for nothing'
);
select is(
  pg_temp.rules_broken_by($$
    alter table public.purchases drop constraint purchases_check;
    update public.purchases set tokens_clawed = 21 where user_id = tests.person('cook') $$),
  'clawed_equals_due 17, clawed_equals_ledger 17, clawed_within_granted 21', 'more clawed than granted'
);
select is(
  pg_temp.rules_broken_by($$ update public.purchases set refunded_cents = 499 where user_id = tests.person('cook') $$),
  'clawed_equals_due -16', 'a refund that took nothing'
);
select is(
  pg_temp.rules_broken_by($$
    update public.purchases set status = 'open', credited_at = null, credited_by = null, tokens_clawed = 0, refunded_cents = 0
    where user_id = tests.person('cook') $$),
  'clawed_equals_ledger -4, purchase_credited_once 20', 'a credit without a payment'
);
select is(
  pg_temp.rules_broken_by($$ update public.token_transactions set reference = reference || '!', kind = 'grant'
    where user_id = tests.person('cook') and kind = 'purchase' $$),
  'clawed_equals_ledger 20, purchase_credited_once -20', 'a payment without a credit'
);
select is(
  pg_temp.rules_broken_by($$ insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference, purchase_id)
    select user_id, 'purchase', 20, 34, 999, 'twice', id from public.purchases where user_id = tests.person('cook') $$),
  'purchase_credited_once 20, version_rises -988, wallet_equals_ledger -20', 'a payment credited twice'
);

-- Holds and recipes
select is(
  pg_temp.rules_broken_by($$ update public.token_holds set status = 'committed', settled_at = now()
    where user_id = tests.person('cook') and request_id = tests.request(3) $$),
  'held_equals_pending_holds 1, hold_charged_once -1, hold_delivered_once -1', 'committed, but neither charged nor delivered'
);
select is(
  pg_temp.rules_broken_by($$ update public.token_holds set status = 'released'
    where user_id = tests.person('cook') and request_id = tests.request(1) $$),
  'hold_charged_once 1, hold_delivered_once -1, recipe_paid 1', 'released, but charged and delivered'
);
select is(
  pg_temp.rules_broken_by($$ insert into public.recipes (user_id, request_id, title, content, tokens_spent)
    values (tests.person('cook'), tests.request(7), 'Free', '{}', 1) $$),
  'recipe_paid 1', 'a recipe that nobody paid for'
);
select is(
  pg_temp.rules_broken_by($$ update public.recipes set tokens_spent = 5 where user_id = tests.person('cook') $$),
  'recipe_paid 4', 'a recipe with another price'
);

-- Each row names the right wallet
update public.user_tokens set balance = balance + 5 where user_id = tests.person('cook');
select results_eq(
  $$ select user_id, rule, difference, detail from public.check_token_invariants()
     where user_id in (tests.person('cook'), tests.person('neighbour')) $$,
  $$ values (tests.person('cook'), 'wallet_equals_ledger', 5::bigint, 'balance 18 + held 1 - debt 0, ledger 14') $$,
  'a break is found where it is, and in words'
);

select * from finish();
rollback;
