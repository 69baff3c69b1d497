-- Spending on a feature that is done at once: charged directly, without a hold.

-- Definer: no API role may write wallets or the ledger.
create function public.deduct_tokens(p_user_id uuid, p_request_id uuid, p_feature text, p_input_hash text)
returns table (outcome text, transaction_id bigint, cost integer, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  price integer;
  entry_id bigint;
  wallet public.user_tokens;
  entry public.token_transactions;
begin
  -- The price, and whether this request has paid it: in one look, because this is the busiest path there is.
  select token_price.cost, e.id into price, entry_id
  from public.token_prices as token_price
  left join public.token_transactions as e
    on e.user_id = p_user_id and e.kind = 'spend' and e.reference = p_request_id::text
  where token_price.feature = p_feature and token_price.charge = 'direct';
  if not found then
    wallet := private.lock_wallet(p_user_id);
    return query select 'unknown_feature', null::bigint, null::integer, wallet.balance, wallet.version;
    return;
  end if;

  if entry_id is null then
    -- The only way down: a condition in the update itself. Others who want this wallet now wait until we
    -- commit, and then see what is left.
    update public.user_tokens as token
    set balance = token.balance - price
    where token.user_id = p_user_id and token.balance >= price and token.debt = 0
    returning token.* into wallet;

    if found then
      insert into public.token_transactions as e
        (user_id, kind, amount, balance_after, version, reference, feature, request_id, details)
      select
        p_user_id, 'spend', -price, wallet.balance + wallet.held - wallet.debt, wallet.version,
        p_request_id::text, p_feature, p_request_id, jsonb_build_object('input_hash', p_input_hash)
      where not exists (
        select from public.token_holds as hold
        where hold.user_id = p_user_id and hold.request_id = p_request_id
      )
      on conflict do nothing
      returning e.id into entry_id;

      if found then
        return query select 'deducted', entry_id, price, wallet.balance, wallet.version;
        return;
      end if;
      -- The id is taken: by a hold, or by an equal call that was faster. Nobody has seen the wallet
      -- meanwhile, so putting the price back is as if we had not come.
      update public.user_tokens as token
      set balance = token.balance + price
      where token.user_id = p_user_id;
    end if;
  end if;

  wallet := private.lock_wallet(p_user_id);
  -- What took the id, or the last tokens, is visible now.
  select * into entry
  from public.token_transactions as e
  where e.user_id = p_user_id and e.kind = 'spend' and e.reference = p_request_id::text;
  -- Tokens that came while we looked are as good as any. Nobody can take them now, so the second try is the last.
  if entry.id is null and wallet.balance >= price and wallet.debt = 0 and not exists (
    select from public.token_holds as hold
    where hold.user_id = p_user_id and hold.request_id = p_request_id
  ) then
    return query select * from public.deduct_tokens(p_user_id, p_request_id, p_feature, p_input_hash);
    return;
  end if;
  return query select
    case
      when entry.feature = p_feature and entry.details ->> 'input_hash' is not distinct from p_input_hash
        then 'replayed'
      when entry.id is not null or exists (
        select from public.token_holds as hold
        where hold.user_id = p_user_id and hold.request_id = p_request_id
      ) then 'conflict'
      else 'insufficient_tokens'
    end,
    entry.id,
    coalesce(-entry.amount, price),
    wallet.balance,
    wallet.version;
end;
$$;
comment on function public.deduct_tokens is
  'Charges for a feature, once for each request. Outcome: deducted, replayed (same request again), conflict (same id, other input), insufficient_tokens (also while there is debt), unknown_feature.';

revoke execute on function public.deduct_tokens from public, anon, authenticated;
grant execute on function public.deduct_tokens to service_role;
