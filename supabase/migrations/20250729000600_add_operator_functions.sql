-- Tokens by hand: gifts and corrections. Both name their cause, so that a repeated call changes nothing.

-- A mistyped id must not make a wallet that belongs to nobody.
create function private.is_known_person(p_user_id uuid) returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (select from public.user_tokens as wallet where wallet.user_id = p_user_id)
    or exists (select from auth.users as account where account.id = p_user_id);
$$;

create function private.post_by_hand(
  p_user_id uuid, p_kind text, p_amount integer, p_reference text, p_details jsonb,
  out outcome text, out transaction_id bigint, out balance integer, out version bigint
)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
  entry public.token_transactions;
  wallet public.user_tokens;
begin
  if not private.is_known_person(p_user_id) then
    outcome := 'unknown_user';
    return;
  end if;

  -- The lock first: of two calls with one reference the second sees the row of the first.
  wallet := private.lock_wallet(p_user_id);
  select * into entry
  from public.token_transactions as e
  where e.user_id = p_user_id and e.kind = p_kind and e.reference = p_reference;

  if not found then
    select 'posted', posted.transaction_id, posted.balance, posted.version
    into outcome, transaction_id, balance, version
    from private.post_entry(p_user_id, p_kind, p_amount, p_reference, p_details => p_details) as posted;
  else
    outcome := case when entry.amount = p_amount then 'repeated' else 'conflict' end;
    transaction_id := entry.id;
    balance := wallet.balance;
    version := wallet.version;
  end if;
end;
$$;
comment on function private.post_by_hand is
  'Posts a row once for a reference. Outcome: posted, repeated, conflict (same reference, other amount), unknown_user.';

-- Definer: no API role may write wallets or the ledger.
create function public.grant_tokens(p_user_id uuid, p_amount integer, p_reference text)
returns table (outcome text, transaction_id bigint, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
begin
  if p_amount is null or p_amount not between 1 and 1000000 then
    raise exception 'A grant must be of 1 to 1000000 tokens, not %', p_amount using errcode = 'invalid_parameter_value';
  end if;
  return query
    select
      case posted.outcome when 'posted' then 'granted' when 'repeated' then 'already_granted' else posted.outcome end,
      posted.transaction_id, posted.balance, posted.version
    from private.post_by_hand(p_user_id, 'grant', p_amount, p_reference, null) as posted;
end;
$$;
comment on function public.grant_tokens is
  'A gift, once for each person and reference (a campaign). Outcome: granted, already_granted, conflict (same reference, other amount), unknown_user.';

-- Definer: no API role may write wallets or the ledger.
create function public.adjust_tokens(p_user_id uuid, p_amount integer, p_operation_id uuid, p_actor text, p_reason text)
returns table (outcome text, transaction_id bigint, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
begin
  if p_amount is null or p_amount = 0 or p_amount not between -1000000 and 1000000 then
    raise exception 'An adjustment must be of 1 to 1000000 tokens either way, not %', p_amount
      using errcode = 'invalid_parameter_value';
  end if;
  if length(trim(p_actor)) between 1 and 100 and length(trim(p_reason)) between 1 and 500 then
    return query
      select
        case posted.outcome when 'posted' then 'adjusted' when 'repeated' then 'already_adjusted' else posted.outcome end,
        posted.transaction_id, posted.balance, posted.version
      from private.post_by_hand(
        p_user_id, 'adjustment', p_amount, p_operation_id::text,
        jsonb_build_object('actor', trim(p_actor), 'reason', trim(p_reason))
      ) as posted;
  else
    raise exception 'An adjustment needs an actor (up to 100 characters) and a reason (up to 500)'
      using errcode = 'invalid_parameter_value', hint = 'The person sees both in the history.';
  end if;
end;
$$;
comment on function public.adjust_tokens is
  'A correction by an operator, once for each operation id; what cannot be taken becomes debt. Outcome: adjusted, already_adjusted, conflict (same id, other amount), unknown_user.';

revoke execute on function public.grant_tokens from public, anon, authenticated;
revoke execute on function public.adjust_tokens from public, anon, authenticated;
grant execute on function public.grant_tokens to service_role;
grant execute on function public.adjust_tokens to service_role;
