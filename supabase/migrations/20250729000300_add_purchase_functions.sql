-- A purchase from the first click to Stripe's session. Nothing here moves tokens.

-- Definer: no API role may write purchases.
create function public.begin_purchase(p_user_id uuid, p_request_id uuid, p_package_id text)
returns table (
  outcome text, purchase_id uuid, package_id text, package_name text, tokens integer, amount_cents integer,
  currency text, status text, stripe_session_id text
)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  max_in_ten_minutes constant integer := 5;
  max_in_a_day constant integer := 20;
  -- A session that ends while its page loads helps nobody.
  min_session_left constant interval := '1 minute';
  package public.token_packages;
  purchase public.purchases;
  result text;
begin
  -- Puts a person's purchases in a row: one id makes one purchase, and the count is exact. It waits for no
  -- purchase while it holds the wallet, and so keeps the lock order.
  perform private.lock_wallet(p_user_id);

  select * into purchase
  from public.purchases as p
  where p.user_id = p_user_id and p.request_id = p_request_id;
  if found then
    result := case when purchase.package_id = p_package_id then 'existing' else 'conflict' end;
  else
    select * into package from public.token_packages as t where t.id = p_package_id and t.active;
    if not found then
      result := 'unknown_package';
    else
      -- One open session for a person and package: two tabs pay in the same session, and so once. Only if
      -- it still offers what is on sale now.
      select * into purchase
      from public.purchases as p
      where p.user_id = p_user_id and p.package_id = p_package_id and p.status = 'open'
        and p.session_expires_at > now() + min_session_left
        and (p.tokens, p.amount_cents, p.currency) = (package.tokens, package.amount_cents, package.currency)
      order by p.created_at desc
      limit 1;
      if found then
        result := 'existing';
      elsif (
        -- Against card testing. Reused sessions make no row and do not count.
        select count(*) filter (where p.created_at > now() - interval '10 minutes') >= max_in_ten_minutes
          or count(*) >= max_in_a_day
        from public.purchases as p
        where p.user_id = p_user_id and p.created_at > now() - interval '1 day'
      ) then
        result := 'rate_limited';
      else
        insert into public.purchases as p (user_id, request_id, package_id, package_name, tokens, amount_cents, currency)
        values (
          p_user_id, p_request_id, package.id, package.name, package.tokens, package.amount_cents, package.currency
        )
        returning p.* into purchase;
        result := 'created';
      end if;
    end if;
  end if;

  if result not in ('created', 'existing') then
    purchase := null;
  end if;
  return query select
    result, purchase.id, purchase.package_id, purchase.package_name, purchase.tokens, purchase.amount_cents,
    purchase.currency, purchase.status, purchase.stripe_session_id;
end;
$$;
comment on function public.begin_purchase is
  'Snapshot of an offer, before Stripe is called. Outcome: created, existing (same request, or an open session for the package), conflict (same id, other package), unknown_package, rate_limited (5 in 10 minutes, 20 a day).';

-- Definer: no API role may write purchases.
create function public.attach_checkout_session(p_purchase_id uuid, p_session_id text, p_expires_at timestamptz)
returns table (outcome text)
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- Only the first session counts: a second one would leave the first payable and unknown to us.
  update public.purchases as purchase
  set stripe_session_id = p_session_id,
      session_expires_at = p_expires_at,
      status = case when purchase.status = 'creating' then 'open' else purchase.status end
  where purchase.id = p_purchase_id and purchase.stripe_session_id is null;

  return query select case
    when found then 'attached'
    when exists (select from public.purchases as purchase where purchase.id = p_purchase_id) then 'already_attached'
    else 'not_found'
  end;
end;
$$;
comment on function public.attach_checkout_session is
  'Remembers the session that Stripe made for a purchase and opens it. Outcome: attached, already_attached (by this or another session), not_found.';

-- Definer: no API role may write purchases.
create function public.set_purchase_status(p_purchase_id uuid, p_session_id text, p_status text)
returns table (outcome text, status text)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  -- Forward only, so that late and reordered messages change nothing: what is paid, failed or expired
  -- stays so (only money itself, in fulfil_purchase, overrides the last two).
  allowed_from constant text[] := case p_status
    when 'processing' then array['creating', 'open']
    when 'failed' then array['creating', 'open', 'processing']
    when 'expired' then array['creating', 'open']
  end;
  new_status text;
begin
  if allowed_from is null then
    raise exception 'A purchase cannot be set to "%"', p_status using errcode = 'invalid_parameter_value';
  end if;

  update public.purchases as purchase
  set status = p_status
  where purchase.id = p_purchase_id
    and purchase.status = any (allowed_from)
    and (purchase.stripe_session_id is null or purchase.stripe_session_id = p_session_id)
  returning purchase.status into new_status;
  if found then
    return query select 'changed', new_status;
    return;
  end if;

  select purchase.status into new_status from public.purchases as purchase where purchase.id = p_purchase_id;
  return query select case when found then 'unchanged' else 'unknown_purchase' end, new_status;
end;
$$;
comment on function public.set_purchase_status is
  'processing, failed or expired, forward only and only for the purchase''s own session. Outcome: changed, unchanged, unknown_purchase.';

-- Definer: the service role reads it together with the wallet, in one snapshot.
create function public.purchase_for_user(p_user_id uuid, p_purchase_id uuid, p_session_id text)
returns table (
  purchase_id uuid, user_id uuid, status text, tokens integer, amount_cents integer, currency text,
  stripe_session_id text, balance integer, version bigint
)
language sql
stable
security definer
set search_path = ''
as $$
  select
    purchase.id, purchase.user_id, purchase.status, purchase.tokens, purchase.amount_cents, purchase.currency,
    purchase.stripe_session_id, wallet.balance, wallet.version
  from public.purchases as purchase
  join public.user_tokens as wallet on wallet.user_id = purchase.user_id
  where purchase.user_id = p_user_id
    and (purchase.id = p_purchase_id or purchase.stripe_session_id = p_session_id);
$$;
comment on function public.purchase_for_user is
  'The person''s own purchase, by its id or its session, with the wallet. No row if it is not theirs.';

revoke execute on function public.begin_purchase from public, anon, authenticated;
revoke execute on function public.attach_checkout_session from public, anon, authenticated;
revoke execute on function public.set_purchase_status from public, anon, authenticated;
revoke execute on function public.purchase_for_user from public, anon, authenticated;
grant execute on function public.begin_purchase to service_role;
grant execute on function public.attach_checkout_session to service_role;
grant execute on function public.set_purchase_status to service_role;
grant execute on function public.purchase_for_user to service_role;
