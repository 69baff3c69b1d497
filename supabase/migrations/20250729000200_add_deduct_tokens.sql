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
  net integer;
  wallet public.user_tokens;
  entry public.token_transactions;
  is_held boolean;
begin
  -- This is the busiest path there is, and nearly every request is a new one. So it is taken for new, and the
  -- ledger's natural key says if it is not: then this block is undone as a whole, the wallet's version included.
  begin
    -- The only way down: a condition in the update itself. Others who want this wallet now wait until we
    -- commit, and then see what is left.
    update public.user_tokens as token
    set balance = token.balance - token_price.cost
    from public.token_prices as token_price
    where token.user_id = p_user_id and token.balance >= token_price.cost and token.debt = 0
      and token_price.feature = p_feature and token_price.charge = 'direct'
    returning token_price.cost, token.balance, token.version, token.balance + token.held - token.debt
    into cost, balance, version, net;

    if found then
      insert into public.token_transactions as e
        (user_id, kind, amount, balance_after, version, reference, feature, request_id, input_hash)
      select p_user_id, 'spend', -cost, net, version, p_request_id::text, p_feature, p_request_id, p_input_hash
      where not exists (
        select from public.token_holds as hold
        where hold.user_id = p_user_id and hold.request_id = p_request_id
      )
      returning e.id into transaction_id;

      if not found then
        raise unique_violation using message = 'The id is taken by a hold';
      end if;
      outcome := 'deducted';
      return next;
      return;
    end if;
  exception
    when unique_violation then null;
  end;

  wallet := private.lock_wallet(p_user_id);
  select token_price.cost into price
  from public.token_prices as token_price
  where token_price.feature = p_feature and token_price.charge = 'direct';
  if not found then
    return query select 'unknown_feature', null::bigint, null::integer, wallet.balance, wallet.version;
    return;
  end if;

  -- What took the id, or the last tokens, is visible now.
  select * into entry
  from public.token_transactions as e
  where e.user_id = p_user_id and e.kind = 'spend' and e.reference = p_request_id::text;
  is_held := exists (
    select from public.token_holds as hold
    where hold.user_id = p_user_id and hold.request_id = p_request_id
  );
  -- Tokens that came while we looked are as good as any. Nobody can take them now, so the second try is the last.
  if entry.id is null and not is_held and wallet.balance >= price and wallet.debt = 0 then
    return query select * from public.deduct_tokens(p_user_id, p_request_id, p_feature, p_input_hash);
    return;
  end if;

  return query select
    case
      when entry.feature = p_feature and entry.input_hash is not distinct from p_input_hash then 'replayed'
      when entry.id is not null or is_held then 'conflict'
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
