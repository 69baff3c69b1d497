-- Crediting a payment: the one way, for the webhook, the return page and the sweep alike. The caller has
-- read the session from Stripe; here it is compared with the snapshot and credited once.

create function private.note_mismatch(
  p_purchase_id uuid,
  p_reason text,
  p_session_id text,
  p_payment_intent text,
  p_amount_cents bigint,
  p_currency text,
  p_path text
)
returns void
language sql
set search_path = ''
as $$
  insert into private.purchase_mismatches as mismatch
    (purchase_id, reason, session_id, payment_intent, amount_cents, currency, path)
  values (p_purchase_id, p_reason, p_session_id, p_payment_intent, p_amount_cents, p_currency, p_path)
  on conflict (purchase_id, reason, session_id, payment_intent, amount_cents, currency) do update
  set times = mismatch.times + 1, last_seen_at = now();
$$;
comment on function private.note_mismatch is 'Keeps a payment that differs from its snapshot for the operator.';

-- Definer: no API role may write purchases, wallets or the ledger.
create function public.fulfil_purchase(
  p_purchase_id uuid,
  p_session_id text,
  p_payment_intent text,
  p_amount_cents bigint,
  p_currency text,
  p_path text,
  p_paid_at timestamptz default null
)
returns table (outcome text, user_id uuid, tokens integer, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  purchase public.purchases;
  wallet public.user_tokens;
  mismatch text;
  result text;
begin
  -- The lock makes all paths queue here: one credits, the others find it credited.
  select * into purchase from public.purchases as p where p.id = p_purchase_id for no key update;
  if not found then
    return query select 'unknown_purchase', null::uuid, null::integer, null::integer, null::bigint;
    return;
  end if;

  mismatch := case
    -- Null while attaching was lost (the answer of Stripe never arrived): then the session that names this
    -- purchase is taken, unless it belongs to another.
    when purchase.stripe_session_id is distinct from p_session_id and (
      purchase.stripe_session_id is not null
      or p_session_id is null
      or exists (select from public.purchases as p where p.stripe_session_id = p_session_id)
    ) then 'session'
    when purchase.stripe_payment_intent <> p_payment_intent
      or exists (select from public.purchases as p where p.stripe_payment_intent = p_payment_intent and p.id <> purchase.id)
      then 'payment_intent'
    when p_amount_cents is distinct from purchase.amount_cents then 'amount'
    when lower(p_currency) is distinct from purchase.currency then 'currency'
  end;

  if mismatch is not null then
    perform private.note_mismatch(
      purchase.id, mismatch, p_session_id, p_payment_intent, p_amount_cents, p_currency, p_path
    );
    result := 'mismatch';
  elsif purchase.credited_at is not null then
    result := 'already_credited';
  else
    -- In any other status, failed and expired included: what was paid is honoured, however late.
    update public.purchases as p
    set status = 'paid',
        stripe_session_id = p_session_id,
        stripe_payment_intent = coalesce(p.stripe_payment_intent, p_payment_intent),
        paid_at = coalesce(p_paid_at, now()),
        credited_at = now(),
        credited_by = p_path
    where p.id = purchase.id;
    perform private.post_entry(
      purchase.user_id, 'purchase', purchase.tokens, purchase.id::text, p_purchase_id => purchase.id
    );
    result := 'credited';
  end if;

  select * into wallet from public.user_tokens as token where token.user_id = purchase.user_id;
  return query select result, purchase.user_id, purchase.tokens, wallet.balance, wallet.version;
end;
$$;
comment on function public.fulfil_purchase is
  'Credits a paid purchase once. p_path is webhook, return or sweep. Outcome: credited, already_credited, mismatch (recorded, nothing credited), unknown_purchase.';

-- For what only the caller can compare: the session's mode and customer.
-- Definer: purchase_mismatches lies in private.
create function public.record_purchase_mismatch(p_purchase_id uuid, p_session_id text, p_reason text, p_path text)
returns table (outcome text)
language plpgsql
security definer
set search_path = ''
as $$
begin
  if not exists (select from public.purchases as purchase where purchase.id = p_purchase_id) then
    return query select 'unknown_purchase';
    return;
  end if;
  perform private.note_mismatch(p_purchase_id, p_reason, p_session_id, null, null, null, p_path);
  return query select 'recorded';
end;
$$;
comment on function public.record_purchase_mismatch is
  'Keeps a difference that the caller found for the operator. Outcome: recorded, unknown_purchase.';

revoke execute on function public.fulfil_purchase from public, anon, authenticated;
revoke execute on function public.record_purchase_mismatch from public, anon, authenticated;
grant execute on function public.fulfil_purchase to service_role;
grant execute on function public.record_purchase_mismatch to service_role;
