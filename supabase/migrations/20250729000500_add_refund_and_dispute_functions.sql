-- Refunds and disputes take tokens back, and give them back again when the money returns.
--
-- The tokens due are a function of the state of the money, never of a message: all refunds in effect and
-- all disputed amounts that are withdrawn, as a share of the price, rounded down once. So messages may
-- repeat, come late or in any order; several awkward parts do not drift; and a refund and a dispute
-- together never take more than was granted.

create function private.settle_clawback(
  p_purchase_id uuid,
  p_cause text,
  p_reference text,
  out outcome text,
  out user_id uuid,
  out tokens_clawed integer,
  out balance integer,
  out version bigint
)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
  purchase public.purchases;
  withdrawn_cents bigint;
  is_disputed boolean;
  due integer;
  change integer;
begin
  select * into purchase from public.purchases as p where p.id = p_purchase_id for no key update;

  select coalesce(sum(dispute.disputed_cents), 0), count(*) > 0 into withdrawn_cents, is_disputed
  from private.disputes as dispute
  where dispute.purchase_id = p_purchase_id and dispute.is_withdrawn;

  due := purchase.tokens * least(purchase.amount_cents, purchase.refunded_cents + withdrawn_cents) / purchase.amount_cents;
  change := due - purchase.tokens_clawed;

  update public.purchases as p
  set tokens_clawed = due,
      clawback_count = p.clawback_count + (change <> 0)::integer,
      status = case
        when is_disputed then 'disputed'
        when p.refunded_cents >= p.amount_cents then 'refunded'
        else 'paid'
      end
  where p.id = p_purchase_id
  returning p.* into purchase;

  if change <> 0 then
    -- Numbered, because one refund or dispute may take, give back and take again.
    select posted.balance, posted.version into balance, version
    from private.post_entry(
      purchase.user_id,
      p_cause || case when change > 0 then '_clawback' else '_return' end,
      -change,
      p_reference || ':' || purchase.clawback_count,
      p_purchase_id => purchase.id
    ) as posted;
  else
    select wallet.balance, wallet.version into balance, version
    from public.user_tokens as wallet
    where wallet.user_id = purchase.user_id;
  end if;

  outcome := case when change > 0 then 'clawed' when change < 0 then 'returned' else 'unchanged' end;
  user_id := purchase.user_id;
  tokens_clawed := due;
end;
$$;
comment on function private.settle_clawback is
  'Brings the tokens taken back for a purchase to what its refunds and disputes say now. p_cause is refund or dispute. The caller has locked the purchase.';

-- Definer: no API role may write purchases, wallets or the ledger.
create function public.apply_refund_state(p_payment_intent text, p_refunded_cents bigint)
returns table (outcome text, purchase_id uuid, user_id uuid, tokens_clawed integer, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  found_id uuid;
begin
  -- No price is higher, so a sum that is was never told by Stripe.
  if p_refunded_cents is null or p_refunded_cents not between 0 and 99999999 then
    raise exception 'Refunded cents cannot be %', p_refunded_cents using errcode = 'invalid_parameter_value';
  end if;

  update public.purchases as purchase
  set refunded_cents = p_refunded_cents
  where purchase.stripe_payment_intent = p_payment_intent and purchase.credited_at is not null
  returning purchase.id into found_id;
  if not found then
    return query select 'unknown_purchase', null::uuid, null::uuid, null::integer, null::integer, null::bigint;
    return;
  end if;

  return query
    select settled.outcome, found_id, settled.user_id, settled.tokens_clawed, settled.balance, settled.version
    from private.settle_clawback(found_id, 'refund', found_id::text) as settled;
end;
$$;
comment on function public.apply_refund_state is
  'Tells the sum of a payment''s refunds that are in effect now (cumulative, in cents). Outcome: clawed, returned, unchanged, unknown_purchase (not credited yet: fulfil it first).';

-- Definer: no API role may write disputes, purchases, wallets or the ledger.
create function public.apply_dispute_state(
  p_payment_intent text, p_dispute_id text, p_disputed_cents bigint, p_state text
)
returns table (outcome text, purchase_id uuid, user_id uuid, tokens_clawed integer, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  found_id uuid;
  -- Stripe's statuses, and its two events about money by name. Null: says nothing about the money
  -- (inquiries, appeals, and whatever Stripe invents next), so only the state is noted.
  money_is_away boolean := case
    when p_state in ('needs_response', 'under_review', 'withdrawn', 'funds_withdrawn', 'lost') then true
    when p_state in ('won', 'reinstated', 'funds_reinstated', 'prevented', 'warning_closed') then false
  end;
begin
  if p_disputed_cents is null or p_disputed_cents not between 0 and 99999999 then
    raise exception 'Disputed cents cannot be %', p_disputed_cents using errcode = 'invalid_parameter_value';
  end if;

  select purchase.id into found_id
  from public.purchases as purchase
  where purchase.stripe_payment_intent = p_payment_intent and purchase.credited_at is not null
  for no key update;
  if not found then
    return query select 'unknown_purchase', null::uuid, null::uuid, null::integer, null::integer, null::bigint;
    return;
  end if;

  insert into private.disputes as dispute (dispute_id, purchase_id, disputed_cents, state, is_withdrawn)
  values (p_dispute_id, found_id, p_disputed_cents, p_state, coalesce(money_is_away, false))
  on conflict (dispute_id) do update
  set disputed_cents = excluded.disputed_cents,
      state = excluded.state,
      is_withdrawn = coalesce(money_is_away, dispute.is_withdrawn),
      updated_at = now()
  -- A dispute that is decided is not opened again by a message from before the decision.
  where dispute.purchase_id = excluded.purchase_id
    and not (
      dispute.state in ('won', 'lost', 'reinstated', 'funds_reinstated', 'prevented', 'warning_closed')
      and excluded.state in ('needs_response', 'under_review', 'withdrawn', 'funds_withdrawn')
    );

  return query
    select settled.outcome, found_id, settled.user_id, settled.tokens_clawed, settled.balance, settled.version
    from private.settle_clawback(found_id, 'dispute', p_dispute_id) as settled;
end;
$$;
comment on function public.apply_dispute_state is
  'Tells a dispute''s amount (cents) and state: a Stripe dispute status, or withdrawn / reinstated. Outcome: clawed, returned, unchanged (also inquiries and unknown states), unknown_purchase (not credited yet).';

revoke execute on function public.apply_refund_state from public, anon, authenticated;
revoke execute on function public.apply_dispute_state from public, anon, authenticated;
grant execute on function public.apply_refund_state to service_role;
grant execute on function public.apply_dispute_state to service_role;
