-- A long past: $rows spends for each wallet, ours and the floor's, in the order in which they would have come.
-- As a replica, because a million foreign keys need no check here, and versions must be set.
set session_replication_role = replica;

insert into public.token_transactions
  (user_id, kind, amount, balance_after, version, reference, feature, request_id, input_hash)
select wallet.user_id, 'spend', -2, wallet.balance - 2 * n, wallet.version + n, id::text, 'cookbook', id, 'bench'
from generate_series(1, $rows) as n
cross join public.user_tokens as wallet
cross join lateral (select gen_random_uuid() as id where n > 0) as request
order by n;

insert into bench.entries
  (user_id, kind, amount, balance_after, version, reference, feature, request_id, input_hash, created_at)
select user_id, kind, amount, balance_after, version, reference, feature, request_id, input_hash, created_at
from public.token_transactions
where kind = 'spend'
order by id;

update public.user_tokens set balance = balance - 2 * $rows, version = version + $rows;
reset session_replication_role;
