-- Reserving tokens for a feature whose work is slow and may fail. No transaction is open while the work
-- runs. A reservation names who works for it, and so begins with a lease; what becomes of it is in the next
-- migration.

-- Definer: no API role may write wallets or holds.
create function public.reserve_tokens(
  p_user_id uuid, p_request_id uuid, p_feature text, p_input_hash text, p_worker_id uuid default null
)
returns table (outcome text, cost integer, balance integer, version bigint, recipe_id uuid, expires_at timestamptz)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  max_pending constant integer := 2;
  -- Longer than any edge worker lives (400 s), so that a hold never expires under work that still runs.
  lifetime constant interval := '10 minutes';
  price integer;
  hold public.token_holds;
  wallet public.user_tokens;
  result text;
begin
  -- The lock puts all of a person's reservations in a row: two calls with one id cannot both be first, and
  -- nobody slips a third hold past the count.
  perform private.lock_wallet(p_user_id);
  perform private.expire_holds_of(p_user_id);

  select token_price.cost into price
  from public.token_prices as token_price
  where token_price.feature = p_feature and token_price.charge = 'hold';

  select * into hold
  from public.token_holds as h
  where h.user_id = p_user_id and h.request_id = p_request_id;

  if hold.request_id is not null and (hold.feature <> p_feature or hold.input_hash is distinct from p_input_hash) then
    result := 'conflict';
  elsif hold.status in ('pending', 'committed') then
    result := hold.status;
  elsif price is null then
    result := 'unknown_feature';
  elsif hold.request_id is null and exists (
    select from public.token_transactions as entry
    where entry.user_id = p_user_id and entry.kind = 'spend' and entry.reference = p_request_id::text
  ) then
    -- The id has paid for something that is charged directly.
    result := 'conflict';
  elsif (
    select count(*) from public.token_holds as h where h.user_id = p_user_id and h.status = 'pending'
  ) >= max_pending then
    result := 'rate_limited';
  else
    -- The only way down: a condition in the update itself, not a check before it.
    update public.user_tokens as token
    set balance = token.balance - price, held = token.held + price
    where token.user_id = p_user_id and token.balance >= price and token.debt = 0;
    if not found then
      result := 'insufficient_tokens';
    else
      insert into public.token_holds as h
        (user_id, request_id, feature, cost, input_hash, expires_at, worker_id, lease_expires_at)
      values (
        p_user_id, p_request_id, p_feature, price, p_input_hash, now() + lifetime,
        p_worker_id, case when p_worker_id is not null then clock_timestamp() + private.hold_lease() end
      )
      on conflict (user_id, request_id) do update
      set status = 'pending', cost = excluded.cost, expires_at = excluded.expires_at,
          worker_id = excluded.worker_id, lease_expires_at = excluded.lease_expires_at,
          created_at = excluded.created_at, settled_at = null
      returning h.* into hold;
      result := 'reserved';
    end if;
  end if;

  select * into wallet from public.user_tokens as token where token.user_id = p_user_id;
  return query select
    result,
    case when result in ('reserved', 'pending', 'committed') then hold.cost else price end,
    wallet.balance,
    wallet.version,
    case when result = 'committed' then (
      select recipe.id from public.recipes as recipe
      where recipe.user_id = p_user_id and recipe.request_id = p_request_id
    ) end,
    case when result in ('reserved', 'pending') then hold.expires_at end;
end;
$$;
comment on function public.reserve_tokens is
  'Holds the price of a feature for 10 minutes, or until the lease of p_worker_id is not renewed. Outcome: reserved; pending or committed (same request again; recipe_id is null if its owner deleted it); conflict (same id, other input); insufficient_tokens (also while there is debt); rate_limited (two pending); unknown_feature.';

revoke execute on function public.reserve_tokens from public, anon, authenticated;
grant execute on function public.reserve_tokens to service_role;
