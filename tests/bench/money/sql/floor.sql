-- The least that a spend can be: a conditional update and an insert, in one transaction and one round trip.
--
-- The tables have the columns, the widths and the room of ours, and a primary key each: no other index, no
-- trigger, check, foreign key, policy or publication. A function without anything around it, because that is how one
-- round trip of two statements is had: ours is one too, a parameterised query may hold one statement only, and one
-- statement that does both (a data-modifying CTE) is slower.
create table bench.wallets (like public.user_tokens including defaults, primary key (user_id)) with (fillfactor = 70);
insert into bench.wallets select * from public.user_tokens;

create table bench.entries (like public.token_transactions including defaults including identity, primary key (id));
insert into bench.entries (user_id, kind, amount, balance_after, version, reference)
select user_id, kind, amount, balance_after, version, reference from public.token_transactions;

create function bench.spend(p_user_id uuid, p_request_id uuid, p_feature text, p_input_hash text) returns integer
language plpgsql
as $$
declare
  new_balance integer;
  new_version bigint;
begin
  update bench.wallets set balance = balance - 2
  where user_id = p_user_id and balance >= 2
  returning balance, version into new_balance, new_version;

  insert into bench.entries
    (user_id, kind, amount, balance_after, version, reference, feature, request_id, input_hash)
  values (
    p_user_id, 'spend', -2, new_balance, new_version, p_request_id::text, p_feature, p_request_id, p_input_hash
  );
  return new_balance;
end;
$$;

-- For the naive way, which reads, computes and writes.
create table bench.naive_wallets (like public.user_tokens including defaults, primary key (user_id)) with (fillfactor = 70);
insert into bench.naive_wallets select * from public.user_tokens;
