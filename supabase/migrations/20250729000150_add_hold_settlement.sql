-- What becomes of a hold whose work came to an end: committed or released, one of them at most. What was bought
-- is stored in the same transaction that charges for it. Only the worker that has a hold commits it; one that
-- was taken for dead and comes back finds that it is not.

-- Definer: no API role may write wallets, holds, the ledger or recipes.
create function public.commit_hold(
  p_user_id uuid, p_request_id uuid, p_title text, p_content jsonb, p_worker_id uuid default null
)
returns table (
  outcome text, recipe_id uuid, transaction_id bigint, cost integer, balance integer, version bigint, created_at timestamptz
)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  hold public.token_holds;
  wallet public.user_tokens;
  recipe public.recipes;
  entry_id bigint;
  result text;
begin
  perform private.lock_wallet(p_user_id);
  perform private.expire_holds_of(p_user_id);

  -- Commit, release and expiry all ask for "pending" in the update: exactly one of them gets it.
  update public.token_holds as h
  set status = 'committed', settled_at = now()
  where h.user_id = p_user_id and h.request_id = p_request_id and h.status = 'pending'
    and h.worker_id is not distinct from p_worker_id
  returning h.* into hold;

  if found then
    insert into public.recipes as r (user_id, request_id, title, content, tokens_spent)
    values (p_user_id, p_request_id, p_title, p_content, hold.cost)
    returning r.* into recipe;

    update public.user_tokens as token
    set held = token.held - hold.cost
    where token.user_id = p_user_id
    returning token.* into wallet;

    insert into public.token_transactions as entry
      (user_id, kind, amount, balance_after, version, reference, feature, request_id)
    values (
      p_user_id, 'spend', -hold.cost, wallet.balance + wallet.held - wallet.debt, wallet.version,
      p_request_id::text, hold.feature, p_request_id
    )
    returning entry.id into entry_id;
    result := 'committed';
  else
    select * into hold
    from public.token_holds as h
    where h.user_id = p_user_id and h.request_id = p_request_id and h.status = 'committed';
    result := case when found then 'already_committed' else 'not_pending' end;

    if result = 'already_committed' then
      select * into recipe
      from public.recipes as r
      where r.user_id = p_user_id and r.request_id = p_request_id;
      select entry.id into entry_id
      from public.token_transactions as entry
      where entry.user_id = p_user_id and entry.kind = 'spend' and entry.reference = p_request_id::text;
    end if;
    select * into wallet from public.user_tokens as token where token.user_id = p_user_id;
  end if;

  return query select result, recipe.id, entry_id, hold.cost, wallet.balance, wallet.version, recipe.created_at;
end;
$$;
comment on function public.commit_hold is
  'Charges a pending hold of this worker and stores its recipe, together or not at all. Outcome: committed, already_committed, or not_pending (nothing was charged and nothing may be delivered).';

-- Definer: no API role may write wallets or holds.
create function public.release_hold(p_user_id uuid, p_request_id uuid, p_worker_id uuid default null)
returns table (outcome text, cost integer, balance integer, version bigint)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  hold public.token_holds;
  wallet public.user_tokens;
  result text;
begin
  perform private.lock_wallet(p_user_id);

  update public.token_holds as h
  set status = 'released', settled_at = now()
  where h.user_id = p_user_id and h.request_id = p_request_id and h.status = 'pending'
    and (p_worker_id is null or h.worker_id = p_worker_id)
  returning h.* into hold;

  if found then
    perform private.return_held(p_user_id, hold.cost);
    result := 'released';
  else
    select * into hold from public.token_holds as h where h.user_id = p_user_id and h.request_id = p_request_id;
    result := case
      when hold.request_id is null then 'not_found'
      when hold.status = 'committed' then 'already_committed'
      when hold.status = 'pending' then 'taken_over'
      else 'already_released'
    end;
  end if;

  select * into wallet from public.user_tokens as token where token.user_id = p_user_id;
  return query select result, hold.cost, wallet.balance, wallet.version;
end;
$$;
comment on function public.release_hold is
  'Gives a pending hold back: one of p_worker_id, or any without it. Outcome: released, already_released (or expired), already_committed, taken_over (another worker has it), not_found.';

revoke execute on function public.commit_hold from public, anon, authenticated;
revoke execute on function public.release_hold from public, anon, authenticated;
grant execute on function public.commit_hold to service_role;
grant execute on function public.release_hold to service_role;
