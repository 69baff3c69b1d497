-- People with more tokens than a bench can spend, and books that are right from the start.
insert into public.user_tokens (user_id, balance)
select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 1000000000
from generate_series(1, 10000) as n;

insert into public.token_transactions (user_id, kind, amount, balance_after, version, reference)
select user_id, 'grant', balance, balance, version, 'bench' from public.user_tokens;

create schema bench;
