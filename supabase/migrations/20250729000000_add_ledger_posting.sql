-- The two parts that all money functions share. They live in `private`, where only the definer functions
-- reach them.
--
-- Lock order, for every money function: purchase -> wallet -> hold. A function that needs several takes
-- them in this order, and none waits for a second wallet; so no two of them can wait for each other.

create function private.lock_wallet(p_user_id uuid) returns public.user_tokens
language plpgsql
set search_path = ''
as $$
declare
  wallet public.user_tokens;
begin
  -- "No key", because rows that refer to the wallet are inserted by others meanwhile.
  select * into wallet from public.user_tokens as token where token.user_id = p_user_id for no key update;
  if not found then
    -- A confirmed person has a wallet from the sign-up trigger; others (older accounts, an event that
    -- comes first) get it here, whichever is first.
    insert into public.user_tokens (user_id) values (p_user_id) on conflict do nothing;
    select * into wallet from public.user_tokens as token where token.user_id = p_user_id for no key update;
  end if;
  return wallet;
end;
$$;
comment on function private.lock_wallet is 'The person''s wallet, made if it is not there, locked until the transaction ends.';

create function private.post_entry(
  p_user_id uuid,
  p_kind text,
  p_amount integer,
  p_reference text,
  p_purchase_id uuid default null,
  p_request_id uuid default null,
  p_details jsonb default null,
  out transaction_id bigint,
  out balance integer,
  out version bigint
)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
  wallet public.user_tokens := private.lock_wallet(p_user_id);
  -- Two parts of one amount, so that the chain stays unbroken: what changes the debt, and the rest, which
  -- changes the balance. A credit pays debt first; a loss takes the balance first and owes the rest. Held
  -- tokens are never touched: a running generation keeps what it reserved.
  debt_change integer := case
    when p_amount > 0 then -least(wallet.debt, p_amount)
    else greatest(-p_amount - wallet.balance, 0)
  end;
  details jsonb := coalesce(p_details, '{}') || case
    when debt_change < 0 then jsonb_build_object('debt_paid', -debt_change)
    when debt_change > 0 then jsonb_build_object('debt_added', debt_change)
    else '{}'
  end;
begin
  update public.user_tokens as token
  set balance = token.balance + p_amount + debt_change,
      debt = token.debt + debt_change
  where token.user_id = p_user_id
  returning token.* into wallet;

  insert into public.token_transactions as entry
    (user_id, kind, amount, balance_after, version, reference, purchase_id, request_id, details)
  values (
    p_user_id, p_kind, p_amount, wallet.balance + wallet.held - wallet.debt, wallet.version,
    p_reference, p_purchase_id, p_request_id, nullif(details, '{}')
  )
  returning entry.id into transaction_id;

  balance := wallet.balance;
  version := wallet.version;
end;
$$;
comment on function private.post_entry is
  'Moves the wallet by p_amount and writes its ledger row. The caller has made sure that the cause is new; a repeated reference raises.';
